import { createHash } from 'node:crypto';
import { addMonths } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { HttpGuide } from '../tour/guide.js';
import { FILERS, GOODS } from './cast.js';
import type { Filer, Goods } from './cast.js';
import { papersOf, trialOf } from './papers.js';
import type { HeadingsOf, Papers } from './papers.js';

const MONTHS = 12;

/** Files entries month by month through a year of the sandbox, by the routes that everybody uses: its clocks do the rest. */
export async function fileYear(guide: HttpGuide, { entries, seed }: { entries: number; seed: number }): Promise<void> {
  let day = await today(guide);
  for (let month = 0, done = 0; month < MONTHS; month++) {
    const upTo = Math.round((entries * (month + 1)) / MONTHS);
    const counts = { filed: 0, filedBefore: 0 };
    for (const { filer, from, count } of shares(done, upTo)) {
      const headers = await guide.signIn(filer.client);
      const headingsOf = await headingsFor(guide, headers, filer, day);
      const papers = papersOf({ filer, seed, from, count, day }, headingsOf);
      const job = await fileAll(guide, headers, papers);
      if (job.counts.refused > 0)
        throw new Error(`${filer.client}: ${String(job.counts.refused)} entries were refused`);
      counts.filed += job.counts.filed;
      counts.filedBefore += job.counts.filedBefore;
    }
    done = upTo;
    guide.say(`${day}  ${String(counts.filed)} filed, ${String(counts.filedBefore)} filed before`);
    if (month < MONTHS - 1) day = await moveTo(guide, addMonths(day, 1));
  }
}

// Who files which of the entries from one place to another; together they are all of them.
function shares(from: number, to: number) {
  let [at, shared] = [from, 0];
  return FILERS.map((filer) => {
    shared += filer.share;
    const end = from + Math.round(((to - from) * shared) / 100);
    const part = { filer, from: at + 1, count: end - at };
    at = end;
    return part;
  }).filter(({ count }) => count > 0);
}

// What is to be declared with each of the goods on a day; null: then they are entered without their summary.
async function headingsFor(
  guide: HttpGuide,
  headers: Record<string, string>,
  filer: Filer,
  day: IsoDate,
): Promise<HeadingsOf> {
  const validate = async (papers: Papers): Promise<Validated> =>
    (await guide.post('/v1/entries/validate', papers, headers)).body as Validated;
  const known = new Map<Goods, readonly string[] | null>();
  for (const goods of GOODS) {
    const { duties } = await validate(trialOf(filer, goods, day, null));
    const headings = (duties?.lines?.[0]?.additional ?? []).map(({ heading }) => heading);
    const declared = await validate(trialOf(filer, goods, day, headings));
    known.set(goods, declared.acceptable === true ? headings : null);
  }
  return (goods) => known.get(goods) ?? null;
}

/** What is read of the check of an entry. */
interface Validated {
  readonly acceptable?: boolean;
  readonly duties?: { readonly lines?: readonly { readonly additional?: readonly { readonly heading: string }[] }[] };
}

interface Job {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly filed: number; readonly filedBefore: number; readonly refused: number };
}

async function fileAll(guide: HttpGuide, headers: Record<string, string>, papers: readonly Papers[]): Promise<Job> {
  const text = papers.map((row) => `${JSON.stringify(row)}\n`).join('');
  const digest = `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
  const sent = await guide.send('/v1/bulk-jobs?kind=entries', text, {
    ...headers,
    'content-type': 'application/x-ndjson',
    'content-digest': digest,
  });
  if (sent.status !== 202)
    throw new Error(`the file was answered ${String(sent.status)}: ${JSON.stringify(sent.body)}`);
  const { id } = sent.body as Job;
  const over = await guide.until(
    () => guide.get(`/v1/bulk-jobs/${id}`, headers),
    ({ body }) => !['waiting', 'running'].includes((body as Job).state),
    600,
  );
  const job = over.body as Job;
  if (job.state !== 'done') throw new Error(`the file is ${job.state}`);
  return job;
}

async function today(guide: HttpGuide): Promise<IsoDate> {
  return ((await guide.get('/v1/sandbox/clock')).body as { today: IsoDate }).today;
}

async function moveTo(guide: HttpGuide, day: IsoDate): Promise<IsoDate> {
  const moved = await guide.put('/v1/sandbox/clock', { now: `${day}T15:00:00Z` });
  if (moved.status !== 200) throw new Error(`the clock was not moved: ${JSON.stringify(moved.body)}`);
  return (moved.body as { today: IsoDate }).today;
}
