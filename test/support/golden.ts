import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import superjson from 'superjson';
import { Decimal } from '../../src/kernel/decimal.js';
import type { InForce } from '../../src/kernel/dated.js';
import type { Determination } from '../../src/kernel/determination.js';
import { PolicyParameter } from '../../src/kernel/policy.js';
import type { PolicySet } from '../../src/kernel/policy.js';
import { conclude } from '../../src/platform/determinations/concluding.js';
import type { Grounds } from '../../src/platform/determinations/concluding.js';
import { questionId } from '../../src/platform/determinations/question.js';
import type { Question } from '../../src/platform/determinations/question.js';
import type { RulesCatalogue } from '../../src/platform/rules/rules-catalogue.js';

superjson.registerCustom<Decimal, string>(
  {
    isApplicable: (value): value is Decimal => value instanceof Decimal,
    serialize: (decimal) => decimal.toString(),
    deserialize: (text) => Decimal.parse(text),
  },
  'decimal',
);

/** One answer with all it was made of. */
export interface GoldenCase {
  readonly name: string;
  readonly grounds: Omit<Grounds, 'policies'> & { readonly policies: Readonly<Record<string, InForce<unknown>>> };
  readonly answer: Pick<Determination, 'digest' | 'outcome' | 'reasonCodes' | 'result' | 'inputs'> & {
    readonly rules: readonly string[];
  };
}

const FOLDER = path.join(process.cwd(), 'test/golden');
const fileOf = (question: Question): string => path.join(FOLDER, `${questionId(question)}.json`);

/** Whether this run may add golden cases; it never changes one that is there. */
export const MAKING = process.env['GOLDEN'] === 'make';

/** The golden cases of a question in its version; none where there is no file. */
export function goldenCases(question: Question): readonly GoldenCase[] {
  const file = fileOf(question);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as never[]).map((one) =>
    withPrograms(superjson.deserialize<GoldenCase>(one)),
  );
}

/** The questions and versions that have a file. */
export const goldenFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.includes('@'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();

/** Adds a case to its file unless there is one of that name. */
export function addGoldenCase(question: Question, name: string, grounds: Grounds, rules: RulesCatalogue): void {
  const known = goldenCases(question);
  if (known.some((one) => one.name === name)) return;
  const keys = policyKeys(question, rules);
  const policies = Object.fromEntries(
    keys.flatMap((key) => {
      const found = grounds.policies.find(key);
      return found ? [[key, found] as const] : [];
    }),
  );
  const made: GoldenCase = { name, grounds: { ...grounds, policies }, answer: answerOn(question, grounds) };
  const lines = [...known, made].map(keepingPrograms).map((one) => JSON.stringify(superjson.serialize(one)));
  writeFileSync(fileOf(question), `[\n${lines.join(',\n')}\n]\n`);
}

interface WithPrograms {
  readonly programs?: unknown;
}

// Programmes of additional duty are the same for every answer of one state of the record: they are kept once, by their digest.
function keepingPrograms(one: GoldenCase): GoldenCase {
  return eachRecord(one, (facts) => {
    if (typeof facts.programs !== 'object' || facts.programs === null || !('memberships' in facts.programs))
      return facts;
    const text = JSON.stringify(superjson.serialize(facts.programs));
    const file = `programs-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
    if (!existsSync(path.join(FOLDER, file))) writeFileSync(path.join(FOLDER, file), `${text}\n`);
    return { ...facts, programs: file };
  });
}

// The facts themselves, the two sides of a comparison, and the record of an entry.
const eachRecord = (one: GoldenCase, change: (facts: WithPrograms) => WithPrograms): GoldenCase => ({
  ...one,
  grounds: { ...one.grounds, facts: changed(one.grounds.facts, change, 2) },
});

function changed(facts: unknown, change: (facts: WithPrograms) => WithPrograms, depth: number): unknown {
  if (typeof facts !== 'object' || facts === null || Object.getPrototypeOf(facts) !== Object.prototype) return facts;
  if ('programs' in facts) return change(facts);
  if (depth === 0) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, part]: [string, unknown]) => [name, changed(part, change, depth - 1)]),
  );
}

const programsRead = new Map<string, unknown>();

function withPrograms(one: GoldenCase): GoldenCase {
  return eachRecord(one, (facts) => {
    if (typeof facts.programs !== 'string') return facts;
    const file = facts.programs;
    const programs =
      programsRead.get(file) ??
      superjson.deserialize(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as never);
    programsRead.set(file, programs);
    return { ...facts, programs };
  });
}

/** The answer on the kept grounds, as the code stands: no service, no database. */
export function replay(question: Question, { grounds }: GoldenCase): GoldenCase['answer'] {
  const policies: PolicySet = { find: (key) => grounds.policies[key] };
  return answerOn(question, { ...grounds, policies });
}

function answerOn(question: Question, grounds: Grounds): GoldenCase['answer'] {
  const { determination } = conclude(question, grounds, { version: 'golden', digest: 'golden' });
  const { digest, outcome, reasonCodes, result, inputs, steps } = determination;
  const rules = steps.map(({ rule, version }) => `${rule}@${String(version)}`);
  return { digest, outcome, reasonCodes, result, inputs, rules };
}

const policyKeys = (question: Question, rules: RulesCatalogue): readonly string[] =>
  question.rules.flatMap((pin) =>
    Object.values((rules.pinned(pin)?.params ?? {}) as Readonly<Record<string, unknown>>).flatMap((param) =>
      param instanceof PolicyParameter ? [param.key] : [],
    ),
  );
