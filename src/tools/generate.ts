import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { createApp } from '../app.setup.js';
import { readEnvironment } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { buildDocument } from '../platform/openapi/document.js';
import { RulesCatalogue } from '../platform/rules/rules-catalogue.js';
import { accessPage } from './access-page.js';
import { errorsPage } from './errors-page.js';
import { eventsPage } from './events-page.js';
import { rulesPage } from './rules-page.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Every generated file and its text. No database is needed: nothing is asked of it before the first request. */
async function generated(): Promise<Readonly<Record<string, string>>> {
  const env = readEnvironment({ LOG_LEVEL: 'error' }, root);
  const nowhere = 'postgres://generate@127.0.0.1:1/none';
  const app = await createApp(new Settings(env, { serviceUrl: nowhere, adminUrl: nowhere }, 'http://127.0.0.1:3000'), {
    connect: false,
  });
  const document = buildDocument(app);
  return {
    'openapi.yaml': stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    'docs/rules.md': rulesPage(app.get(RulesCatalogue).all()),
    'docs/errors.md': errorsPage(),
    'docs/access.md': accessPage(app),
    'docs/events.md': eventsPage(),
  };
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [file, text] of Object.entries(await generated())) {
  const target = path.join(root, file);
  const known = (() => {
    try {
      return readFileSync(target, 'utf8');
    } catch {
      return undefined;
    }
  })();
  if (known === text) continue;
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
