// Kills the worker in the middle of a weekly run of liquidation, again and again and wherever it is: in the end each entry is liquidated once, is told of
// once, and its money has moved once. ENTRIES and ROUNDS say how much (12,000 and 12 by default).
import assert from 'node:assert/strict';
import pg from 'pg';
import { finishedJob, sendFile, solarEntry } from '../bench/entries.mjs';
import { copyEntries } from '../bench/money.mjs';
import { freePort, startProcess, startWorker } from '../bench/service.mjs';
import { tokenOf } from '../bench/token.mjs';

const { ephemeralServer } = await import('../dist/src/embedded-database/index.js');

const ENTRIES = Number(process.env.ENTRIES ?? 12_000);
const KILLS = Number(process.env.ROUNDS ?? 12);
const FILED = 100;
const DUTIES = 1000;
/** Of so many entries one has a deposit on record, which is earned; of so many of these one has too small a one, and the rest is billed. */
const DEPOSITED_EACH = 2;
const TOO_LITTLE_EACH = 50;
/** A batch takes some hundred milliseconds. */
const LONGEST_BATCH_MS = 500;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const server = await ephemeralServer();
const env = { DATABASE_URL: server.serviceUrl, DATABASE_ADMIN_URL: server.adminUrl, LOG_LEVEL: 'error' };
const port = await freePort();
const owner = new pg.Client({ connectionString: server.adminUrl });
const one = async (text, values = []) => (await owner.query(text, values)).rows[0];

/** Entries that a service has taken, and copies of them. */
async function fill() {
  const service = await startProcess('dist/src/main.js', { ...env, RATE_LIMIT_FACTOR: '0' }, '/health/ready');
  try {
    const token = await tokenOf(service.url, 'sandbox-importer');
    const entries = Array.from({ length: FILED }, (_, i) => solarEntry(i + 1));
    await finishedJob(service.url, token, (await sendFile(service.url, token, entries)).id);
    while (
      (await one('select exists (select from outbox_message where done_at is null and dead_at is null) as waits')).waits
    )
      await pause(200);
  } finally {
    await service.stop();
  }
  // What was told while they were filed is not asked about.
  await owner.query('delete from outbox_message');
  await copyEntries(owner, ENTRIES / FILED - 1);
}

/** All of them are liquidated by the run of a Friday, which has come; half have a deposit, and some too small a one. */
async function plan() {
  const { on } = await one(
    `update entry_liquidation set state = 'running', started_on = date '2025-04-01', as_asserted = true, case_numbers = '{}', duties = $1, deposits = 0, fees = 0,
       must_liquidate_by = date '2027-04-01', planned_on = actor_today() + (12 - extract(isodow from actor_today())::int) % 7 returning planned_on::text as on`,
    [DUTIES],
  );
  await owner.query(
    `insert into entry_deposit (id, entry_id, part, class_code, amount, paid_on, paid_by, form, recorded_at, recorded_by, importer_id, entry_type, in_programme)
     select 'dep_' || substr(entry_id, 5), entry_id, 'duties', '999', case when place % $2 = 0 then $1 - 100 else $1 end, date '2025-04-01', 'importer', 'cash',
       now(), 'prove', importer_id, '01', false
     from (select entry_id, importer_id, row_number() over (order by entry_id) as place from entry_liquidation) l where place % $3 = 0`,
    [DUTIES, DEPOSITED_EACH * TOO_LITTLE_EACH, DEPOSITED_EACH],
  );
  await owner.query(
    `select post_transfer('trf_' || substr(id, 5), 'deposit', entry_id, paid_on, now(), 'prove', 'house:cash', 'deposit:' || entry_id, amount) from entry_deposit`,
  );
  await owner.query(
    `insert into sandbox_clock (set_to, set_at) values ($1, now()) on conflict (one) do update set set_to = excluded.set_to, set_at = excluded.set_at`,
    [`${on}T15:00:00Z`],
  );
}

