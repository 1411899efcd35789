// The baseline: Fastify and pg, no Nest, no checks. It runs the SQL that our service was seen to run for the same request,
// on as many connections, and gives back the same bytes: the answer is taken once from our service and serialised anew
// for each request, so it even saves making it.
import Fastify from 'fastify';
import pg from 'pg';
import { runnerOf } from './bare-steps.mjs';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 8 });
const server = Fastify();
const known = new Map();

server.get('/ready', async () => ({ status: 'ready' }));
server.post('/answers', { bodyLimit: 1 << 24 }, async ({ body }) => {
  for (const { method, path, text, steps } of body)
    known.set(`${method} ${path}`, { answer: JSON.parse(text), run: runnerOf(pool, steps) });
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
