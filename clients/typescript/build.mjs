// npm run build [-- OUT]: makes the types of ../../openapi.yaml and builds the client beside them, into dist or the folder that is named.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const types = await openapiTS(pathToFileURL(path.resolve(here, '../../openapi.yaml')));
const schema = path.join(here, 'src/schema.d.ts');
writeFileSync(schema, astToString(types));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', here, '--outDir', out], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// The compiler leaves files that are declarations already where they are.
mkdirSync(out, { recursive: true });
copyFileSync(schema, path.join(out, 'schema.d.ts'));
