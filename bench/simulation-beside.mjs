// The service on a folder with a year: how it answers with nothing else to do, and while it simulates the year.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { signIn } from './questions.mjs';
import { startProcess } from './service.mjs';

const PAUSE_MS = 20;
const mostMb = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** What a look at a case takes, one after the other with pauses, as long as `goesOn` says. */
async function latencies(url, goesOn) {
  const found = [];
  while (await goesOn()) {
    const began = performance.now();
    const answer = await fetch(`${url}/v1/adcvd-cases/A-570-979?asOf=2026-03-02`);
    await answer.arrayBuffer();
    found.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(`a case is answered with ${answer.status}`);
    await pause(PAUSE_MS);
  }
  found.sort((a, b) => a - b);
  return { count: found.length, p50: at(found, 0.5), p95: at(found, 0.95) };
}

/** Asks for simulations of the period until the seconds are over, and looks at cases meanwhile. */
export async function besideSimulation({ dir, period, seconds, say }) {
  const service = await startProcess('dist/src/main.js', { DATA_DIR: dir }, '/health/ready');
  try {
    const { url } = service;
    const headers = {
      authorization: `Bearer ${await signIn(url, 'sandbox-analyst')}`,
      'content-type': 'application/json',
    };
    const during = (ms) => {
      const ends = performance.now() + ms;
      return async () => performance.now() < ends;
    };
    await latencies(url, during(2000));
    const idle = await latencies(url, during(seconds * 1000));
    const runs = [];
    const one = async () => {
      const began = performance.now();
      const asked = { ...period, overrides: [{ key: 'bond.minimum', value: '100000.00' }] };
      const answer = await fetch(`${url}/v1/simulations`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify(asked),
      });
      if (answer.status !== 202) throw new Error(await answer.text());
      const { id } = await answer.json();
      for (;;) {
        await pause(250);
        const found = await (await fetch(`${url}/v1/simulations/${id}`, { headers })).json();
        if (found.state === 'failed') throw new Error('the simulation failed');
        if (found.state === 'done') return { seconds: (performance.now() - began) / 1000, entries: found.entries };
      }
    };
    let isRunning = true;
    const simulating = (async () => {
      for (const began = performance.now(); performance.now() - began < seconds * 1000;) runs.push(await one());
      isRunning = false;
    })();
    const beside = await latencies(url, async () => isRunning);
    await simulating;
    const [{ entries }] = runs;
    const quickest = Math.min(...runs.map((run) => run.seconds));
    const memory = mostMb(service.pid);
    say(
      `by the route, answering meanwhile: ${entries} entries in ${quickest.toFixed(2)} s, at most ${memory.toFixed(0)} MB`,
    );
    for (const [what, { count, p50, p95 }] of Object.entries({ idle, beside }))
      say(`a case, ${what}: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms of ${count}`);
    const times = (share) => ({
      name: `a case beside a simulation, ${share} in times of idle (at most 2)`,
      ...{ ours: beside[share], baseline: idle[share], unit: 'ms', ratio: beside[share] / idle[share] },
      ...{ target: 2, atMost: true },
    });
    const size = { ours: memory, baseline: null, unit: 'MB', ratio: memory, target: 500, atMost: true };
    return [times('p50'), times('p95'), { name: 'memory of the service while it simulates', ...size }];
  } finally {
    await service.stop();
  }
}
