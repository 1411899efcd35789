// The baseline: Fastify and pg, no Nest, no checks. It runs the same SQL for each question and gives back the same bytes:
// the answer is taken once from our service and serialised anew for each request, so it even saves making it.
import Fastify from 'fastify';
import pg from 'pg';
import { questions } from './questions.mjs';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 8 });
const server = Fastify();
const answers = new Map();

server.get('/ready', async () => ({ status: 'ready' }));
server.post('/answers', async ({ body }) => {
  for (const { path, text } of body) answers.set(path, JSON.parse(text));
  return {};
});
const run = ({ sql }) => Promise.all(sql.map(([{ name, text }, values]) => pool.query({ name, text, values })));
for (const question of questions) {
  const handler = async (_, reply) => {
    await run(question);
    return reply.type('application/json; charset=utf-8').send(answers.get(question.path));
  };
  const { pathname } = new URL(question.path, 'http://bare');
  if (question.body) server.post(pathname, handler);
  else server.get(pathname, handler);
}
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => void server.close().then(() => pool.end()));
