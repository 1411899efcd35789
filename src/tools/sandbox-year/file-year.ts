import { createHash } from 'node:crypto';
import { addMonths } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { HttpGuide } from '../tour/guide.js';
import type { Papers } from '../../features/past-year/sandbox/entry-body.js';
import { GOODS } from '../../features/past-year/sandbox/goods.js';
import type { Goods } from '../../features/past-year/sandbox/goods.js';
import { draftsOf } from '../../features/past-year/sandbox/market.js';
import type { Draft } from '../../features/past-year/sandbox/market.js';
import { Proportions } from '../../features/past-year/sandbox/published.js';
import type { Filer } from './cast.js';
import { importersOf } from './importers.js';
import { papersOf, trialOf } from './papers.js';
import type { HeadingsOf } from './papers.js';

const MONTHS = 12;

/** Files entries month by month through a year of the sandbox, by the routes that everybody uses: its clocks do the rest. */
export async function fileYear(guide: HttpGuide, { entries, seed, importers }: Year): Promise<void> {
  let day = await today(guide);
  const filers = await importersOf(guide, seed, importers);
  const proportions = new Proportions(importers);
  for (let month = 0, done = 0; month < MONTHS; month++) {
    const upTo = Math.round((entries * (month + 1)) / MONTHS);
    const drafts = draftsOf({ seed, from: done + 1, count: upTo - done, importers, before: proportions.soFar() });
    const counts = await fileMonth(guide, { drafts, filers, day });
    for (const { importer, goods, worth } of drafts)
      for (const dollars of worth) proportions.add({ importer, country: goods.countryOfOrigin, dollars });
    done = upTo;
    guide.say(`${day}  ${String(counts.filed)} filed, ${String(counts.filedBefore)} filed before`);
    if (month < MONTHS - 1) day = await moveTo(guide, addMonths(day, 1));
  }
  const told = proportions.tell();
  for (const { text } of told) guide.say(text);
  const away = told.filter(({ isWithin }) => !isWithin);
  if (away.length > 0) throw new Error(`not as published: ${away.map(({ text }) => text).join('; ')}`);
}

/** A year: how many entries of how many importers. */
export interface Year {
  readonly entries: number;
  readonly seed: number;
  readonly importers: number;
}

interface Month {
  readonly drafts: readonly Draft[];
  readonly filers: readonly Filer[];
  readonly day: IsoDate;
}

async function fileMonth(guide: HttpGuide, { drafts, filers, day }: Month) {
  const counts = { filed: 0, filedBefore: 0 };
  const [first] = filers;
  if (!first) throw new Error('nobody files');
  const headingsOf = await headingsFor(guide, await guide.signIn(first.client), first, day);
  const clientOf = ({ importer }: Draft): string => filers[importer]?.client ?? '';
  for (const client of new Set(drafts.map(clientOf))) {
    const headers = await guide.signIn(client);
    const own = drafts.filter((draft) => clientOf(draft) === client);
    const job = await fileAll(guide, headers, papersOf(own, filers, day, headingsOf));
    if (job.counts.refused > 0) throw new Error(`${client}: ${String(job.counts.refused)} entries were refused`);
    counts.filed += job.counts.filed;
    counts.filedBefore += job.counts.filedBefore;
  }
  return counts;
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
