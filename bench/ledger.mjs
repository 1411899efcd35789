// The ledger: leaves appended a second, and what an inclusion proof costs in a ledger of a million leaves.
import { randomBytes } from 'node:crypto';
import { readEnvironment } from '../dist/src/config/env.js';
import { Settings } from '../dist/src/config/settings.js';
import { newId } from '../dist/src/kernel/ids.js';
import { MachineClock } from '../dist/src/platform/clock/clock.js';
import { createDataSource } from '../dist/src/platform/database/data-source.js';
import { Database } from '../dist/src/platform/database/database.js';
import { migrate } from '../dist/src/platform/database/migrate.js';
import { ephemeralServer } from '../dist/src/embedded-database/index.js';
import { planAppend } from '../dist/src/platform/ledger/append-plan.js';
import { seal } from '../dist/src/platform/ledger/commitment.js';
import { DamageRecord } from '../dist/src/platform/ledger/damage-record.js';
import { LedgerAppender } from '../dist/src/platform/ledger/ledger-appender.js';
import { leafHash } from '../dist/src/platform/ledger/merkle.js';
import { provesInclusion } from '../dist/src/platform/ledger/proof-check.js';
import { inclusionProof, rootAt } from '../dist/src/platform/ledger/proofs.js';
import { StoredTree } from '../dist/src/platform/ledger/stored-tree.js';

const WAITING = 20_000;
const LEAVES = 1_000_000;
const LEAVES_AT_ONCE = 20_000;
const PROOFS = 2_000;

/** On the given empty database, or on a server of its own. */
export async function run(urls, { say = () => undefined } = {}) {
  const server = urls ? { ...urls, stop: async () => undefined } : await ephemeralServer();
  try {
    await migrate(server.adminUrl, decodeURIComponent(new URL(server.serviceUrl).username));
    const options = { url: server.serviceUrl, poolSize: 2, applicationName: 'bench-ledger' };
    const dataSource = await (await createDataSource(options)).initialize();
    const settings = new Settings(readEnvironment({}, process.cwd()), server, 'http://bench.test');
    try {
      const database = new Database(dataSource, settings, new MachineClock());
      return [await appending(database, say), await proving(database, say)];
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.stop();
  }
}

/** Receipts that wait, made leaves by the worker's own appender; beside it a bare insert of the same receipts. */
async function appending(database, say) {
  const receipts = Array.from({ length: WAITING }, (_, i) => ({ id: newId('rcp'), ...seal(entry(i)) }));
  const bare = await timed(() =>
    inBatches(receipts, 2000, (some) => act(database, () => insertWaiting(database, some))),
  );
  const appender = new LedgerAppender(
    database,
    new StoredTree(database),
    new DamageRecord(database, new MachineClock()),
  );
  const made = await timed(() => appender.drain());
  if (made.result !== WAITING) throw new Error(`${made.result} leaves were made of ${WAITING} receipts`);
  const [ours, baseline] = [WAITING / made.seconds, WAITING / bare.seconds];
  say(`append: ${ours.toFixed(0)} leaves/s; the bare insert of the same receipts ${baseline.toFixed(0)} rows/s`);
  return figure('ledger: append', ours, 2000, 'leaves/s', baseline);
}

/** Proofs of leaves all over the tree, each checked; beside it a read of one row by its key. */
async function proving(database, say) {
  const tree = new StoredTree(database);
  await growTo(LEAVES, database, tree);
  const head = { size: LEAVES, root: await rootAt(LEAVES, tree) };
  const [proofs, reads] = [[], []];
  for (let i = 0; i < PROOFS; i++) {
    const index = Math.floor(Math.random() * LEAVES);
    const proof = await timed(() => inclusionProof(index, LEAVES, tree));
    const read = await timed(() => tree.nodes([{ level: 0, index }]));
    if (!provesInclusion(head, index, read.result[0], proof.result)) throw new Error(`leaf ${index} is not proven`);
    proofs.push(proof.seconds * 1000);
    reads.push(read.seconds * 1000);
  }
  const [ours, baseline] = [percentile(proofs, 0.5), percentile(reads, 0.5)];
  const tail = `95 % in ${percentile(proofs, 0.95).toFixed(2)} (one row: ${percentile(reads, 0.95).toFixed(2)})`;
  say(`inclusion proof at ${LEAVES} leaves: median ${ours.toFixed(2)} ms (one row: ${baseline.toFixed(2)}), ${tail}`);
  return { ...figure('ledger: inclusion proof at 1,000,000 leaves, median', ours, 5, 'ms', baseline), atMost: true };
}

// The target is absolute, so the figure held against it is our own; the baseline says what the machine can do.
const figure = (name, ours, target, unit, baseline) => ({
  name,
  ratio: ours,
  value: ours,
  target,
  unit,
  ours,
  baseline,
});

const entry = (i) => ({
  kind: 'disclosure_receipt',
  recordedAt: new Date().toISOString(),
  receipt: { disclosure: newId('dsc'), recordation: newId('rec'), number: i, fields: ['port', 'quantity', 'origin'] },
});

const statement = (name, text) => ({ name: `bench-${name}`, text });
const act = (database, work) => database.transaction('system:bench', work);

const insertWaiting = (database, receipts) =>
  database.query(
    statement(
      'waiting',
      `insert into ledger_pending (id, kind, recorded_at, salt, receipt, leaf_hash)
       select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bytea[], $5::jsonb[], $6::bytea[])`,
    ),
    [
      receipts.map(({ id }) => id),
      receipts.map(({ kind }) => kind),
      receipts.map(({ recordedAt }) => recordedAt),
      receipts.map(({ salt }) => salt),
      receipts.map(({ receipt }) => JSON.stringify(receipt)),
      receipts.map((one) => one.leafHash),
    ],
  );

/** Leaves and nodes alone: a proof reads no receipts. */
async function growTo(size, database, tree) {
  for (let { size: count } = await tree.frontier(); count < size;) {
    const leaves = Array.from({ length: Math.min(LEAVES_AT_ONCE, size - count) }, () => leafHash(randomBytes(32)));
    await act(database, async () => {
      const plan = planAppend(await tree.frontier(), leaves);
      await database.query(
        statement(
          'leaves',
          `insert into ledger_leaf (index, leaf_hash, kind, recorded_at)
           select $1::bigint + place - 1, hash, 'bench', now() from unnest($2::bytea[]) with ordinality as t (hash, place)`,
        ),
        [plan.from, leaves],
      );
      await database.query(
        statement(
          'nodes',
          `insert into ledger_node (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
        ),
        [
          plan.nodes.map(({ level }) => level),
          plan.nodes.map(({ index }) => index),
          plan.nodes.map(({ hash }) => hash),
        ],
      );
    });
    count += leaves.length;
  }
}

async function inBatches(rows, size, work) {
  for (let from = 0; from < rows.length; from += size) await work(rows.slice(from, from + size));
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
