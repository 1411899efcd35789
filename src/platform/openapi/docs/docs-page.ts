import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { notFound } from '../../../kernel/errors.js';
import type { Contract } from '../contract.js';
import { contractOfTag, slugOf, tagsOf } from '../contract-by-tag.js';
import { DOCS_STYLE, OVERVIEW_SCRIPT, overviewPage } from './overview-page.js';
import type { GuideLink } from './overview-page.js';
import { ServedText } from './served-text.js';
import { TRY_SCRIPT } from './try-script.js';
import { TRY_STYLE } from './try-style.js';

const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const HEAD = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trade enforcement service</title><link rel="icon" href="/docs/assets/favicon-32x32.png"><link rel="stylesheet" href="/docs/assets/swagger-ui.css"><link rel="stylesheet" href="/docs/try.css"></head>
<body>`;
const TAIL = `<div class="swagger-ui"><div class="wrapper"><p id="sign-in" hidden><label for="client">Signed in as </label>
<select id="client"><option value="">nobody</option></select> <span id="signed-in" role="status"></span></p></div></div>
<div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;
const SERVED = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/**
 * The contract at `/openapi.json`, a group of it at `/openapi/{group}.json`; at `/docs` every operation in words, at
 * `/docs/{group}` a page to try those of a group, from local assets only; the bare address leads there.
 */
export async function serveDocs(
  app: NestFastifyApplication,
  build: () => Contract,
  publish: (contract: Contract) => object,
  guides: readonly GuideLink[],
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let built: Contract | undefined;
  const whole = (): Contract => (built ??= build());
  const text = (contract: Contract): string => JSON.stringify(publish(contract));
  const everything = new ServedText(JSON_TYPE, () => text(whole()));
  const groups = new Map<string, ServedText>();
  const groupAt = (slug: string): ServedText | undefined => {
    const name = tagsOf(whole()).find((tag) => slugOf(tag.name) === slug)?.name;
    if (name !== undefined && !groups.has(slug))
      groups.set(slug, new ServedText(JSON_TYPE, () => text(contractOfTag(whole(), name))));
    return groups.get(slug);
  };
  const page = new ServedText(HTML_TYPE, () => `${HEAD}${linksTo(tagsOf(whole()))}${TAIL}`);
  const overview = new ServedText(HTML_TYPE, () => overviewPage(whole(), guides));
  await app.register(fastifyStatic, { root: assets, serve: false });
  fastify.get('/openapi.json', (request, reply) => everything.send(request, reply));
  fastify.get<{ Params: { group: string } }>('/openapi/:group.json', (request, reply) => {
    const group = groupAt(request.params.group);
    if (!group) throw notFound();
    return group.send(request, reply);
  });
  fastify.get('/', (_, reply) => reply.redirect('/docs'));
  fastify.get('/docs', (request, reply) => overview.send(request, reply));
  fastify.get('/docs/everything', (request, reply) => page.send(request, reply));
  fastify.get<{ Params: { group: string } }>('/docs/:group', (request, reply) => {
    if (!groupAt(request.params.group)) throw notFound();
    return page.send(request, reply);
  });
  const files = { 'start.js': TRY_SCRIPT, 'overview.js': OVERVIEW_SCRIPT };
  for (const [name, script] of Object.entries(files))
    fastify.get(`/docs/${name}`, (_, reply) => reply.type('text/javascript').send(script));
  const styles = { 'style.css': DOCS_STYLE, 'try.css': TRY_STYLE };
  for (const [name, style] of Object.entries(styles))
    fastify.get(`/docs/${name}`, (_, reply) => reply.type('text/css').send(style));
  for (const file of SERVED) fastify.get(`/docs/assets/${file}`, (_, reply) => reply.sendFile(file, { maxAge: '1d' }));
}

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

const linksTo = (tags: readonly { readonly name: string }[]): string =>
  `<nav class="swagger-ui"><div class="wrapper"><p><a href="/docs">Overview</a> · ${tags
    .map(({ name }) => `<a href="/docs/${slugOf(name)}">${name}</a>`)
    .join(' · ')}</p></div></nav>`;

/** The version of this service, from package.json. */
export const serviceVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
