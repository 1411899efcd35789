import module, { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ModernFakeTimers } from '@jest/fake-timers';
import runCircus from 'jest-circus/runner';
import { ModuleMocker } from 'jest-mock';
import { setGlobals } from './globals.mjs';
import { watchOpen } from './left-open.mjs';
import * as loader from './loader.mjs';
import './property-seed.mjs';

const require = createRequire(import.meta.url);
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** A deadline tells a hang from work, and on a slow or busy machine work takes longer: those that tests state are so many times as long. */
const SLOWEST = 4;

// In this thread where Node can (from 22.15 on): asked in a thread of its own, each of some thousand imports waits for it.
if (module.registerHooks) module.registerHooks(loader);
else module.register('./loader.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
const mocker = new ModuleMocker(globalThis);

/**
 * Jest's own circus, with one module graph for all test files of a worker: importing the service anew for each of them
 * took longer than most tests. What a file changes of the process is put back after it.
 */
export default async function runTestFile(globalConfig, config, environment, _runtime, testPath, sendMessageToJest) {
  // Jest's own source maps know nothing of what is imported natively.
  Error.prepareStackTrace = undefined;
  const timers = new ModernFakeTimers({ config, global: globalThis });
  const env = { ...process.env };
  const leftOpen = watchOpen();
  try {
    const result = await runCircus.default(
      globalConfig,
      config,
      { global: environment.global, fakeTimersModern: timers, handleTestEvent: longerDeadlines() },
      runtimeWith(jestFor(timers)),
      testPath,
      sendMessageToJest,
    );
    timers.dispose();
    const left = result.numFailingTests > 0 ? [] : await leftOpen();
    if (left.length > 0) throw new Error(`leaves open ${left.join(', ')}: a test file closes what it opens`);
    return result;
  } finally {
    mocker.restoreAllMocks();
    timers.dispose();
    delete globalThis[TEST_TIMEOUT];
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
}

function longerDeadlines() {
  const longer = new WeakSet();
  return ({ name, test, hook }) => {
    const stated = name === 'test_start' ? test : name === 'hook_start' ? hook : undefined;
    if (!stated?.timeout || longer.has(stated)) return;
    longer.add(stated);
    stated.timeout *= SLOWEST;
  };
}

/** What circus asks of a runtime, answered by Node itself. */
const runtimeWith = (jest) => ({
  // A circus of its own for each file: it keeps what a file declared.
  requireInternalModule: (file) => {
    delete require.cache[file];
    delete globalThis[EVENT_HANDLERS];
    return require(file);
  },
  requireModule: require,
  setGlobalsForRuntime: (globals) => setGlobals({ ...globals, jest }),
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (file) => import(pathToFileURL(file).href),
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
});

/** The part of the `jest` object that tests here use. */
const jestFor = (timers) => ({
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: () => mocker.restoreAllMocks(),
  setTimeout: (ms) => {
    globalThis[TEST_TIMEOUT] = ms;
  },
  useFakeTimers: (options) => timers.useFakeTimers(options),
  useRealTimers: () => timers.useRealTimers(),
  setSystemTime: (now) => timers.setSystemTime(now),
  advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
  advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
});
