import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDocument } from '../platform/openapi/document.js';
import { asksForHelp } from './asks-for-help.js';
import { describedApp } from './generated-files.js';
import { requestCollection } from './request-files/collection.js';
import { exampleRequests } from './request-files/example-requests.js';

/** Writes every operation as a collection of requests: npm run collection [-- FILE]. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const target = path.resolve(process.argv[2] ?? path.join(root, 'dist/collection.json'));

if (asksForHelp())
  process.stdout.write(
    'npm run collection [-- FILE]\n  writes every operation as a collection of requests for Postman, Bruno and their like; dist/collection.json where no file is named\n',
  );
else {
  const app = await describedApp(root);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(requestCollection(exampleRequests(buildDocument(app))), null, 2));
  process.stdout.write(`wrote ${target}\n`);
  process.exit(0);
}
