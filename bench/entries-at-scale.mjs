// The routes of entries and of the account on a nation's year of entries, against the same on few: rates in one run, and the plans
// of their statements. A hundred thousand by default; MANY_ENTRIES=1000000 is the figure that is promised, and takes some minutes to make.
import pg from 'pg';
import { SANDBOX_IMPORTERS } from '../dist/src/features/importers/index.js';
import { load, warmUp } from './duel.mjs';
import { finishedJob, sendFile, solarEntry } from './entries.mjs';
import { recorded } from './lookups.mjs';
import { withService } from './service.mjs';
import { tokenOf } from './token.mjs';

const FEW = Number(process.env.FEW_ENTRIES ?? 10_000);
const MANY = Number(process.env.MANY_ENTRIES ?? 100_000);
const FILED = 100;
const AT_ONCE = 200;
const ENTRIES_AN_IMPORTER = 40;
const BIG = 5000;
const SLICES = 5;
const FIRST_MONTH = '2025-04-01';

/** Tables that an entry has rows in, each with the column of its id. */
const TABLES = {
  entry_directory: 'id',
  entry: 'entry_id',
  entry_version: 'entry_id',
  entry_line: 'entry_id',
  entry_event: 'entry_id',
  entry_clock: 'entry_id',
  entry_due: 'entry_id',
};

export const entriesAtScale = ({ say }) =>
  withService('scale', async ({ owner, service, server, folder }) => {
    const asked = await requestsOf(service.url);
    const results = [];
    await untilHeard(owner);
    await growTo(owner, FEW);
    const few = await ratesOf(service, asked);
    await growTo(owner, MANY);
    const many = await ratesOf(service, asked);
    for (const [i, { name }] of asked.entries()) {
      const ratio = few[i] / many[i];
      say(`${name}: ${few[i].toFixed(0)} requests/s at ${FEW} entries, ${many[i].toFixed(0)} at ${MANY}`);
      results.push({
        name: `${name} at ${MANY} entries, slower by`,
        ours: many[i],
        baseline: few[i],
        ratio,
        target: 1.2,
        unit: 'requests/s',
        atMost: true,
      });
    }
    const scans = await scansOf(owner, server, asked, { folder, url: service.url });
    for (const scan of scans) say(`reads a whole table: ${scan}`);
    results.push({
      name: 'statements that read a big table whole',
      ours: scans.length,
      baseline: null,
      ratio: scans.length,
      target: 0,
      unit: '',
      atMost: true,
    });
    return results;
  });

async function requestsOf(url) {
  const token = await tokenOf(url, 'sandbox-importer');
  const entries = Array.from({ length: FILED }, (_, i) => solarEntry(i + 1));
  await finishedJob(url, token, (await sendFile(url, token, entries)).id);
  const own = { authorization: `Bearer ${token}` };
  const officer = { authorization: `Bearer ${await tokenOf(url, 'sandbox-entry-specialist')}` };
  const { items } = await (await fetch(`${url}/v1/entries?limit=1`, { headers: own })).json();
  const [{ id: importer }] = SANDBOX_IMPORTERS;
  const get = (name, at, headers) => ({ name, request: { method: 'GET', path: at, headers } });
  return [
    get('entry by id', `/v1/entries/${items[0].id}`, own),
    get('entries of an importer', '/v1/entries?limit=50', own),
    get('entries, for an officer', '/v1/entries?limit=50', officer),
    get('account of an importer', `/v1/importers/${importer}/profile`, own),
    get('deadlines of an importer', `/v1/importers/${importer}/deadlines`, own),
  ];
}

