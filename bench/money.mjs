// The books, the funnel of collections, the weekly run of liquidation and covered status. MONEY_TRANSFERS, MONEY_BILLS and MONEY_RUN say how much
// (2,000, 20,000 and 500 by default); MONEY_BILLS=1000000 MONEY_RUN=600000 are the figures of a nation and take long to make. MONEY_PART names one part.
import { SANDBOX_IMPORTERS } from '../dist/src/features/importers/index.js';
import { FUNNEL, ROLLED_UP } from '../dist/src/features/revenue/collections/collections.sql.js';
import { finishedJob, sendFile, solarEntry } from './entries.mjs';
import { recorded } from './lookups.mjs';
import { withService } from './service.mjs';
import { tokenOf } from './token.mjs';

const TRANSFERS = Number(process.env.MONEY_TRANSFERS ?? 2000);
const BILLS = Number(process.env.MONEY_BILLS ?? 20_000);
const RUN = Number(process.env.MONEY_RUN ?? 500);
const WARM = 200;
const ROUNDS = 5;
const FILED = 100;
const MOST_PROBES = 20_000;
const IDLE_PROBES = 60;
const PROBE_EVERY_MS = 30;
const LOOK_EVERY_MS = 100;
/** Fewer than these changes of sums are left as they are. */
const MOST_LEFT = 1000;

export const money = ({ say }) =>
  withService('money', async ({ owner, service, server, folder }) => {
    const parts = {
      posting: () => posting(owner, say),
      // Before the bills of the funnel are there, of which moving the clock would dun each one.
      run: () => liquidationRun(owner, service, say),
      funnel: () => funnel(owner, service, say),
      covered: () => coveredStatus(owner, { service, server, folder }, say),
    };
    const figures = [];
    for (const [name, part] of Object.entries(parts))
      if ([undefined, name].includes(process.env.MONEY_PART)) figures.push(await part());
    return figures.flat();
  });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(act) {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** Transfers by the one function, against the same rows by bare statements into tables of the same form; each in one transaction. */
async function posting(owner, say) {
  for (const table of ['book_transfer', 'book_posting', 'book_account'])
    await owner.query(`create table bare_${table} (like ${table} including all)`);
  const ours = (i) =>
    owner.query({
      name: 'post',
      text: `select post_transfer($1, 'bill', 'bench', '2026-03-02', now(), 'bench', $2, 'house:duties', 10)`,
      values: [`trf_bench${i}`, `bill:bench${i % 50}:principal`],
    });
  const bare = async (i) => {
    const [id, account] = [`trf_bench${i}`, `bill:bench${i % 50}:principal`];
    await owner.query({
      name: 'bare-transfer',
      text: `insert into bare_book_transfer (id, kind, subject, effective_on, recorded_at, recorded_by) values ($1, 'bill', 'bench', '2026-03-02', now(), 'bench')`,
      values: [id],
    });
    await owner.query({
      name: 'bare-account',
      text: `insert into bare_book_account as a (id, balance, version) values ($1, 10, 1)
        on conflict (id) do update set balance = a.balance + 10, version = a.version + 1`,
      values: [account],
    });
    for (const [side, on] of [
      ['debit', account],
      ['credit', 'house:duties'],
    ])
      await owner.query({
        name: 'bare-posting',
        text: `insert into bare_book_posting (transfer_id, side, account, amount) values ($1, $2, $3, 10)`,
        values: [id, side, on],
      });
  };
  let made = 0;
  const inOne = (one) =>
    timed(async () => {
      await owner.query('begin');
      for (let i = 0; i < TRANSFERS; i++) await one(made * TRANSFERS + i);
      await owner.query('commit');
    });
  const rates = { ours: [], bare: [] };
  for (; made < ROUNDS; made++) {
    rates.bare.push((TRANSFERS * 1000) / (await inOne(bare)));
    rates.ours.push((TRANSFERS * 1000) / (await inOne(ours)));
  }
  await owner.query(`delete from book_account where id like 'bill:bench%'`);
  const ratio = median(rates.ours.map((rate, i) => rate / rates.bare[i]));
  say(
    `posting: ${median(rates.ours).toFixed(0)} transfers/s against ${median(rates.bare).toFixed(0)} by bare statements`,
  );
  return {
    name: 'posting against bare statements',
    ours: median(rates.ours),
    baseline: median(rates.bare),
    ratio,
    target: 0.5,
    unit: 'transfers/s',
  };
}

// The service's worker does it, and two at once would wait for one another.
async function untilAddedUp(owner) {
  for (;;) {
    const { rows } = await owner.query('select count(*)::int as left from collection_delta where not added_up');
    if (rows[0].left < MOST_LEFT) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The funnel by case over many bills, a third of them paid, from what is kept added up; and whether it equals the recount. */
async function funnel(owner, service, say) {
  const making = await timed(async () => {
    await owner.query(
      `insert into bill (id, number, reason, importer_id, case_numbers, principal, adcvd_principal, interest, issued_on, due_on, recorded_at, recorded_by, determination_id)
       select 'bil_bench' || i, 'bench' || i, 'supplemental_duties', $1, array['A-570-' || lpad((i % 300)::text, 3, '0')], 1 + i % 90000, 0, i % 700,
         d, d + 30, now(), 'bench', 'bench' from generate_series(1, $2::int) i cross join lateral (select date '2024-01-01' + i % 700 as d) x`,
      [SANDBOX_IMPORTERS[0].id, BILLS],
    );
    await owner.query(
      `insert into bill_event (id, bill_id, kind, effective_on, payment_id, amount, paid_by, method, recorded_at, recorded_by)
       select 'bev_bench' || i, 'bil_bench' || i, 'paid', date '2026-01-02', 'bpm_bench' || i, 50 + i % 40000, case i % 2 when 0 then 'importer' else 'surety' end,
         'ach_credit', now(), 'bench' from generate_series(1, $1::int, 3) i`,
      [BILLS],
    );
    await untilAddedUp(owner);
    await owner.query('analyze');
  });
  say(`${BILLS} bills with their sums made in ${(making / 1000).toFixed(1)} s`);
  const asked = ['2026-03-02', 'case', 501];
  const [kept, counted] = [
    (await owner.query(ROLLED_UP.text, asked)).rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'latest')),
    ),
    (await owner.query(FUNNEL.text, asked)).rows,
  ];
  if (JSON.stringify(kept) !== JSON.stringify(counted)) throw new Error('what is kept added up is not the recount');
  const recount = await timed(() => owner.query(FUNNEL.text, asked));
  const headers = {
    authorization: `Bearer ${await tokenOf(service.url, 'sandbox-account-manager')}`,
  };
  const seconds = [];
  for (let i = 0; i < ROUNDS; i++)
    seconds.push(
      (await timed(async () => {
        const answer = await fetch(`${service.url}/v1/collections/funnel?asOf=2026-03-02`, { headers });
        if (!answer.ok) throw new Error(`the funnel was answered ${answer.status}`);
        await answer.arrayBuffer();
      })) / 1000,
    );
  say(
    `funnel by case at ${BILLS} bills: ${median(seconds).toFixed(3)} s; the recount takes ${(recount / 1000).toFixed(2)} s`,
  );
  return [
    {
      name: `funnel by case at ${BILLS} bills`,
      ours: median(seconds),
      baseline: recount / 1000,
      ratio: median(seconds),
      target: 1,
      unit: 's',
      atMost: true,
    },
  ];
}

