import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Dated } from '../../src/kernel/dated.js';
import type { AnyRule } from '../../src/kernel/rule.js';
import { RULE_SET_VERSION, RulesCatalogue } from '../../src/platform/rules/rules-catalogue.js';
import { describedApp } from '../../src/tools/generated-files.js';

let app: NestFastifyApplication;
let rules: readonly AnyRule[];
beforeAll(async () => {
  app = await describedApp(process.cwd());
  rules = app.get(RulesCatalogue).all();
});
afterAll(() => app.close());

const dated = (): (readonly [string, Dated<unknown>])[] =>
  rules.flatMap(({ id, params }) =>
    Object.entries(params as Record<string, unknown>).flatMap(([name, param]) =>
      param instanceof Dated ? [[`${id}.${name}`, param as Dated<unknown>] as const] : [],
    ),
  );

describe('every rule', () => {
  it('has an id of its own, of letters and two digits', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[A-Z][A-Z0-9-]*-\d{2}[A-Z]?$/.test(id))).toEqual([]);
  });

  it('cites what it comes from', () => {
    expect(rules.filter(({ cites, text }) => cites.length === 0 || text === '').map(({ id }) => id)).toEqual([]);
  });
});

describe('every number of law', () => {
  it('cites what it comes from, value by value', () => {
    const bare = dated().flatMap(([name, { history }]) =>
      history.filter(({ cites }) => cites.length === 0).map(({ since }) => `${name} since ${since}`),
    );
    expect(bare).toEqual([]);
  });

  it('names the day someone compared it with its source', () => {
    expect(dated().filter(([, { reviewedOn }]) => !/^\d{4}-\d{2}-\d{2}$/.test(reviewedOn))).toEqual([]);
    const yearAgo = new Date(Date.now() - 366 * 86_400_000).toISOString().slice(0, 10);
    const old = dated().filter(([, { reviewedOn }]) => reviewedOn < yearAgo);
    // A warning only: law grows old by itself, and nobody's change should fail for it.
    if (old.length > 0)
      process.stderr.write(`compare again with their sources: ${old.map(([name]) => name).join(', ')}\n`);
  });
});

describe('the rule set', () => {
  it('has the version that stands first in the CHANGELOG, so that an answer names the law it was decided by', () => {
    const [, version] = /^### Rule set (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect(RULE_SET_VERSION).toBe(version);
  });
});
