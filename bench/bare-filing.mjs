// The baseline of filing: Fastify and pg, no Nest, no checks. It sends the statements that the service was seen to send for two entries; ids, entry
// number, key and lock, in which the two differ, are new each time.
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { newId } from '../dist/src/kernel/ids.js';
import { runnerOf } from './bare-steps.mjs';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 8 });
const server = Fastify();
let answer;
let run;

server.get('/ready', async () => ({ status: 'ready' }));
server.post('/answers', { bodyLimit: 1 << 24 }, async ({ body: [first, second] }) => {
  ({ answer, run } = filingOf(first, second));
  return {};
});
server.post('/v1/entries', async ({ body, headers }, reply) => {
  const made = replacing(body.entryNumber, headers['idempotency-key']);
  await run(made);
  return reply.status(201).type('application/json; charset=utf-8').send(made(answer));
});
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));

const ID = /\b([a-z]{3})_[0-9a-z]{26}\b/g;
let known;

/** Texts that hold what is new each time are told apart once, so that nothing else is searched. */
function filingOf(first, second) {
  const idsOf = (value) => JSON.stringify(value).match(ID) ?? [];
  const before = new Set(idsOf(second));
  const ids = [...new Set(idsOf(first))].filter((id) => !before.has(id));
  known = { ids, number: first.number, plain: first.number.replaceAll('-', ''), key: first.key };
  const others = [...ids, known.number, known.plain, known.key];
  const isNew = (value) => typeof value === 'string' && others.some((one) => value.includes(one));
  const compared = second.steps.flat();
  const steps = first.steps.map((step) =>
    step.map((statement) => {
      const other = compared.shift();
      if (other?.text !== statement.text) throw new Error('two entries are not filed by the same statements');
      const values = statement.values.map((value, i) => {
        const there = JSON.stringify(other.values[i]);
        if (isNew(value)) return { made: pieces(value) };
        if (/^"?-?\d{6,}"?$/.test(there) && there !== JSON.stringify(value)) return { lock: true };
        return { as: value };
      });
      return { ...statement, values };
    }),
  );
  return { answer: pieces(first.text), run: runnerOf(pool, steps) };
}

// A text as what stays and the places of what is new.
function pieces(text) {
  const all = [...known.ids, known.number, known.plain, known.key];
  return text
    .split(new RegExp(`(${all.join('|')})`))
    .map((part) => (all.includes(part) ? { place: all.indexOf(part) } : part));
}

function replacing(number, key) {
  const fresh = [...known.ids.map((id) => newId(id.slice(0, 3))), number, number.replaceAll('-', ''), key];
  const lock = String(BigInt.asIntN(63, BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 16)}`)));
  const text = (parts) => parts.map((part) => (typeof part === 'string' ? part : fresh[part.place])).join('');
  return (one) => {
    if (Array.isArray(one)) return text(one);
    if (one.made) return text(one.made);
    return one.lock ? lock : one.as;
  };
}
