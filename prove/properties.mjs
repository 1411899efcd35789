// Every property test with a seed that no run had before; `npm test` has the same one every time. A counterexample is seen
// again with PROPERTY_SEED=<the seed that is printed>, here or in `npm test`.
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { proveByTests, root } from './support/run-jest.mjs';

const files = ['src', 'test']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)))
  .filter(
    (file) => file.endsWith('spec.ts') && readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"),
  );
const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31 - 1));
process.stdout.write(`${files.length} files of property tests, PROPERTY_SEED=${seed}\n`);
proveByTests(files, { PROPERTY_SEED: seed });