/** Entries that the run of a Friday liquidates, made as copies of what was filed. */
async function liquidationRun(owner, { url }, say) {
  const token = await tokenOf(url, 'sandbox-importer');
  const entries = Array.from({ length: Math.min(FILED, RUN) }, (_, i) => solarEntry(i + 1));
  await finishedJob(url, token, (await sendFile(url, token, entries)).id);
  for (;;) {
    const { rows } = await owner.query(
      'select exists (select from outbox_message where done_at is null and dead_at is null) as waits',
    );
    if (!rows[0].waits) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await copyEntries(owner, Math.ceil(RUN / entries.length) - 1);
  const { rows } = await owner.query(
    `update entry_liquidation set state = 'running', started_on = coalesce(started_on, date '2025-04-01'), as_asserted = true, case_numbers = '{}',
       must_liquidate_by = date '2027-04-01', planned_on = actor_today() + (12 - extract(isodow from actor_today())::int) % 7 returning planned_on::text as on`,
  );
  const friday = rows[0].on;
  const isLeft = async () =>
    (await owner.query(`select exists (select from entry_liquidation where liquidated_on is null) as left`)).rows[0]
      .left;
  const [{ waiting }] = (
    await owner.query(`select count(*)::int as waiting from entry_liquidation where liquidated_on is null`)
  ).rows;
  const headers = { authorization: `Bearer ${token}` };
  const read = async () => {
    const answer = await fetch(`${url}/v1/entries?limit=1`, { headers });
    if (!answer.ok) throw new Error(`a read was answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const readsWhile = async (goesOn, most) => {
    const took = [];
    while (took.length < most && goesOn()) {
      took.push(await timed(read));
      await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY_MS));
    }
    return took;
  };
  const idle = median(await readsWhile(() => true, IDLE_PROBES));
  let running = true;
  const probing = readsWhile(() => running, MOST_PROBES);
  const moveClock = async () => {
    const answer = await fetch(`${url}/v1/sandbox/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: `${friday}T15:00:00Z` }),
    });
    if (!answer.ok) throw new Error(`the clock was answered ${answer.status}: ${await answer.text()}`);
  };
  // The clock answers when everything that is due by then is done and told, or its time is up; the run goes on by itself.
  const moved = moveClock();
  const took = await timed(async () => {
    while (await isLeft()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  });
  running = false;
  const meanwhile = median(await probing);
  await moved;
  const { rows: once } = await owner.query(
    `select count(*)::int = count(distinct entry_id)::int and count(*)::int = $1 as once from liquidation_decision where kind = 'liquidated'`,
    [waiting],
  );
  if (!once[0].once) throw new Error('not each entry was liquidated once');
  const rate = (waiting * 1000) / took;
  say(
    `liquidation run: ${waiting} entries in ${(took / 1000).toFixed(1)} s, ${rate.toFixed(0)} entries/s; a read took ${idle.toFixed(1)} ms before it and ${meanwhile.toFixed(1)} ms meanwhile`,
  );
  return [
    {
      name: `minutes that a week of 600,000 entries would take`,
      ours: rate,
      baseline: null,
      ratio: 600_000 / rate / 60,
      target: 30,
      unit: 'entries/s',
      atMost: true,
    },
    {
      name: 'a read while entries are liquidated, against before',
      ours: meanwhile,
      baseline: idle,
      ratio: meanwhile / idle,
      target: 2,
      unit: 'ms',
      atMost: true,
    },
  ];
}

