import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFiles, describedApp, generatedFiles } from './generated-files.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const check = process.argv.includes('--check');
const stale: string[] = [];
const app = await describedApp(root);
for (const [file, text] of Object.entries({ ...generatedFiles(app), ...codeFiles(app, root) })) {
  const target = path.join(root, file);
  if (textOf(target) === text) continue;
  if (check) stale.push(file);
  else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`wrote ${file}\n`);
  }
}
if (stale.length > 0) {
  process.stderr.write(`stale: ${stale.join(', ')}; run npm run generate and commit\n`);
  process.exit(1);
}
process.exit(0);

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
