import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { load, warmUp } from './duel.mjs';
import { startProcess } from './service.mjs';

const SECONDS = 3;

// Whose work it is: the innermost call of one of these owns what runs beneath it.
const OWNERS = [
  ['PostgreSQL driver', /node_modules\/(?:pg|pg-pool|pg-protocol|pg-types|postgres-[a-z]+)\//],
  ['TypeORM', /node_modules\/typeorm\//],
  [
    'validation',
    /node_modules\/(?:class-validator|class-transformer|validator)\/|platform\/http\/validation|validators\.js/,
  ],
  ['digest', /node_modules\/canonicalize\/|kernel\/digest/],
  ['determination as JSON', /kernel\/(?:determination|json)\.js/],
  ['rules', /src\/features\/[^/]+\/rules\/|src\/kernel\/(?:rule|dated|decimal|money|calendar)\.js/],
  [
    'access: sign-in, guards, masks, looks',
    /platform\/(?:access|auth)\/|kernel\/mask\.js|http\/(?:query|path|body)\.guard|structural-faults/,
  ],
  ['features beside their rules', /src\/features\//],
  ['other plumbing of ours', /dist\/src\//],
  ['Nest and rxjs', /node_modules\/(?:@nestjs|rxjs)\//],
  ['Fastify', /node_modules\/(?:fastify|find-my-way|avvio|fast-[a-z-]+|secure-json-parse|pino)\//],
];

/** Where the service's own time goes while it answers one question, as shares of the time it is busy. */
export async function profile(question, script, env, folder) {
  const into = mkdtempSync(path.join(folder, 'profile-'));
  const options = ['--cpu-prof', '--cpu-prof-dir', into, '--cpu-prof-interval', '500'];
  const server = await startProcess(script, env, '/health/ready', options);
  const requests = await question.requests(server.url, await locateRunningServer(env.DATA_DIR));
  await warmUp(server, requests);
  await load(server, requests, { duration: SECONDS });
  await server.stop();
  const file = readdirSync(into).find((name) => name.endsWith('.cpuprofile'));
  const shares = sharesOf(JSON.parse(readFileSync(path.join(into, file), 'utf8')));
  return [
    `where the time of "${question.name}" goes:`,
    ...shares.map(([owner, share]) => `${share.toFixed(0).padStart(5)} %  ${owner}`),
  ];
}

function sharesOf({ nodes, samples, timeDeltas, endTime, startTime }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const owners = new Map(nodes.map((node) => [node.id, ownerOf(node, byId, parents)]));
  const spent = new Map();
  let now = startTime;
  samples.forEach((id, i) => {
    now += timeDeltas[i];
    const owner = owners.get(id);
    // The end alone: what comes before is starting up.
    if (owner && now > endTime - SECONDS * 1e6) spent.set(owner, (spent.get(owner) ?? 0) + timeDeltas[i]);
  });
  const busy = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent].map(([owner, time]) => [owner, (100 * time) / busy]).sort(([, a], [, b]) => b - a);
}

function ownerOf(node, byId, parents) {
  const { functionName } = node.callFrame;
  if (functionName === '(idle)' || functionName === '(program)') return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  for (let at = node; at; at = byId.get(parents.get(at.id))) {
    const owner = OWNERS.find(([, pattern]) => pattern.test(at.callFrame.url));
    if (owner) return owner[0];
  }
  return 'Node: HTTP, sockets, promises';
}
