import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Html, html } from './html.js';
import { PAGE_STYLE } from './page-style.js';
import { prefersPage } from './prefers-page.js';

/** How people read an answer: a title and what stands beneath it. */
export interface Page {
  readonly title: string;
  readonly body: Html;
}

// The style is our own text: what is hashed is what stands between the tags.
const STYLE = new Html(`<style>${PAGE_STYLE}</style>`);
const STYLE_DIGEST = createHash('sha256').update(PAGE_STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The answer as a page where the reader would rather have one; nothing in a page may run, load or be framed. */
export function asPage(reply: FastifyReply, answer: object, toPage: (answer: object) => Page | undefined): unknown {
  void reply.header('vary', 'accept');
  if (!prefersPage(reply.request.headers.accept)) return answer;
  const page = toPage(answer);
  if (!page) return answer;
  const { title, body } = page;
  void reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store');
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}
