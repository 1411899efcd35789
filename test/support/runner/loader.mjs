import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const globals = new URL('globals.mjs', import.meta.url).href;

/** What a worker of the tests imports: the built service for `src` and `migrations`, TypeScript for tests. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const isOurs = /^\.{1,2}\/.*\.js$/.test(specifier) && !context.parentURL.includes('/node_modules/');
  const file = isOurs ? fileOf(fileURLToPath(new URL(specifier, context.parentURL))) : undefined;
  return file === undefined ? next(specifier, context) : next(pathToFileURL(file).href, context);
}

function fileOf(named) {
  const [folder] = path.relative(root, named).split(path.sep);
  const built = path.join(root, 'dist', path.relative(root, named));
  if (['src', 'migrations'].includes(folder) && existsSync(built)) return built;
  const source = named.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : undefined;
}

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...swcOptions,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
