#!/usr/bin/env node
// Checks the ledger offline. It shares no code with the server and needs nothing but Node, so that whoever does not
// trust the server can read this one file and run it against what they kept. `--help` says how.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `node tools/verify-ledger.mjs --key <verifier key> --trusted <path>… [--ledger <path>] [--proof <file>…] [--json]

  --key      the ledger's public key as you were told to trust it: name+hash+base64
  --trusted  checkpoints kept outside the ledger's database: a file of notes, or a folder with checkpoints.txt,
             latest.txt and leaves.txt (the published leaf hashes, one a line; with them an altered leaf is named)
  --ledger   what the ledger holds today: a file of leaves, or a folder with
               leaves.ndjson       {"index":0,"leafHash":"<hex>"}
               receipts.ndjson     {"index":0,"salt":"<hex>","kind":"…","recordedAt":"…","receipt":{…}}   (optional)
               nodes.ndjson        {"level":1,"index":0,"hash":"<hex>"}                                   (optional)
               checkpoints.txt     the notes in its database                                              (optional)
  --proof    a receipt with its proof {"checkpoint":"<note>","index":0,"proof":["<hex>"…],"salt":…,"kind":…,
             "recordedAt":…,"receipt":…}, or two checkpoints with theirs {"from":"<note>","to":"<note>","proof":[…]}
  --json     the report as JSON

