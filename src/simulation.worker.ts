import { readlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { createApp } from './app.setup.js';
import { Settings } from './config/settings.js';
import { SetDecisions } from './features/targeting/simulation/sets/set-decisions.js';
import type { DecidedSet } from './features/targeting/simulation/sets/set-decisions.js';
import type { SetTask, ThreadSettings } from './features/targeting/simulation/sets/simulation-thread.js';

const BELOW_THOSE_WHO_ANSWER = 15;

// Linux gives threads priorities of their own; elsewhere all have the same.
function stepBack(): void {
  try {
    os.setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), BELOW_THOSE_WHO_ANSWER);
  } catch {
    return;
  }
}

// The same module as the API in a thread of its own, without a listener: it decides sets of importers of simulations.
const { env, database, baseUrl } = workerData as ThreadSettings;
// From one thread to the other a buffer becomes plain bytes.
const personalDataKey = env.personalDataKey && Buffer.from(env.personalDataKey);
stepBack();
const ready = (async () => {
  const app = await createApp(new Settings({ ...env, personalDataKey }, database, baseUrl));
  return app.init();
})();

export default async function decide({ asked, ends }: SetTask): Promise<DecidedSet> {
  return (await ready).get(SetDecisions).decide(asked, ends);
}
