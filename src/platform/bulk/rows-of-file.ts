import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { JobFailure } from '../jobs/job.js';

/** One row as it stands in the file, and what it says; `fault` where it cannot be read. */
export interface FileRow {
  /** 1 for the first row; the header of a CSV file is none. */
  readonly row: number;
  /** How long it is, more or less. */
  readonly bytes: number;
  readonly text?: string;
  readonly record?: Readonly<Record<string, string>>;
}

export interface FileForm {
  readonly mediaType: 'application/x-ndjson' | 'text/csv';
  readonly gzip: boolean;
}

/** The longest row, in bytes: what one body may have. */
export const LONGEST_ROW = 1_048_576;
/** What a file may unpack to: bytes, and lines, for a line costs more than its bytes. Empty ones count. */
const MOST = { bytes: 2_147_483_648, lines: 1_000_000 };

/** The rows of a file, one after the other, whatever its size. */
export async function* rowsOf(
  bytes: AsyncIterable<Buffer>,
  { mediaType, gzip }: FileForm,
  most = MOST,
): AsyncGenerator<FileRow> {
  const source = Readable.from(bytes);
  const unpacked = gzip ? source.pipe(createGunzip()) : source;
  // An error of the source has to reach whoever reads the unpacked stream.
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* mediaType === 'text/csv' ? csvRows(bounded(unpacked, most)) : lines(bounded(unpacked, most));
  } catch (error) {
    throw asFailure(error);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

const NEWLINE = 0x0a;

async function* bounded(stream: AsyncIterable<Buffer>, most: typeof MOST): AsyncGenerator<Buffer> {
  let [size, count] = [0, 0];
  for await (const part of stream) {
    size += part.length;
    if (size > most.bytes) throw new JobFailure('bulk.too_large', 'The file unpacks to more than 2 GiB.');
    for (let at = part.indexOf(NEWLINE); at !== -1; at = part.indexOf(NEWLINE, at + 1)) count++;
    if (count > most.lines)
      throw new JobFailure('bulk.too_many_lines', `The file has more than ${String(most.lines)} lines.`);
    yield part;
  }
}

// Of a line that is mostly blanks no text is made that long.
function withoutBlanks(line: Buffer): Buffer {
  let [begin, end] = [0, line.length];
  while (end > begin && isBlank(line[end - 1])) end--;
  while (begin < end && isBlank(line[begin])) begin++;
  return line.subarray(begin, end);
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  let row = 0;
  let rest: Buffer[] = [];
  let held = 0;
  const take = function* (line: Buffer): Generator<FileRow> {
    if (line.length > LONGEST_ROW) throw tooLong(row + 1);
    if (!isUtf8(line)) throw new JobFailure('bulk.not_utf8', `Row ${String(row + 1)} is not UTF-8.`);
    const text = withoutBlanks(line).toString('utf8').trim();
    if (text !== '') yield { row: ++row, bytes: line.length, text };
  };
  for await (const part of stream) {
    let begin = 0;
    for (let end = part.indexOf(NEWLINE); end !== -1; end = part.indexOf(NEWLINE, begin)) {
      const last = part.subarray(begin, end);
      yield* take(held === 0 ? last : Buffer.concat([...rest, last]));
      rest = [];
      held = 0;
      begin = end + 1;
    }
    const left = part.subarray(begin);
    if (left.length > 0) rest.push(left);
    held += left.length;
    if (held > LONGEST_ROW) throw tooLong(row + 1);
  }
  if (held > 0) yield* take(Buffer.concat(rest));
}

async function* csvRows(stream: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  const text = Readable.from(asText(stream));
  const parser = text.pipe(
    parse({
      columns: namedOnce,
      bom: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      relax_column_count_less: true,
    }),
  );
  // As above: a pipe passes no error on.
  text.on('error', (error) => parser.destroy(error));
  let row = 0;
  for await (const record of parser as AsyncIterable<Record<string, string>>) {
    const bytes = Object.values(record).reduce((sum, cell) => sum + cell.length, 0);
    yield { row: ++row, bytes, record };
  }
}

// Whatever is no UTF-8 would else be read as something else.
async function* asText(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of stream) yield decoder.decode(part, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new JobFailure('bulk.not_utf8', 'The table is not UTF-8.') : error;
  }
}

// A name that stands twice, or is none of ours, would be lost without a word.
function namedOnce(header: readonly string[]): string[] {
  const wrong = header.find((name, i) => name === '__proto__' || (name !== '' && header.indexOf(name) < i));
  if (wrong === undefined) return [...header];
  throw new JobFailure(
    'bulk.not_csv',
    `The header has ${JSON.stringify(wrong.slice(0, 80))} twice, or where it is no name.`,
  );
}

const tooLong = (row: number): JobFailure =>
  new JobFailure('bulk.row_too_long', `Row ${String(row)} has more than ${String(LONGEST_ROW)} bytes.`);

function asFailure(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (error instanceof JobFailure) return error;
  if (code?.startsWith('Z_')) return new JobFailure('bulk.not_gzip', 'The file is not gzip to its end.');
  if (code?.startsWith('CSV_'))
    return new JobFailure('bulk.not_csv', `The file is no CSV: ${String(error)}`.slice(0, 500));
  return error;
}
