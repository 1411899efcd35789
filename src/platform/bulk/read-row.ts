import type { Type } from '@nestjs/common';
import { DomainError, invalid } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { outOfBounds } from '../http/body-bounds.js';
import { fieldTwice } from '../http/json-body.js';
import { repeatedNamesOf } from '../http/repeated-names.js';
import { structuralFaults } from '../http/structural-faults.js';
import { RequestValidation } from '../http/validation.js';
import type { FileRow } from './rows-of-file.js';

const validation = new RequestValidation();

/** A row as the body it stands for, by every check that a body has; its faults where it is none. */
export function readRow(
  row: FileRow,
  shape: Type<object>,
): { readonly body: object } | { readonly faults: readonly Fault[] } {
  try {
    const read = row.record ? unflattened(row.record) : fromJson(row.text ?? '');
    const { listed, count } = structuralFaults(read);
    if (count > 0) return { faults: listed };
    return { body: validation.transform(read, { type: 'body', metatype: shape }) as object };
  } catch (error) {
    if (error instanceof DomainError) return { faults: error.faults };
    throw error;
  }
}

function fromJson(text: string): object {
  if (outOfBounds(Buffer.from(text)))
    throw invalid([unreadable('The row has more values, fields or levels than a body may.')]);
  const read = parsed(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw invalid([unreadable('The row is no JSON object.')]);
  const twice = repeatedNamesOf(text, read);
  if (twice.length > 0) throw invalid(twice.map(fieldTwice));
  return read;
}

function parsed(text: string): unknown {
  // Names that mean something to JavaScript itself are no fields of ours.
  if (/"(?:__proto__|constructor|prototype)"\s*:/.test(text))
    throw invalid([unreadable('The row names what is no field.')]);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid([unreadable('The row is no JSON.')]);
  }
}

const PATH = /^[a-z]\w{0,60}(?:\.(?:\d{1,3}|[a-z]\w{0,60})){0,7}$/i;

/** `lines.0.htsNumber` is a member of the first of `lines`; an empty cell says nothing. */
function unflattened(record: Readonly<Record<string, string>>): object {
  const root: Branch = new Map();
  for (const [path, cell] of Object.entries(record)) {
    if (cell === '') continue;
    if (!PATH.test(path) || /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/.test(path))
      throw invalid([unreadable(`${path.slice(0, 80)} is no name of a column.`)]);
    put(root, path, valueOf(cell));
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, grown(value, name)]));
}

type Branch = Map<string, unknown>;

function put(root: Branch, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = root;
  for (const name of names) {
    const held = at.get(name) ?? new Map<string, unknown>();
    if (!(held instanceof Map)) throw invalid([twoThings(path)]);
    at.set(name, held);
    at = held as Branch;
  }
  if (at.has(last)) throw invalid([twoThings(path)]);
  at.set(last, value);
}

// A branch whose names count from 0 is a list; one that counts otherwise, or names as well, is neither.
function grown(value: unknown, path: string): unknown {
  if (!(value instanceof Map)) return value;
  const branch = [...(value as Branch)].map(([name, inner]) => [name, grown(inner, `${path}.${name}`)] as const);
  const numbered = branch.filter(([name]) => /^\d+$/.test(name)).sort(([a], [b]) => Number(a) - Number(b));
  if (numbered.length === 0) return Object.fromEntries(branch);
  if (numbered.length < branch.length) throw invalid([twoThings(path)]);
  const missing = numbered.findIndex(([name], i) => name !== String(i));
  if (missing >= 0) throw invalid([unreadable(`${path}.${String(missing)} is left out, and later ones are given.`)]);
  return numbered.map(([, inner]) => inner);
}

const twoThings = (path: string): Fault => unreadable(`What ${path} stands for is said in two ways.`);

// In a cell everything is text; what only JSON can say is written as JSON says it.
const valueOf = (cell: string): unknown =>
  cell === 'true' ? true : cell === 'false' ? false : cell === 'null' ? null : cell;

const unreadable = (message: string): Fault => ({
  pointer: '',
  code: 'bulk.row_unreadable',
  message,
  remedy: 'Send one object a line, or a table whose header names the fields, such as lines.0.htsNumber.',
});
