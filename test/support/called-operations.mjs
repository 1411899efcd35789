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
    const whole = (this.config.testPathPatterns?.patterns ?? []).length === 0 && !this.config.testNamePattern;
    if (!file || !existsSync(file)) return;
    const called = new Set(readFileSync(file, 'utf8').trim().split('\n'));
    rmSync(file, { force: true });
    if (!whole || results.wasInterrupted || !existsSync('openapi.yaml')) return;
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

  getLastError() {
    return this.#uncalled.length > 0 ? new Error(`${this.#uncalled.length} operations without a test`) : undefined;
  }
}
