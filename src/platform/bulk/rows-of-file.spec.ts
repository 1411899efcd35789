import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { rowsOf } from './rows-of-file.js';
import type { FileForm } from './rows-of-file.js';

// A few bytes at a time, as they may arrive: a sign of several bytes is torn apart.
function torn(bytes: Buffer): Readable {
  const parts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7));
  return Readable.from(parts);
}

async function read(
  bytes: Buffer | string,
  form: Partial<FileForm> = {},
  most?: Parameters<typeof rowsOf>[2],
): Promise<unknown[]> {
  const rows: unknown[] = [];
  const whole: FileForm = { mediaType: 'text/csv', gzip: false, ...form };
  for await (const { row, record, text } of rowsOf(torn(Buffer.from(bytes)), whole, most))
    rows.push([row, record ?? text]);
  return rows;
}

const TABLE = 'name,town\nMüller,Zürich\n,"a ""b"", c"\n';

describe('a file of rows', () => {
  it.each<[string, Buffer | string, Partial<FileForm>]>([
    ['as it is', TABLE, {}],
    ['packed', gzipSync(TABLE), { gzip: true }],
    ['with the mark of UTF-8 and lines as Windows ends them', `\ufeff${TABLE.replaceAll('\n', '\r\n')}`, {}],
    ['with columns that have no name', TABLE.replaceAll('\n', ',,\n'), {}],
  ])('is a table %s', async (_, bytes, form) => {
    expect(await read(bytes, form)).toMatchObject([
      [1, { name: 'Müller', town: 'Zürich' }],
      [2, { name: '', town: 'a "b", c' }],
    ]);
  });

  it('is a line of JSON each, with empty lines between them or none at the end', async () => {
    const lines = '{"a":1}\n \t\r\n\t{"b":"é"} \r\n\0\n';
    expect(await read(lines, { mediaType: 'application/x-ndjson' })).toEqual([
      [1, '{"a":1}'],
      [2, '{"b":"é"}'],
      [3, '\0'],
    ]);
  });

  it.each<[string, Buffer | string, Partial<FileForm>, string]>([
    ['a table that ends within its gzip', gzipSync(TABLE.repeat(99)).subarray(0, 30), { gzip: true }, 'bulk.not_gzip'],
    ['a table that is not packed at all', TABLE, { gzip: true }, 'bulk.not_gzip'],
    ['a table in another encoding', Buffer.from(TABLE, 'latin1'), {}, 'bulk.not_utf8'],
    ['a table with a column twice', 'name,name\na,b\n', {}, 'bulk.not_csv'],
    ['a table with a column that is no name', 'name,__proto__\na,b\n', {}, 'bulk.not_csv'],
    ['a table with more cells than columns', 'name\na,b\n', {}, 'bulk.not_csv'],
    [
      'lines in another encoding',
      Buffer.from('"ü"\n', 'latin1'),
      { mediaType: 'application/x-ndjson' },
      'bulk.not_utf8',
    ],
  ])('that is %s fails and says why', async (_, bytes, form, code) => {
    await expect(read(bytes, form)).rejects.toMatchObject({ code });
  });

  it.each<[string, Partial<FileForm>]>([
    ['lines', { mediaType: 'application/x-ndjson' }],
    ['a table', {}],
  ])('of %s ends where it unpacks to more than it may, in bytes or in lines, be they empty', async (_, form) => {
    const bomb = gzipSync(Buffer.alloc(100_000, '\n'));
    expect(bomb.length).toBeLessThan(300);
    const packed = { ...form, gzip: true };
    await expect(read(bomb, packed, { bytes: 99_999, lines: 1_000_000 })).rejects.toMatchObject({
      code: 'bulk.too_large',
    });
    await expect(read(bomb, packed, { bytes: 100_000, lines: 99_999 })).rejects.toMatchObject({
      code: 'bulk.too_many_lines',
    });
    expect(await read(bomb, packed, { bytes: 100_000, lines: 100_000 })).toEqual([]);
  });
});
