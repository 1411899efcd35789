import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const CONNECTIONS = 16;
const SLICE_S = 1;
const TICK_µS = 10_000;

/**
 * The same requests to our service and to the bare server, in many short slices turn by turn: whatever else the machine
 * does falls on both. The ratio is the median of the rounds' ratios; processor time per request is the steadier figure,
 * because it does not count the time others had the processor.
 */
export async function duel({ ours, bare, requests, rounds, connections = CONNECTIONS }) {
  for (const server of [ours, bare]) await warmUp(server, requests);
  const [mine, theirs] = [ours, bare].map((server) => new Side(server, requests, connections));
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that neither always finds the caches of the other.
    for (const side of round % 2 ? [mine, theirs] : [theirs, mine]) await side.run();
  }
  return {
    ours: median(mine.rates),
    baseline: median(theirs.rates),
    ratio: median(mine.rates.map((rate, i) => rate / theirs.rates[i])),
    cpu: { ours: mine.cpu, baseline: theirs.cpu },
  };
}

class Side {
  rates = [];
  #total = 0;
  #ticks = 0;

  constructor(server, requests, connections) {
    this.server = server;
    this.requests = requests;
    this.connections = connections;
  }

  async run() {
    const before = ticksOf(this.server.pid);
    const { total, rate } = await load(this.server, this.requests, { connections: this.connections });
    this.#ticks += ticksOf(this.server.pid) - before;
    this.#total += total;
    this.rates.push(rate);
  }

  /** Processor time of the process alone, in microseconds per request; undefined where there is no /proc. */
  get cpu() {
    return Number.isNaN(this.#ticks) ? undefined : (this.#ticks * TICK_µS) / this.#total;
  }
}

/** What runs seldom is interpreted; a quote or an entry is compiled code after some two thousand. What is slow gets a minute for it. */
export async function warmUp(server, requests) {
  let answered = 0;
  for (let slice = 0; slice < 60 && answered < 2000; slice++) answered += (await load(server, requests)).total;
}

/** Runs the requests for some seconds; anything but success ends the run. */
export async function load({ url }, requests, { duration = SLICE_S, connections = CONNECTIONS } = {}) {
  const result = await autocannon({ url, connections, requests, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${url}${requests[0].path}: ${result.non2xx} refused (${Object.keys(result.statusCodeStats)}), ${result.errors} failed`,
    );
  return { total: result.requests.total, rate: result.requests.total / result.duration };
}

// User and system time, in the clock ticks of proc(5): a hundredth of a second.
function ticksOf(pid) {
  try {
    const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [utime, stime] = fields.split(' ').slice(11, 13);
    return Number(utime) + Number(stime);
  } catch {
    return Number.NaN;
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
