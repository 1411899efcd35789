// The baseline: Fastify and pg, no Nest, no checks. It runs the SQL that our service was seen to run for the same request,
// on as many connections, and gives back the same bytes: the answer is taken once from our service and serialised anew
// for each request, so it even saves making it.
import Fastify from 'fastify';
import pg from 'pg';
import { queryScoped } from '../dist/src/platform/database/scoped-query.js';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 8 });
const server = Fastify();
const known = new Map();

server.get('/ready', async () => ({ status: 'ready' }));
server.post('/answers', { bodyLimit: 1 << 24 }, async ({ body }) => {
  for (const { method, path, text, steps } of body)
    known.set(`${method} ${path}`, { answer: JSON.parse(text), run: runnerOf(steps) });
  return {};
});
const handler = async ({ method, url }, reply) => {
  const { answer, run } = known.get(`${method} ${url}`);
  await run();
  return reply.type('application/json; charset=utf-8').send(answer);
};
server.get('/v1/*', handler);
server.post('/v1/*', handler);
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));

// A connection is held for as long as a transaction is open on it, and no longer: as any program would.
function runnerOf(steps) {
  return async () => {
    const held = new Map();
    for (const step of steps)
      await Promise.all(
        step.map(async (statement) => {
          const { connection, text } = statement;
          if (text.startsWith('START TRANSACTION')) held.set(connection, await pool.connect());
          const client = held.get(connection);
          await ask(client ?? pool, statement);
          if (!client || !/^(?:COMMIT|ROLLBACK)$/.test(text)) return;
          held.delete(connection);
          client.release();
        }),
      );
  };
}

const ask = (on, { name, text, values, as, thenAs }) =>
  as ? askScoped(on, { name, text, values }, as, thenAs) : on.query({ name, text, values });

async function askScoped(on, statement, as, thenAs) {
  if (on !== pool) return queryScoped(on, statement, as, thenAs);
  const client = await pool.connect();
  try {
    return await queryScoped(client, statement, as, thenAs);
  } finally {
    client.release();
  }
}
