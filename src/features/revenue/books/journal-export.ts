import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { LEGAL_ZONE } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** What was written of a day. */
export interface ExportedJournal {
  /** The file: one line for each side of each transfer, in the order in which they were put on record. */
  readonly file: string;
  /** SHA-256 of the file; it also stands beside it, as `sha256sum --check` reads it. */
  readonly sha256: string;
  readonly postings: number;
  readonly debits: string;
  readonly credits: string;
}

// A day is the one on which a transfer was put on record, in New York: what is told later of an earlier day stands in the later file.
const ofDay = (day: IsoDate): string => `
from book_transfer t join book_posting p on p.transfer_id = t.id
where (t.recorded_at at time zone ${pg.escapeLiteral(LEGAL_ZONE)})::date = ${pg.escapeLiteral(day)}::date`;

const LINES = (day: IsoDate): string => `copy (
select t.seq as "transfer", t.kind, t.subject, t.effective_on as "effectiveOn",
  to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", t.recorded_by as "recordedBy",
  p.side, p.account, p.amount, p.balance_before as "balanceBefore", p.balance_after as "balanceAfter"
${ofDay(day)} order by t.seq, p.side desc) to stdout with (format csv, header true)`;

const SUMS = (day: IsoDate): string => `
select count(*)::integer as postings, coalesce(sum(p.amount) filter (where p.side = 'debit'), 0)::numeric(19, 2)::text as debits,
  coalesce(sum(p.amount) filter (where p.side = 'credit'), 0)::numeric(19, 2)::text as credits ${ofDay(day)}`;

/** Writes the journal of a day as CSV into a folder, for accounting systems, with its digest; the same day gives the same file. */
export async function exportJournal(client: pg.Client, day: IsoDate, folder: string): Promise<ExportedJournal> {
  await mkdir(folder, { recursive: true });
  const name = `journal-${day}.csv`;
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await client.query('begin isolation level repeatable read read only');
  try {
    await pipeline(client.query(copyTo(LINES(day))), hashed, createWriteStream(file));
    const { rows } = await client.query<Omit<ExportedJournal, 'file' | 'sha256'>>(SUMS(day));
    const sha256 = hash.digest('hex');
    await writeFile(`${file}.sha256`, `${sha256}  ${name}\n`);
    return { file, sha256, ...(rows[0] ?? { postings: 0, debits: '0.00', credits: '0.00' }) };
  } finally {
    await client.query('commit');
  }
}
