import { html } from '../../page/html.js';
import type { Html } from '../../page/html.js';
import { operationsOf } from '../contract.js';
import type { Contract } from '../contract.js';
import { slugOf, tagsOf } from '../contract-by-tag.js';

/** A guide as the overview names it. */
export interface GuideLink {
  readonly slug: string;
  readonly title: string;
  readonly says: string;
}

/** What stands at `/docs`: the guides of a sandbox, and every operation in words, found by the browser's own search or the box above them. */
export function overviewPage(contract: Contract, guides: readonly GuideLink[]): string {
  const all = operationsOf(contract);
  const groups = tagsOf(contract).map(({ name, description }) => {
    const slug = slugOf(name);
    const rows = all
      .filter(({ operation }) => operation.tags?.[0] === name)
      .map(
        ({ path, method, operation: { operationId, summary } }) =>
          html`<li>
            <a href="/docs/${slug}#/${encodeURIComponent(name)}/${operationId}"
              ><code>${method.toUpperCase()} ${path}</code></a
            >
            <span>${summary}</span>
          </li>`,
      );
    return html`<section id="${slug}">
      <h2><a href="/docs/${slug}">${name}</a></h2>
      <p>${description}</p>
      <ul>
        ${rows}
      </ul>
    </section>`;
  });
  return docsPage(
    'Trade enforcement service',
    html`<h1>Trade enforcement service</h1>
      <p>
        Every legal answer explains itself with the law beside each step, and anyone can compute it again.
        ${
          guides.length > 0
            ? 'Start with a guide, or with an operation: each can be tried on its page, signed in as a client of the sandbox.'
            : 'Each operation can be tried on its page, with a token of your own.'
        }
      </p>
      ${guides.length > 0 ? guidesOf(guides) : ''}
      <p>
        <label for="filter">Find an operation</label>
        <input id="filter" type="search" autocomplete="off" placeholder="bond, detention, /v1/entries …" />
        <output id="found" for="filter"></output>
      </p>
      <div id="operations">${groups}</div>
      <p>
        For machines: <a href="/openapi.json">/openapi.json</a>, and <code>/openapi/{group}.json</code> for one group.
        All operations to try on one page: <a href="/docs/everything">everything</a>.
      </p>`,
    ['/docs/overview.js'],
  );
}

const guidesOf = (guides: readonly GuideLink[]): Html =>
  html`<nav aria-label="Guides">
    <h2>Guides</h2>
    <ul>
      ${guides.map(
        ({ slug, title, says }) => html`<li><a href="/docs/guides/${slug}">${title}</a> <span>${says}</span></li>`,
      )}
    </ul>
  </nav>`;

/** A page of the documents: its scripts and its style are files of this service. */
export const docsPage = (title: string, body: Html, scripts: readonly string[]): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="/docs/assets/favicon-32x32.png" />
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>${body}</main>
        ${scripts.map((script) => html`<script type="module" src="${script}"></script>`)}
      </body>
    </html> `.text;

/** Shows the operations alone that have every word of the box; groups without any are hidden. */
export const OVERVIEW_SCRIPT = `const box = document.querySelector('#filter');
const sections = [...document.querySelectorAll('#operations section')];
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const section of sections) {
    const group = section.querySelector('h2').textContent.toLowerCase();
    let shown = 0;
    for (const item of section.querySelectorAll('li')) {
      const text = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word) || group.includes(word));
      if (!item.hidden) shown += 1;
    }
    section.hidden = shown === 0;
    found += shown;
  }
  document.querySelector('#found').textContent = words.length === 0 ? '' : found + ' found';
});
`;

export const DOCS_STYLE = `body { font: 15px/1.5 system-ui, sans-serif; color: #16181d; background: #fff; margin: 0; }
main { max-width: 62rem; margin: 1.5rem auto 4rem; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; margin: 0 0 .4rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .2rem; } h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
p { margin: .35rem 0; max-width: 48rem; } a { color: #0b4f9c; } ul, ol { padding-left: 1.1rem; margin: .4rem 0; } li { margin: .2rem 0; }
code, pre { font: .86em/1.45 ui-monospace, monospace; } li span { color: #4a4f59; }
input[type=search] { font: inherit; padding: .35rem .6rem; width: min(28rem, 90%); border: 1px solid #767b85; border-radius: 4px; }
label { font-weight: 600; display: block; margin-top: 1.2rem; } output { color: #4a4f59; margin-left: .5rem; }
pre { background: #f4f5f7; border: 1px solid #d8dbe0; border-radius: 4px; padding: .6rem .8rem; overflow: auto; max-height: 26rem; margin: .4rem 0; }
button { font: inherit; padding: .3rem .9rem; border: 1px solid #0b4f9c; border-radius: 4px; background: #0b4f9c; color: #fff; cursor: pointer; }
button:disabled { background: #767b85; border-color: #767b85; } .refusal { color: #8a3b00; font-weight: 600; } .wrong { color: #a40000; font-weight: 600; }
.who { color: #4a4f59; font-size: .9em; } [hidden] { display: none; }
`;
