import { existsSync, readFileSync } from 'node:fs';

const PATIENCE_MS = 120_000;
const LOOK_MS = 20;

let areMade = false;

/** Waits for what make-templates.mjs makes once for a run: the templates, and the contract of the built service. */
export function waitForTemplates(): void {
  if (areMade) return;
  const sign = process.env['TEST_TEMPLATES_SIGN'];
  if (sign === undefined) throw new Error('TEST_TEMPLATES_SIGN is not set: run the tests with jest.');
  const until = Date.now() + PATIENCE_MS;
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(sign) && Date.now() < until) Atomics.wait(asleep, 0, 0, LOOK_MS);
  const fault = existsSync(sign) ? readFileSync(sign, 'utf8') : 'nothing was heard of them in time';
  if (fault) throw new Error(`The templates of the tests could not be made: ${fault}`);
  areMade = true;
}