// What was filed is heard of by many; until they are done, the figures would be theirs.
async function untilHeard(owner) {
  for (;;) {
    const { rows } = await owner.query(
      'select exists (select from outbox_message where done_at is null and dead_at is null) as waits',
    );
    if (!rows[0].waits) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function ratesOf(service, asked) {
  const rates = [];
  for (const { request } of asked) {
    await warmUp(service, [request]);
    const slices = [];
    for (let i = 0; i < SLICES; i++) slices.push((await load(service, [request])).rate);
    rates.push(slices.sort((a, b) => a - b)[Math.floor(SLICES / 2)]);
  }
  return rates;
}

/** Copies of what was filed, for importers of their own, over the months of a year; by the owner, past triggers and walls. */
async function growTo(owner, entries) {
  const { rows } = await owner.query(`select count(*)::int as n from entry_directory`);
  const [from, to] = [Math.ceil(rows[0].n / FILED), Math.floor(entries / FILED)];
  for (const table of ['importer', ...Object.keys(TABLES)])
    await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `select open_entry_month((date '${FIRST_MONTH}' + make_interval(months => m))::date) from generate_series(0, 11) m`,
  );
  await owner.query(
    `insert into importer (id, created_at, created_by, registered_on) select ${importerOf('k')}, now(), 'system:bench', date '${FIRST_MONTH}'
     from generate_series(0, $1::int) k on conflict do nothing`,
    [Math.ceil((MANY / ENTRIES_AN_IMPORTER) * 1.1)],
  );
  await owner.query(`create temporary table if not exists filed as select id from entry_directory`);
  for (let at = from; at < to; at += AT_ONCE)
    for (const [table, key] of Object.entries(TABLES))
      await copies(owner, table, key, at, Math.min(at + AT_ONCE, to) - 1);
  for (const table of ['importer', ...Object.keys(TABLES)])
    await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('analyze');
}

const importerOf = (place) => `'imp_0' || substr(md5('importer ' || (${place})), 1, 25)`;

async function copies(owner, table, key, from, to) {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns where table_name = $1 and column_name <> 'seq' and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const place = `(k * ${FILED} + ('x' || substr(md5(t.${key}), 1, 6))::bit(24)::int % ${FILED}) / ${ENTRIES_AN_IMPORTER}`;
  const month = `(date '${FIRST_MONTH}' + make_interval(months => k % 12))::date`;
  const given = {
    [key]: `'ent_0' || substr(md5(t.${key} || k), 1, 25)`,
    entry_number: `'K' || substr(md5(t.entry_number || k), 1, 12)`,
    importer_id: importerOf(place),
    importer_organisation_id: 'null',
    filed_month: month,
    filed_on: `${month} + 1`,
  };
  const columns = rows.map(({ name }) => name);
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => given[name] ?? `t.${name}`).join(', ')}
     from ${table} t join filed on filed.id = t.${key} cross join generate_series($1::int, $2::int) k`,
    [from, to],
  );
}

/** The statements of each request that read a big table from end to end, as PostgreSQL would carry them out. */
async function scansOf(owner, server, asked, { folder, url }) {
  const { rows } = await owner.query(`select relname as name from pg_class where relkind = 'r' and reltuples > $1`, [
    BIG,
  ]);
  const big = new Set(rows.map(({ name }) => name));
  const client = new pg.Client({ connectionString: server.serviceUrl });
  await client.connect();
  try {
    const scans = [];
    for (const { name, request } of asked) {
      const [{ steps }] = await recorded([request], { server, folder, url });
      for (const { name: statement, text, values, as } of steps
        .flat()
        .filter(({ text: sql }) => /^\s*(?:select|with)\b/i.test(sql)))
        for (const table of await wholeTables(client, { text, values, as }, big))
          scans.push(`${name}: ${statement ?? text.slice(0, 60)} on ${table}`);
    }
    return scans;
  } finally {
    await client.end();
  }
}

async function wholeTables(client, { text, values, as }, big) {
  await client.query('begin');
  try {
    if (as)
      await client.query(
        `select set_config('app.actor_id', $1, true), set_config('app.role', $2, true), set_config('app.organisation_id', $3, true), set_config('app.now', $4, true)`,
        as,
      );
    const { rows } = await client.query(`explain (format json) ${text}`, values);
    return nodesOf(rows[0]['QUERY PLAN'][0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan' && big.has(node['Relation Name']))
      .map((node) => node['Relation Name']);
  } finally {
    await client.query('rollback');
  }
}

const nodesOf = (node) => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
