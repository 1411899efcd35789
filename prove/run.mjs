// npm run prove [name]: the slow proofs, one after the other. Each exits non-zero when what it promises does not hold.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2];
const proofs = readdirSync(here).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs');
const asked = proofs.filter((file) => !wanted || file.startsWith(wanted));
if (asked.length === 0) {
  process.stderr.write(`no proof is called ${wanted}: ${proofs.map((file) => path.parse(file).name).join(', ')}\n`);
  process.exit(2);
}
const failed = [];
for (const proof of asked) {
  process.stdout.write(`\n== ${proof}\n`);
  const { status } = spawnSync(process.execPath, [path.join(here, proof)], { stdio: 'inherit' });
  if (status !== 0) failed.push(proof);
}
if (failed.length > 0) {
  process.stderr.write(`\nnot proven: ${failed.join(', ')}\n`);
  process.exit(1);
}