Exit code: 0 nothing wrong found, 1 something is wrong, 2 it could not be checked.`;

const findings = [];
const find = (code, message, details = {}) => findings.push({ code, message, ...details });

// --- RFC 9162 hashing, and commitments -----------------------------------------------------------------------------

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const parent = (left, right) => sha256(Buffer.of(1), left, right);
const commitTo = ({ salt, kind, recordedAt, receipt }) =>
  sha256(Buffer.of(0), sha256('trade-ledger/entry/v1\n', hex(salt), canonical({ kind, receipt, recordedAt })));

/** RFC 8785. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function hex(text, bytes = 32) {
  if (typeof text !== 'string' || text.length !== bytes * 2 || !/^[0-9a-f]*$/.test(text)) throw new Error('not a hash');
  return Buffer.from(text, 'hex');
}

/** Roots at the sizes asked for, and through `onNode` every inner node, from the leaves alone. */
function rootsOf(leaves, sizes, onNode = () => {}) {
  const wanted = new Set(sizes);
  const roots = new Map();
  const edge = [];
  for (let size = 0; size <= leaves.length; size += 1) {
    if (wanted.has(size)) {
      const [last = sha256(), ...before] = [...edge].reverse();
      roots.set(
        size,
        before.reduce((root, left) => parent(left, root), last),
      );
    }
    if (size === leaves.length) break;
    let hash = leaves[size];
    let [level, index] = [0, size];
    for (; index % 2 === 1; index = (index - 1) / 2) {
      hash = parent(edge.pop(), hash);
      onNode((level += 1), (index - 1) / 2, hash);
    }
    edge.push(hash);
  }
  return roots;
}

/** The root a proof leads to: the recursion of RFC 9162 §2.1.3.1 and §2.1.4.1 run upwards; throws on a wrong length. */
function rootByInclusion(index, size, leaf, proof) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Error('no such leaf');
  if (size === 1) {
    if (proof.length > 0) throw new Error('the proof is too long');
    return leaf;
  }
  if (proof.length === 0) throw new Error('the proof is too short');
  const split = splitOf(size);
  const [rest, last] = [proof.slice(0, -1), proof.at(-1)];
  return index < split
    ? parent(rootByInclusion(index, split, leaf, rest), last)
    : parent(last, rootByInclusion(index - split, size - split, leaf, rest));
}

function rootsByConsistency(from, to, proof, oldRoot, whole = true) {
  if (from === to) {
    if (proof.length !== (whole ? 0 : 1)) throw new Error('the proof has the wrong length');
    return whole ? [oldRoot, oldRoot] : [proof[0], proof[0]];
  }
  if (proof.length === 0) throw new Error('the proof is too short');
  const split = splitOf(to);
  const [rest, last] = [proof.slice(0, -1), proof.at(-1)];
  if (from <= split) {
    const [older, newer] = rootsByConsistency(from, split, rest, oldRoot, whole);
    return [older, parent(newer, last)];
  }
  return rootsByConsistency(from - split, to - split, rest, oldRoot, false).map((root) => parent(last, root));
}

function splitOf(size) {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

// --- C2SP signed notes and checkpoints -----------------------------------------------------------------------------

function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('--key is not an Ed25519 verifier key');
  if (sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id) throw new Error('--key does not match its own hash');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** The head a note vouches for, or null with the finding written down. */
function openNote(note, key, source) {
  const divide = note.lastIndexOf('\n\n');
  const text = note.slice(0, divide + 1);
  const ours = note
    .slice(divide + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/u.exec(line))
    .filter((line) => line?.[1] === key.name)
    .map((line) => Buffer.from(line[2], 'base64'))
    .filter((bytes) => bytes.subarray(0, 4).equals(key.id));
  const genuine = (bytes) => bytes.length === 68 && verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4));
  const [origin, count, encoded = ''] = text.split('\n');
  const root = Buffer.from(encoded, 'base64');
  const size = /^(?:0|[1-9]\d{0,15})$/.test(count ?? '') ? Number(count) : NaN;
  const head = { size, root, source };
  if (divide < 0 || ours.length === 0 || !ours.every(genuine)) {
    find('checkpoint_forged', `${source}: a checkpoint for ${count} leaves is not signed by ${key.name}`, { source });
  } else if (origin !== key.name || !Number.isSafeInteger(size) || root.length !== 32) {
    find('checkpoint_of_another_log', `${source}: signed, but not a checkpoint of ${key.name}`, { source });
  } else return head;
  return null;
}

/** A file of notes, each followed by an empty line. */
const notesIn = (file) => read(file).match(/[^\n][\s\S]*?\n\n(?:— [^\n]*\n)+|[^\n][\s\S]*$/g) ?? [];

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const inside = (path, name) => (statSync(path).isDirectory() ? join(path, name) : null);

/** The heads of the files in their order; a file that goes back, or ends before latest.txt, was cut or swapped. */
function headsOf(files, key) {
  const heads = files.flatMap((file) => notesIn(file).map((note) => openNote(note, key, file))).filter(Boolean);
  heads.slice(1).forEach((head, place) => {
    if (head.size < heads[place].size)
      find('checkpoint_rolled_back', `${head.source}: ${head.size} leaves after ${heads[place].size}`, {
        source: head.source,
      });
  });
  return heads;
}

// --- the checks ----------------------------------------------------------------------------------------------------

/** Lines of a file of any size. */
function* lines(file) {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (let count; (count = readSync(descriptor, chunk)) > 0;) {
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    let start = 0;
    for (let end; (end = rest.indexOf(10, start)) >= 0; start = end + 1) yield rest.toString('utf8', start, end);
    rest = rest.subarray(start);
  }
  closeSync(descriptor);
  if (rest.length > 0) yield rest.toString();
}

/** The rows of an NDJSON file, each with what `parse` makes of it; what it cannot read is a finding. */
function* rows(file, parse) {
  let number = 0;
  for (const line of lines(file)) {
    number += 1;
    try {
      yield parse(JSON.parse(line));
    } catch (error) {
      find('line_unreadable', `${file}: line ${number}: ${error.message}`, { source: file, line: number });
    }
  }
}

const place = (value) => {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('not an index');
  return value;
};

/** The leaves by index, and how many stand without a gap from 0 on. */
function readLeaves(entries) {
  const leaves = new Map();
  for (const [index, hash] of entries) {
    if (leaves.has(index)) find('leaf_repeated', `leaf ${index} is there twice`, { index });
    else leaves.set(index, hash);
  }
  const whole = [];
  while (leaves.has(whole.length)) whole.push(leaves.get(whole.length));
  if (whole.length < leaves.size)
    find('leaf_missing', `leaf ${whole.length} is missing, though later ones are there`, { index: whole.length });
  return { leaves, whole };
}

const largest = (heads) => heads.reduce((size, head) => Math.max(size, head.size), 0);

/** Holds the leaves against every head; how many of them are proven. */
function provenBy(heads, whole, what, onNode) {
  const roots = rootsOf(
    whole,
    heads.map((head) => head.size),
    onNode,
  );
  const proven = largest(heads.filter(({ size, root }) => roots.get(size)?.equals(root)));
  let upTo = Infinity;
  for (const { size, root, source } of heads) {
    const ours = roots.get(size);
    // Two roots for one size are found where the heads are compared.
    if (ours === undefined || ours.equals(root) || size === proven) continue;
    if (size < proven)
      find(
        'fork',
        `${source}: the checkpoint for ${size} leaves is not of the history that the one for ${proven} signs`,
        {
          sizes: [size, proven],
        },
      );
    else upTo = Math.min(upTo, size);
  }
  const end = largest(heads);
  if (upTo < Infinity)
    find('root_mismatch', `${what}: something among leaves ${proven} to ${upTo - 1} is not what was signed`, {
      from: proven,
      to: upTo - 1,
    });
  if (end > whole.length)
    find('leaves_missing', `${what}: ${end} leaves were signed, but from leaf ${whole.length} on they are not there`, {
      from: whole.length,
      to: end - 1,
    });
  return proven;
}

/** Published leaf hashes, up to the first that is none. */
function readPublished(file) {
  const hashes = [];
  try {
    for (const line of lines(file)) hashes.push(hex(line));
  } catch {
    find('line_unreadable', `${file}: line ${hashes.length + 1} is not a hash`, { source: file });
  }
  return hashes;
}

/** Names the leaves that differ from those published, as far as the published ones are proven. */
function comparePublished(published, leaves) {
  published.forEach((hash, index) => {
    const ours = leaves.get(index);
    if (ours && !ours.equals(hash)) find('leaf_altered', `leaf ${index} is not the one that was published`, { index });
    if (!ours) find('leaf_missing', `leaf ${index} was published and is not there`, { index });
  });
}

function checkReceipts(file, leaves, proven) {
  const salts = new Map();
  let count = 0;
  for (const { index, salt, leaf } of rows(file, (row) => ({ ...row, index: place(row.index), leaf: commitTo(row) }))) {
    count += 1;
    if (salts.has(salt))
      find('salt_reused', `leaves ${salts.get(salt)} and ${index} share a salt`, { indices: [salts.get(salt), index] });
    salts.set(salt, index);
    if (leaves.get(index)?.equals(leaf)) continue;
    if (index < proven) find('receipt_altered', `the receipt of leaf ${index} is not the one recorded`, { index });
    else find('leaf_altered', `leaf ${index} and its receipt do not belong together`, { index });
  }
  return count;
}

function checkNodes(file, computed, proven) {
  let count = 0;
  const parse = (row) => ({ level: place(row.level), index: place(row.index), hash: hex(row.hash) });
  for (const { level, index, hash } of rows(file, parse)) {
    count += 1;
    const name = `${level}:${index}`;
    const [from, to] = [index * 2 ** level, (index + 1) * 2 ** level - 1];
    if (!computed.has(name))
      find('node_without_leaves', `node ${name} stands over leaves that are not there`, { from, to });
    else if (!computed.get(name).equals(hash))
      if (to < proven) find('node_altered', `node ${name} is not what its leaves give`, { level, index });
      else find('leaf_altered', `one of leaves ${from} to ${to}, or the node over them, is altered`, { from, to });
    computed.delete(name);
  }
  if (count > 0 && computed.size > 0)
    find('node_missing', `${computed.size} nodes are missing, ${[...computed.keys()][0]} first`, {
      count: computed.size,
    });
  return count;
}

/** Checks one proof and gives the heads it speaks of. */
function checkProof(file, key) {
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  const notes = bundle.from === undefined ? [bundle.checkpoint] : [bundle.from, bundle.to];
  const heads = notes.map((note) => openNote(String(note), key, file));
  if (heads.includes(null)) return heads.filter(Boolean);
  try {
    const proof = bundle.proof.map((hash) => hex(hash));
    const [older, newer] = heads;
    const roots = newer
      ? rootsByConsistency(older.size, newer.size, proof, older.root)
      : [rootByInclusion(bundle.index, older.size, commitTo(bundle), proof)];
    if (!roots.every((root, which) => root.equals(heads[which].root))) throw new Error('it leads to another root');
  } catch (error) {
    find('proof_refused', `${file}: ${error.message}`, { source: file });
  }
  return heads;
}

function checkAgreement(trusted, heads) {
  const roots = new Map(trusted.map((head) => [head.size, head]));
  for (const head of heads) {
    const other = roots.get(head.size) ?? head;
    roots.set(head.size, other);
    if (!other.root.equals(head.root))
      find('fork', `${other.source} and ${head.source} hold different roots for ${head.size} leaves`, {
        sizes: [head.size],
      });
  }
}

function run({ key: keyText, trusted = [], ledger, proof = [] }) {
  const key = readKey(keyText);
  const files = trusted.map((path) =>
    [inside(path, 'checkpoints.txt') ?? path, inside(path, 'latest.txt')].filter(Boolean),
  );
  const trustedHeads = files.flatMap((sequence) => headsOf(sequence, key));
  if (trustedHeads.length === 0)
    find('no_trusted_checkpoint', 'without a genuine trusted checkpoint nothing is proven');
  const ownFile = ledger && inside(ledger, 'checkpoints.txt');
  const ownHeads = ownFile ? headsOf([ownFile], key) : [];
  const heads = [...trustedHeads, ...ownHeads, ...proof.flatMap((file) => checkProof(file, key))];
  checkAgreement(trustedHeads, heads);
  const own = new Set(ownHeads.map((head) => head.size));
  if (ownFile && existsSync(ownFile))
    for (const size of new Set(trustedHeads.map((head) => head.size)))
      if (!own.has(size))
        find('checkpoint_missing', `the ledger no longer holds its checkpoint for ${size} leaves`, { size });
  const report = { log: key.name, checkpoints: heads.length, size: largest(heads) };
  if (ledger) Object.assign(report, checkLedger(ledger, heads, trusted));
  return { ok: findings.length === 0, ...report, proofs: proof.length, findings };
}

function checkLedger(ledger, heads, trusted) {
  const file = inside(ledger, 'leaves.ndjson') ?? ledger;
  const { leaves, whole } = readLeaves(rows(file, (row) => [place(row.index), hex(row.leafHash)]));
  const nodesFile = inside(ledger, 'nodes.ndjson') ?? '';
  const computed = new Map();
  const keep = existsSync(nodesFile) ? (level, index, hash) => computed.set(`${level}:${index}`, hash) : undefined;
  const proven = provenBy(heads, whole, 'ledger', keep);
  for (const path of trusted.map((folder) => inside(folder, 'leaves.txt')).filter((path) => path && existsSync(path))) {
    const published = readPublished(path);
    const counted = heads.filter((head) => head.size <= published.length);
    comparePublished(published.slice(0, provenBy(counted, published, path)), leaves);
  }
  const receipts = checkReceipts(inside(ledger, 'receipts.ndjson') ?? '', leaves, proven);
  return { leaves: leaves.size, proven, receipts, nodes: checkNodes(nodesFile, computed, proven) };
}

function print(report) {
  const { log, checkpoints, size, leaves, proven, receipts, nodes, proofs } = report;
  console.log(`Ledger ${log}: ${checkpoints} genuine checkpoints, the newest for ${size} leaves`);
  if (leaves !== undefined)
    console.log(`${leaves} leaves read, ${proven} proven; ${receipts} receipts and ${nodes} nodes held against them`);
  if (leaves > size) console.log(`${leaves - size} leaves are newer than any checkpoint and not yet proven`);
  if (proofs > 0) console.log(`${proofs} proofs checked`);
  for (const { code, message } of report.findings) console.log(`✗ ${code}: ${message}`);
  console.log(report.ok ? 'Nothing wrong was found.' : `WRONG: ${report.findings.length} findings.`);
}

try {
  const text = { type: 'string' };
  const many = { type: 'string', multiple: true };
  const flag = { type: 'boolean' };
  const { values } = parseArgs({
    options: { key: text, trusted: many, ledger: text, proof: many, json: flag, help: flag },
  });
  if (values.help || !values.key) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
  } else {
    const report = run(values);
    if (values.json) console.log(JSON.stringify(report, null, 2));
    else print(report);
    process.exitCode = report.ok ? 0 : 1;
  }
} catch (error) {
  console.error(`It could not be checked: ${error.message}`);
  process.exitCode = 2;
}
