import { inflateSync } from 'node:zlib';
import { readPdfValue } from './pdf-object.js';
import type { PdfToken, PdfValue } from './pdf-object.js';

/** What keeps a PDF from being a mere document. */
export type PdfFault = 'active' | 'encrypted' | 'unreadable';

// Scripts, actions by themselves, programs and files to open, forms to send, attachments, films and models.
const ACTIVE = new Set([
  ...['JavaScript', 'JS', 'OpenAction', 'AA', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'Rendition'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'EF', 'RichMedia', 'XFA', 'Movie', 'Sound', '3D'],
]);
// An object's header or a trailer, wherever it stands: a reader jumps to it by number and passes over what lies between.
const BEGINNINGS = /(?<![A-Za-z])(?:obj|trailer)/g;
/** The most that all streams of objects of a document may unpack to, in bytes. */
const MAX_UNPACKED = 64 * 1_048_576;
/** How often a byte may be read: where every object seems to run to the end of the file, none of it can be believed. */
const MAX_READINGS = 4;

/**
 * Looks for what a document does beside showing pages, in every object a reader could be led to: those that stand in the
 * file, also between or inside others, and those packed in streams of objects. What cannot be read is said to be so.
 */
export function faultOfPdf(bytes: Buffer): PdfFault | undefined {
  return new PdfScan(bytes).fault();
}

class PdfScan {
  private budget: number;
  private unpacked = 0;

  constructor(private readonly bytes: Buffer) {
    this.budget = bytes.length * MAX_READINGS;
  }

  fault(): PdfFault | undefined {
    let unreadable = false;
    for (const { index, 0: word } of this.bytes.toString('latin1').matchAll(BEGINNINGS)) {
      const from = index + word.length;
      const value = this.read(this.bytes, from);
      const fault = value && (faultOfNames(value) ?? this.faultOfStream(value));
      if (fault === 'active' || fault === 'encrypted') return fault;
      unreadable ||= value === undefined || fault === 'unreadable';
      if (!value) break;
    }
    return unreadable ? 'unreadable' : undefined;
  }

  // Undefined where reading has become too much; a value that is cut off counts as far as it goes.
  private read(bytes: Buffer, from: number): PdfValue | undefined {
    if (this.budget <= 0) return undefined;
    const value = readPdfValue(bytes, from);
    this.budget -= value.end - from;
    return value;
  }

  private faultOfStream(value: PdfValue): PdfFault | undefined {
    if (!holdsObjects(value.tokens)) return undefined;
    const start = startOfStream(this.bytes, value.end);
    if (start === undefined) return undefined;
    const filters = filtersOf(value.tokens);
    if (value.cut || filters?.length !== 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '')) return 'unreadable';
    try {
      const room = MAX_UNPACKED - this.unpacked;
      const objects = inflateSync(this.bytes.subarray(start), { maxOutputLength: room });
      this.unpacked += objects.length;
      this.budget += objects.length * MAX_READINGS;
      return this.faultOfObjects(objects, numberOf(value.tokens, 'First'));
    } catch {
      return 'unreadable';
    }
  }

  // ISO 32000-1 §7.5.7: pairs of a number and an offset, then the objects, whose offsets count from First.
  private faultOfObjects(objects: Buffer, first: number | undefined): PdfFault | undefined {
    if (first === undefined) return 'unreadable';
    const numbers = objects
      .toString('latin1', 0, first)
      .split(/[\s\0]+/)
      .filter(Boolean)
      .map(Number);
    const offsets = numbers.filter((_, i) => i % 2 === 1).map((offset) => first + offset);
    if (!offsets.every((offset) => Number.isSafeInteger(offset) && offset < objects.length)) return 'unreadable';
    for (const offset of offsets) {
      const value = this.read(objects, offset);
      const fault = value && !value.cut ? faultOfNames(value) : 'unreadable';
      if (fault) return fault;
    }
    return undefined;
  }
}

function faultOfNames({ tokens, unseen }: PdfValue): PdfFault | undefined {
  const names = tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  if (names.includes('Encrypt')) return 'encrypted';
  if (names.some((name) => ACTIVE.has(name))) return 'active';
  return unseen ? 'unreadable' : undefined;
}

// By its type, or by what a reader needs to unpack it: some do not ask for the type.
function holdsObjects(tokens: readonly PdfToken[]): boolean {
  const has = (name: string): boolean => tokens.some(({ kind, text }) => kind === 'name' && text === name);
  return has('ObjStm') || (has('First') && has('N'));
}

function numberOf(tokens: readonly PdfToken[], name: string): number | undefined {
  const at = tokens.flatMap(({ kind, text, depth }, i) => (kind === 'name' && depth === 1 && text === name ? [i] : []));
  const value = at.length === 1 ? Number(tokens[(at[0] ?? 0) + 1]?.text) : NaN;
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

// The filters by name; undefined where they are said twice, elsewhere, or with parameters.
function filtersOf(tokens: readonly PdfToken[]): readonly string[] | undefined {
  const named = (...names: string[]): number[] =>
    tokens.flatMap(({ kind, text, depth }, i) => (kind === 'name' && depth === 1 && names.includes(text) ? [i] : []));
  const [at, ...more] = named('Filter');
  // F would be a file elsewhere that holds the bytes.
  if (at === undefined || more.length > 0 || named('DecodeParms', 'DP', 'F').length > 0) return undefined;
  const value = tokens[at + 1];
  if (value?.kind === 'name') return [value.text];
  if (value?.kind !== 'open') return undefined;
  const close = tokens.findIndex(({ kind, depth }, i) => i > at + 1 && kind === 'close' && depth === value.depth);
  return tokens.slice(at + 2, close).map(({ text }) => text);
}

function startOfStream(bytes: Buffer, from: number): number | undefined {
  const { tokens, end } = readPdfValue(bytes, from);
  if (tokens[0]?.kind !== 'word' || tokens[0].text !== 'stream') return undefined;
  return end + (/^[ \t]*(?:\r\n|\n|\r)?/.exec(bytes.toString('latin1', end, end + 80))?.[0].length ?? 0);
}
