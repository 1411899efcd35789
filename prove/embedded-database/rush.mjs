// Takes the lock of a folder over from a dead holder, again and again, in competition with its like.
// node rush.mjs DATA_DIR MILLISECONDS — prints how often it held the lock, and how often not alone.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from '../../dist/src/embedded-database/folder-lock.js';

const [folder, duration] = process.argv.slice(2);
const inside = path.join(folder, 'inside');
const count = { held: 0, notAlone: 0 };

for (const deadline = Date.now() + Number(duration); Date.now() < deadline;) {
  try {
    lockFolder(folder);
  } catch (error) {
    if (error.name === 'DataFolderInUseError') continue;
    throw error;
  }
  count.held++;
  try {
    closeSync(openSync(inside, 'wx'));
    for (const until = performance.now() + 0.2; performance.now() < until;);
    rmSync(inside);
  } catch {
    count.notAlone++;
  }
  // Dies without a release, as far as the others can see.
  const draft = path.join(folder, randomUUID());
  writeFileSync(draft, JSON.stringify({ pid: 2 ** 30, processStart: null, startedAt: 'earlier', hold: randomUUID() }));
  renameSync(draft, path.join(folder, 'service.lock'));
}
console.log(JSON.stringify(count));
