import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../kernel/errors.js';
import type { CostClass } from './cost-class.js';
import { manifests } from '../manifest/manifest.js';
import type { Manifest } from '../manifest/manifest.js';

const overBudget = problem('request.over_budget', 'too_many', 'You have used up your budget of requests for now.');

/** How many requests a minute one client address may make, by what they cost us. Published in /docs. */
export const BUDGETS = {
  read: 3000,
  determination: 1200,
  write: 600,
  file: 256,
  token: 300,
} as const satisfies Readonly<Record<CostClass, number>>;

/** What a request costs, told from its method and path before anything is parsed. */
export function costClassOf(method: string, url: string): CostClass {
  if (url.startsWith('/oauth/')) return 'token';
  if (method === 'GET' || method === 'HEAD') return 'read';
  const [path = ''] = url.split('?', 1);
  return costly(path) ?? 'write';
}

let priced: { readonly features: number; readonly prices: ReadonlyMap<string, CostClass> } | undefined;

/** What the manifests price higher than others of its method; read again once more features have registered. */
function costly(path: string): CostClass | undefined {
  const registered = manifests();
  if (priced?.features !== registered.length) priced = { features: registered.length, prices: pricesOf(registered) };
  return priced.prices.get(path);
}

const pricesOf = (registered: readonly Manifest[]): ReadonlyMap<string, CostClass> =>
  new Map(
    registered.flatMap(({ costs = {} }) =>
      Object.entries(costs).flatMap(([cost, paths]) => paths.map((one) => [one, cost as CostClass] as const)),
    ),
  );

/** Of so many bytes that are sent each time it counts once, up to the largest there may be; the others count once whatever they send. */
const BY_SIZE: Readonly<Partial<Record<CostClass, { readonly each: number; readonly most?: number }>>> = {
  determination: { each: 16_384 },
  file: { each: 16_777_216, most: 1_073_741_824 },
};

/**
 * How many of its budget a request takes: of answers that are computed one for each 16 KiB asked, for a thousand lines cost
 * what a thousand questions do; of a file one for each 16 MiB. A body of no announced length counts as the largest there may be.
 */
export function priceOf(cost: CostClass, { headers }: Pick<FastifyRequest, 'headers'>, largestBody: number): number {
  const { each, most = largestBody } = BY_SIZE[cost] ?? {};
  if (each === undefined) return 1;
  const announced = Number(headers['content-length'] ?? (headers['transfer-encoding'] === undefined ? 0 : most));
  return Math.max(1, Math.ceil(Math.min(announced, most) / each));
}

/** Counts requests per minute and client address in this process; refuses those over budget. */
export class RequestBudget {
  private readonly limiters: Readonly<Record<CostClass, RateLimiterMemory>>;

  constructor(
    private readonly factor: number,
    private readonly largestBody: number,
  ) {
    const limiter = (cost: CostClass) =>
      new RateLimiterMemory({ keyPrefix: cost, points: Math.max(1, Math.round(BUDGETS[cost] * factor)), duration: 60 });
    this.limiters = {
      read: limiter('read'),
      determination: limiter('determination'),
      write: limiter('write'),
      file: limiter('file'),
      token: limiter('token'),
    };
  }

  /** For Fastify's hook of the same form: a hook that is a promise makes every request wait for one. */
  readonly hook = (request: FastifyRequest, reply: FastifyReply, done: (refused?: Error) => void): void => {
    // Whoever asks whether we live is never told to ask later: a balancer would take us out for it.
    if (this.factor === 0 || request.url.startsWith('/health/')) done();
    else this.spend(request, reply).then(() => done(), done);
  };

  private async spend(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const cost = costClassOf(request.method, request.url);
    const limiter = this.limiters[cost];
    try {
      this.tell(
        reply,
        cost,
        limiter.points,
        await limiter.consume(request.ip, priceOf(cost, request, this.largestBody)),
      );
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      this.tell(reply, cost, limiter.points, refused);
      throw overBudget(undefined, [], { retryAfter: seconds(refused) });
    }
  }

  private tell(reply: FastifyReply, cost: CostClass, points: number, used: RateLimiterRes): void {
    void reply.header('ratelimit-policy', `"${cost}";q=${String(points)};w=60`);
    void reply.header('ratelimit', `"${cost}";r=${String(used.remainingPoints)};t=${String(seconds(used))}`);
  }
}

const seconds = (used: RateLimiterRes): number => Math.ceil(used.msBeforeNext / 1000);