const COPIED = {
  entry_directory: 'id',
  entry: 'entry_id',
  entry_version: 'entry_id',
  entry_line: 'entry_id',
  entry_liquidation: 'entry_id',
};

export async function copyEntries(owner, times) {
  if (times < 1) return;
  await owner.query('create temporary table filed as select id from entry_directory');
  for (const [table, key] of Object.entries(COPIED)) {
    await owner.query(`alter table ${table} disable trigger user`);
    const { rows } = await owner.query(
      `select column_name as name from information_schema.columns where table_name = $1 and column_name <> 'seq' and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const given = {
      [key]: `'ent_0' || substr(md5(t.${key} || k), 1, 25)`,
      entry_number: `'K' || substr(md5(t.entry_number || k), 1, 12)`,
    };
    const columns = rows.map(({ name }) => name);
    await owner.query(
      `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => given[name] ?? `t.${name}`).join(', ')}
       from ${table} t join filed on filed.id = t.${key} cross join generate_series(1, $1::int) k`,
      [times],
    );
    await owner.query(`alter table ${table} enable trigger user`);
  }
  await owner.query('analyze');
}

/** Covered status of an importer by HTTP, against the time that the statements it runs take by themselves. */
async function coveredStatus(owner, { service, server, folder }, say) {
  const [{ id }] = SANDBOX_IMPORTERS.slice(1);
  const headers = {
    authorization: `Bearer ${await tokenOf(service.url, 'sandbox-import-specialist')}`,
  };
  const request = {
    method: 'GET',
    path: `/v1/importers/${id}/covered-status`,
    headers,
  };
  const [{ steps }] = await recorded([request], {
    server,
    folder,
    url: service.url,
  });
  const statements = steps.flat().filter(({ text }) => /^\s*(?:select|with)\b/i.test(text));
  const [ours, rows] = [[], []];
  // What runs seldom is interpreted: the first ones warm both and are not counted.
  for (let i = 0; i < WARM + 10 * ROUNDS; i++) {
    const took = await timed(async () => (await fetch(service.url + request.path, { headers })).arrayBuffer());
    const read = await timed(async () => {
      for (const { name, text, values } of statements) await owner.query({ name: `cs-${name}`, text, values });
    });
    if (i < WARM) continue;
    ours.push(took);
    rows.push(read);
  }
  say(
    `covered status: ${median(ours).toFixed(1)} ms by HTTP, its ${statements.length} reads ${median(rows).toFixed(1)} ms`,
  );
  return {
    name: 'covered status, against reading its rows',
    ours: median(ours),
    baseline: median(rows),
    ratio: median(ours) / median(rows),
    target: 2,
    unit: 'ms',
    atMost: true,
  };
}
