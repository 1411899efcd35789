import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ACT_AS, LOOK_AS } from '../../../src/platform/database/act-as.js';

/** A statement of the service: as it stands in the code, or as the driver was given it first, with its values and as whom. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly as: readonly unknown[];
}

const AN_OFFICER = ['test', 'supervisor', '', '2026-06-11T15:00:00Z'];
const STATEMENT = /^\s*(?:select|with|insert|update|delete)\b/i;

type Given = Partial<Sent>;
type Send = (this: pg.Client, ...sent: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Send };

/** Hears every statement that this role sends from now on, each once, until it is told to stop. */
export function hearStatements(role: string): () => readonly Sent[] {
  const { query } = client;
  const heard = new Map<string, Sent>();
  const actors = new WeakMap<object, readonly unknown[]>();
  client.query = function (...sent) {
    if (this.user === role) {
      const given: Given = typeof sent[0] === 'string' ? { text: sent[0] } : (sent[0] as Given);
      const { text = '', values = (sent[1] as readonly unknown[] | undefined) ?? [], as } = given;
      if (text === ACT_AS.text || text === LOOK_AS.text) actors.set(this, values);
      else if (STATEMENT.test(text) && !heard.has(text))
        heard.set(text, { name: nameOf(given), text, values, as: as ?? actors.get(this) ?? AN_OFFICER });
    }
    return query.apply(this, sent);
  };
  return () => {
    client.query = query;
    return [...heard.values()];
  };
}

/** One without a name by the table that it is about. */
const nameOf = ({ name, text = '' }: Given): string => name ?? /(?:from|into|update) "?(\w+)/i.exec(text)?.[1] ?? text;

const BUILT = 'dist/src';
const isOurs = (file: string): boolean => /^(?:features|platform)\/.*(?<!\.(?:spec|worker|fixture))\.js$/.test(file);
const NAMED = /\bname: '([\w-]+)',\s*text: (['`])([^'`]*)/g;

type Named = Pick<Sent, 'name' | 'text'>;

/** Every statement that stands in the code as a constant that is told, and how those begin that are not. */
export async function statementsInCode(): Promise<{
  readonly told: readonly Sent[];
  readonly untold: readonly Named[];
}> {
  const told: Sent[] = [];
  const named: Named[] = [];
  for (const file of (await readdir(BUILT, { recursive: true })).filter(isOurs)) {
    const code = await readFile(path.join(BUILT, file), 'utf8');
    const found = [...code.matchAll(NAMED)].map(([, name, , text]) => ({ name: name!, text: text! }));
    if (found.length === 0) continue;
    named.push(...found);
    const module = (await import(path.resolve(BUILT, file))) as Record<string, unknown>;
    for (const value of Object.values(module).flat())
      if (isStatement(value)) told.push({ name: value.name, text: value.text, as: AN_OFFICER });
  }
  const names = new Set(told.map(({ name }) => name));
  return {
    told: told.filter(({ text }) => STATEMENT.test(text)),
    untold: named.filter(({ name }) => !names.has(name)),
  };
}

const isStatement = (value: unknown): value is Sent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Given).text === 'string' &&
  typeof (value as Given).name === 'string';
