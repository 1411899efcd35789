import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isCollection, parseDocument, visit } from 'yaml';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { buildDocument } from '../../src/platform/openapi/document.js';
import { LONGEST_LIST, LONGEST_TEXT } from '../../src/platform/openapi/limits.js';
import { withSharedParts } from '../../src/platform/openapi/shared-parts.js';
import { hasType, reachable, within } from '../../src/platform/openapi/schema.js';
import type { Schema } from '../../src/platform/openapi/schema.js';
import { describedApp } from '../../src/tools/generated-files.js';

let app: NestFastifyApplication;
let contract: Contract;
beforeAll(async () => {
  app = await describedApp(process.cwd());
  contract = buildDocument(app);
});
afterAll(() => app.close());

const operations = () =>
  operationsOf(contract).map(({ path, method, operation }) => ({ name: `${method} ${path}`, operation }));
const requestSchemas = (): ReadonlySet<string> =>
  reachable(
    contract.components.schemas,
    operations().flatMap(({ operation }) =>
      Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
    ),
  );

// That what is committed is as it is generated, `generated:check` finds.
describe('what is published', () => {
  it('has what repeats written once, and says the same with its references followed', () => {
    const published = withSharedParts(contract) as Contract;
    const parts = published.components as unknown as Record<string, Record<string, object>>;
    const SHARED = ['parameters', 'examples', 'responses'];
    const followed = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(followed);
      if (typeof part !== 'object' || part === null) return part;
      const [, , kind = '', name = ''] = ((part as { $ref?: string }).$ref ?? '').split('/');
      if (SHARED.includes(kind) && !name.startsWith('Problem')) return followed(parts[kind]?.[name]);
      return Object.fromEntries(
        Object.entries(part).map(([key, value]) =>
          key === 'examples' && !Array.isArray(value)
            ? ['example', (followed((value as { example: object }).example) as { value: unknown }).value]
            : [key, followed(value)],
        ),
      );
    };
    expect(followed(published.paths)).toEqual(JSON.parse(JSON.stringify(contract.paths)));
    const sizes = [published, contract].map((one) => JSON.stringify(one).length);
    expect(sizes[0]).toBeLessThan(0.87 * (sizes[1] ?? 0));
  });
});

describe('openapi.yaml', () => {
  // As a reader of YAML 1.1 has it, such as PyYAML.
  const document = parseDocument(readFileSync('openapi.yaml', 'utf8'), { version: '1.1' });

  it('says to a reader of YAML 1.1 what is published', () => {
    expect(document.errors).toEqual([]);
    expect(document.toJS()).toEqual(JSON.parse(JSON.stringify(withSharedParts(contract))));
  });

  it('has no bare question mark inside a list, which readers of YAML 1.1 stop at', () => {
    const stopped: string[] = [];
    visit(document, {
      Scalar: (_, { type, value }, path) => {
        const isInList = path.some((node) => isCollection(node) && node.flow);
        if (isInList && type === 'PLAIN' && String(value).includes('?')) stopped.push(String(value));
      },
    });
    expect(stopped).toEqual([]);
  });
});

describe('a member that is a day', () => {
  // In what basis a figure stands is a word; the note of an older tree is a text.
  const NO_DAYS = [
    'BondRequirementResultView.standardBasedOn',
    'ConsistencyProofView.from',
    'DraftTargetingProfile.basedOn',
    'TargetingProfileView.basedOn',
  ];

  it('is a whole date, never a year or a month', () => {
    const half = Object.entries(contract.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([member]) => /On$|^(?:asOf|from|since|through|until)$/.test(member))
        .filter(([, schema]) => hasType(schema.items ?? schema, 'string') && (schema.items ?? schema).format !== 'date')
        .map(([member]) => `${name}.${member}`),
    );
    expect(half.sort()).toEqual(NO_DAYS);
  });
});

