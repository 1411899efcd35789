import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parse } from 'yaml';

/** Ends a whole run of the tests by naming the operations that no test got a good answer from; there must be none. */
export default class CalledOperations {
  #uncalled = [];

  constructor(config) {
    this.config = config;
  }

  onRunComplete(_contexts, results) {
    const file = process.env.TEST_CALLED_FILE;
    const called = new Set(file && existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
    if (file) rmSync(file, { force: true });
    if (!this.#isWhole() || results.wasInterrupted) return;
    const { paths } = parse(readFileSync('openapi.yaml', 'utf8'));
    const all = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    this.#uncalled = all.filter((operation) => !called.has(operation));
    const count = `${all.length - this.#uncalled.length} of ${all.length} operations were answered in tests`;
    process.stderr.write(
      `${[count, ...this.#uncalled.map((operation) => `  no test called: ${operation}`)].join('\n')}\n`,
    );
  }

  // A part of the tests may be run by itself; it proves nothing about the operations that it does not call.
  #isWhole() {
    const { testPathPatterns, testNamePattern, onlyChanged, onlyFailures, findRelatedTests, shard } = this.config;
    const isNarrowed = testNamePattern || onlyChanged || onlyFailures || findRelatedTests || shard;
    return !isNarrowed && (testPathPatterns?.patterns ?? []).length === 0;
  }

  getLastError() {
    return this.#uncalled.length > 0 ? new Error(`${this.#uncalled.length} operations without a test`) : undefined;
  }
}