const liquidated = async () =>
  (await one('select count(*)::int as n from entry_liquidation where liquidated_on is not null')).n;

/** What each of them comes to, and how often: whatever is not once is a row. */
const ONCE = {
  'is liquidated': `select l.entry_id from entry_liquidation l left join liquidation_decision d on d.entry_id = l.entry_id and d.kind = 'liquidated'
    group by 1, l.state having count(d.id) <> 1 or l.state <> 'liquidated'`,
  'has its deposit earned': `select p.entry_id from entry_deposit p left join book_transfer b on b.subject = p.entry_id and b.kind = 'deposit_liquidated' group by 1 having count(b.id) <> 1`,
  'owes what was too little': `select p.entry_id from entry_deposit p join entry_liquidation l on l.entry_id = p.entry_id
    left join bill b on b.entry_number = l.entry_number and b.principal = $1 - p.amount where p.amount < $1 group by 1 having count(b.id) <> 1`,
  'stands on its timeline': `select l.entry_id from entry_liquidation l left join entry_event e on e.entry_id = l.entry_id and e.kind = 'liquidation_changed'
    and e.details ->> 'what' = 'liquidated' group by 1 having count(e.seq) <> 1`,
  'is told of': `select l.entry_id from entry_liquidation l left join outbox_message m on m.type = 'entry.liquidation_changed' and m.payload ->> 'entryId' = l.entry_id
    group by 1 having count(m.id) <> 1`,
};
const BOOKS = `select coalesce(sum(case side when 'debit' then amount else -amount end), 0)::text as apart,
  (select count(*)::int from book_account where id like 'deposit:%' and balance <> 0) as held,
  (select count(*)::int from bill) as bills, (select coalesce(sum(liquidated), 0)::int from liquidation_run) as counted from book_posting`;

let worker;
let firstBatchMs = 0;
try {
  await owner.connect();
  await owner.query(`select set_config('app.actor_id', 'prove', false), set_config('app.role', 'system', false)`);
  await fill();
  await plan();
  const killedAt = [];
  while (killedAt.length < KILLS) {
    worker = await startWorker(env, port);
    const [before, began] = [killedAt.at(-1) ?? 0, performance.now()];
    // One time it is let begin another batch and killed somewhere in it, another time somewhere before its first one is over.
    if (killedAt.length % 2 === 0) {
      while ((await liquidated()) === before) await pause(10);
      firstBatchMs = performance.now() - began;
      await pause(Math.random() * LONGEST_BATCH_MS);
    } else await pause(Math.random() * firstBatchMs);
    await worker.stop('SIGKILL');
    worker = undefined;
    const done = await liquidated();
    if (done === ENTRIES) break;
    killedAt.push(done);
  }
  worker = await startWorker(env, port);
  while ((await liquidated()) < ENTRIES) await pause(100);
  await worker.stop();
  worker = undefined;
  assert.ok(new Set(killedAt).size > 2, `it was over before it could be killed thrice: ${killedAt.join()}`);
  for (const [what, text] of Object.entries(ONCE)) {
    const { rows } = await owner.query(text, text.includes('$1') ? [DUTIES] : []);
    assert.deepEqual([what, rows.slice(0, 3)], [what, []], `each entry ${what} once: ${rows.length} do not`);
  }
  const { apart, held, bills, counted } = await one(BOOKS);
  const tooLittle = Math.floor(ENTRIES / (DEPOSITED_EACH * TOO_LITTLE_EACH));
  assert.deepEqual([Number(apart), held, bills, counted], [0, 0, tooLittle, ENTRIES]);
  process.stdout.write(
    `ok  a run of ${ENTRIES} entries killed ${killedAt.length} times, with ${killedAt.join(', ')} liquidated: each once, ${ENTRIES / DEPOSITED_EACH} deposits earned once, ${bills} bills, the books even\n`,
  );
} finally {
  await worker?.stop('SIGKILL');
  await owner.end();
  await server.stop();
}