describe('every operation', () => {
  it('has a summary, a description and a tag that is described', () => {
    const tags = new Set(contract.tags?.map(({ name }) => name));
    const bare = operations().filter(
      ({ operation: { summary, description, tags: own } }) =>
        !summary || !description || own?.length !== 1 || !tags.has(own[0] ?? ''),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('has a name of its own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-z]+(?:[A-Z][a-z0-9]*)+$/.test(id))).toEqual([]);
  });

  it('is named by what it does: its name begins with a verb', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    const VERBS =
      /^(?:abandon|accelerate|accept|acknowledge|add|allow|amend|answer|assess|assign|cancel|certify|change|check|claim|compare|confirm|consent|correct|decide|declare|demand|determine|end|extend|file|find|fine|forfeit|give|hand|issue|lift|link|list|lookUp|make|move|notify|open|order|pause|petition|place|present|propose|prove|publish|quote|raise|read|recompute|record|redact|redeem|refuse|register|release|remit|remove|renew|replay|report|request|reset|resolve|resume|revoke|rotate|search|set|suspend|terminate|transfer|upload|validate|void|waive|withdraw)[A-Z]/;
    expect(ids.filter((id) => !VERBS.test(id))).toEqual([]);
    // `determineDuties`, not `determineDutyDetermination`: what is done is said once.
    expect(ids.filter((id) => /^determine.*Determination$/.test(id))).toEqual([]);
  });

  it('says how it refuses', () => {
    const silent = operations().flatMap(({ name, operation }) =>
      ['400', '401', '408', '429', '431', '500', '503']
        .filter((status) => !(status in operation.responses))
        .map((s) => `${name} ${s}`),
    );
    expect(silent).toEqual([]);
  });

  it('says where what it only begins is seen', () => {
    const begun = operations().flatMap(({ name, operation }) =>
      Object.entries(operation.responses).flatMap(([status, answer]) =>
        status === '202' ? [`${name} ${String('headers' in answer && 'Location' in (answer.headers ?? {}))}`] : [],
      ),
    );
    expect(begun).toEqual(['post /v1/bulk-jobs true', 'post /v1/exports true', 'post /v1/simulations true']);
  });

  it('describes each parameter and gives an example of each that is needed', () => {
    const bare = operations().flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(({ description, required, schema }) => !description || (required === true && !schema.examples))
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(bare).toEqual([]);
  });

  // That each is as its schema says, `contract:lint` checks, in a second where this took ten.
  it('has an example of its body and of each answer in JSON', () => {
    const bare = operationsOf(contract).flatMap(({ path, method, operation }) => {
      const contents = [
        ['body', operation.requestBody?.content ?? {}] as const,
        ...Object.entries(operation.responses).map(
          ([status, response]) => [status, ('content' in response ? response.content : undefined) ?? {}] as const,
        ),
      ];
      return contents.flatMap(([part, content]) =>
        Object.entries(content)
          .filter(([type, { example }]) => /[/+]json$|urlencoded$/.test(type) && example === undefined)
          .map(([type]) => `${method} ${path} ${part} ${type}`),
      );
    });
    expect(bare).toEqual([]);
  });
});

describe('every view', () => {
  it('has a name of its own: of two that are called alike the contract would show one', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.view.ts'));
    const names = files.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('every field', () => {
  const fields = (): (readonly [string, Schema, boolean])[] =>
    Object.entries(contract.components.schemas).flatMap(([name, { properties, required }]) =>
      Object.entries(properties ?? {}).map(
        ([field, schema]) => [`${name}.${field}`, schema, required?.includes(field) ?? false] as const,
      ),
    );

  it('is described', () => {
    expect(fields().flatMap(([name, { description }]) => (description ? [] : [name]))).toEqual([]);
  });

  it('has an example where it is always there and nothing else shows what it looks like', () => {
    const plain = fields().filter(
      ([, schema, required]) =>
        required &&
        hasType(schema, 'string') &&
        !hasType(schema, 'null') &&
        !schema.examples &&
        !schema.enum &&
        schema.const === undefined &&
        !schema.format,
    );
    expect(plain.map(([name]) => name)).toEqual([]);
  });
});

describe('every request', () => {
  it('is closed: a field that is not named is refused', () => {
    const open = [...requestSchemas()].filter((name) => {
      const schema = contract.components.schemas[name];
      return schema?.properties !== undefined && schema.additionalProperties !== false;
    });
    expect(open).toEqual([]);
  });

  it('limits each text and each list by a validator', () => {
    const unlimited = [...requestSchemas()].flatMap((name) => {
      const schema = contract.components.schemas[name] ?? {};
      return Object.entries(schema.properties ?? {}).flatMap(([field, property]) =>
        [...within(property)]
          .filter(
            (part) =>
              (hasType(part, 'string') &&
                part.maxLength === LONGEST_TEXT &&
                part.pattern === String.raw`^[^\u0000]*$`) ||
              (hasType(part, 'array') && part.maxItems === LONGEST_LIST),
          )
          .map(() => `${name}.${field}`),
      );
    });
    expect(unlimited).toEqual([]);
  });
});
