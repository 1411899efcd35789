import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { notFound } from '../kernel/errors.js';
import type { Guide } from './guide.js';
import { GUIDE_SCRIPT, guidePage, guidesPage } from './guide-page.js';

/** The guides: named at `/docs/guides`, each at `/docs/guides/{slug}` with steps to be sent from its page, and the same as JSON. */
export function serveGuides(app: NestFastifyApplication, guides: readonly Guide[]): void {
  const fastify = app.getHttpAdapter().getInstance();
  const guideAt = (slug: string): Guide => {
    const found = guides.find((guide) => guide.slug === slug);
    if (!found) throw notFound();
    return found;
  };
  if (guides.length > 0)
    fastify.get('/docs/guides', (_, reply) => reply.type('text/html; charset=utf-8').send(guidesPage(guides)));
  const script = readFileSync(new URL('./run-step.js', import.meta.url), 'utf8').replace(/^\/\/# source.*$/m, '');
  fastify.get<{ Params: { slug: string } }>('/docs/guides/:slug.json', (request, reply) =>
    reply.send(guideAt(request.params.slug)),
  );
  fastify.get<{ Params: { slug: string } }>('/docs/guides/:slug', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(guidePage(guideAt(request.params.slug))),
  );
  for (const [name, text] of Object.entries({ 'guides.js': GUIDE_SCRIPT, 'run-step.js': script }))
    fastify.get(`/docs/${name}`, (_, reply) => reply.type('text/javascript').send(text));
}
