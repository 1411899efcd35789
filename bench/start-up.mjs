import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startProcess } from './service.mjs';
import { ownFolder } from './own-folder.mjs';

const service = 'dist/src/main.js';
const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** How long the built service takes to be ready, and what it holds in memory when nothing happens. */
export async function startUp({ say }) {
  const dataDir = path.join(ownFolder('bench'), 'data');
  try {
    const first = await startProcess(service, { DATA_DIR: dataDir, SANDBOX_ENTRIES: '2000' }, '/health/ready');
    await first.stop();
    const times = [];
    let memory = 0;
    for (let i = 0; i < 3; i++) {
      const again = await startProcess(service, { DATA_DIR: dataDir, SANDBOX_ENTRIES: '2000' }, '/health/ready');
      times.push(again.readyMs);
      if (i === 2) {
        await new Promise((resolve) => setTimeout(resolve, 5000));
        memory = residentMb(again.pid);
      }
      await again.stop();
    }
    const [, median] = times.sort((a, b) => a - b);
    say(
      `first start ${(first.readyMs / 1000).toFixed(1)} s, later ${(median / 1000).toFixed(2)} s, idle ${memory.toFixed(0)} MB`,
    );
    return [
      {
        name: 'first start to ready',
        ratio: first.readyMs / 1000,
        target: 20,
        unit: 's',
        ours: first.readyMs / 1000,
        baseline: null,
        atMost: true,
      },
      {
        name: 'start to ready, data folder present',
        ratio: median / 1000,
        target: 4,
        unit: 's',
        ours: median / 1000,
        baseline: null,
        atMost: true,
      },
      {
        name: 'idle memory of the service',
        ratio: memory,
        target: 220,
        unit: 'MB',
        ours: memory,
        baseline: null,
        atMost: true,
      },
    ];
  } finally {
    rmSync(path.dirname(dataDir), { recursive: true, force: true });
  }
}
