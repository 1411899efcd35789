import { appendFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Answer, Contract, Operation } from '../../src/platform/openapi/contract.js';
import { problemTypes } from '../../src/kernel/errors.js';

/** An answer as it came over HTTP. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export interface Place {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Validates values against schemas of the contract. Views are closed here: what the contract does not name must not come. */
export function schemaChecker(contract: Contract): (pointer: string) => ValidateFunction {
  // Each schema is used a few times: making its code shorter takes longer than it saves.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, code: { optimize: false } });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const closed = structuredClone(contract);
  for (const schema of Object.values(closed.components.schemas))
    if (Object.keys(schema.properties ?? {}).length > 0 && schema.additionalProperties === undefined)
      schema.additionalProperties = false;
  ajv.addSchema({ ...closed, $id: 'contract' });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

/** Holds every answer of a running service to what its contract says of the operation. */
export class ContractCheck {
  private readonly validator: (pointer: string) => ValidateFunction;
  private readonly places: readonly (Place & { readonly pattern: RegExp })[];

  constructor(private readonly contract: Contract) {
    this.validator = schemaChecker(contract);
    this.places = Object.entries(contract.paths)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation, pattern: patternOf(path) })),
      )
      // The literal path before the one with a parameter in its place.
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  }

  /**
   * What is wrong with this answer; what no operation answers (assets, unknown addresses) is not ours to judge, nor what
   * this installation does not serve (`get /v1/sandbox/clock` in production).
   */
  faultsOf(answered: Answered, served: ReadonlySet<string>): readonly string[] {
    const place = this.placeOf(answered.method, answered.path);
    if (!place || !served.has(`${place.method} ${place.path}`)) return [];
    if (answered.status < 400) called(place);
    const at = `${answered.method} ${place.path} ${String(answered.status)}`;
    const response = place.operation.responses[String(answered.status)] as Answer | undefined;
    if (!response) return [`${at}: the contract names no such answer`];
    if (answered.status === 304 || answered.method === 'HEAD') return [];
    const pointer =
      response.$ref !== undefined
        ? response.$ref.slice(1)
        : `/paths/${escaped(place.path)}/${place.method}/responses/${String(answered.status)}`;
    const content = contentAt(this.contract, pointer);
    if (content === undefined) return [];
    if (!(answered.type in content)) return [`${at}: ${answered.type || 'no media type'} is not among its media types`];
    if (!/[/+]json$/.test(answered.type)) return [];
    const validate = this.validator(`${pointer}/content/${escaped(answered.type)}/schema`);
    validate(answered.body);
    const faults = (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${at}: ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
    return [...faults, ...(answered.status >= 400 ? unknownProblem(at, answered.body) : [])];
  }

  private placeOf(method: string, path: string): Place | undefined {
    return this.places.find((place) => place.method === method.toLowerCase() && place.pattern.test(path));
  }
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\./g, String.raw`\.`).replace(/\{[^}]+\}/g, '[^/]+')}$`);
const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

function contentAt(contract: Contract, pointer: string): Readonly<Record<string, unknown>> | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = steps.reduce<any>((value, step) => value?.[step], contract);
  return found?.content;
}

function unknownProblem(at: string, body: unknown): readonly string[] {
  const { code, type } = (body ?? {}) as { code?: string; type?: string };
  if (code === undefined) return [];
  const isKnown = type === `/v1/problems/${code}` && problemTypes().some((known) => known.code === code);
  return isKnown ? [] : [`${at}: the problem ${code} (${type ?? ''}) is not in the catalogue`];
}

const noted = new Set<string>();

// Read when the run ends: an operation that no test got a good answer from is listed (called-operations.mjs).
function called({ method, path }: Place): void {
  const file = process.env['TEST_CALLED_FILE'];
  const line = `${method} ${path}\n`;
  if (file === undefined || noted.has(line)) return;
  noted.add(line);
  appendFileSync(file, line);
}
