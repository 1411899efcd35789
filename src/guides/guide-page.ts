import { html } from '../platform/page/html.js';
import { docsPage } from '../platform/openapi/docs/overview-page.js';
import type { Guide, GuideStep } from './guide.js';

/** A guide as a page: each step can be sent from it, in order. */
export const guidePage = ({ slug, title, says, steps, onward }: Guide): string =>
  docsPage(
    title,
    html`<p><a href="/docs">Overview</a></p>
      <h1>${title}</h1>
      <p>${says}</p>
      <p class="who">
        It starts from the beginning of the
        sandbox${steps.some(({ path }) => path === '/v1/sandbox/clock') ? ' and moves its clock' : ''}.
        <button id="reset">Reset the sandbox</button>
        <span id="was-reset" role="status"></span>
      </p>
      <div id="guide" data-guide="${slug}">${steps.map(stepOf)}</div>
      ${
        onward
          ? html`<h2>On a machine of your own</h2>
              <p>${onward.says}</p>
              <pre tabindex="0">${onward.lines.join('\n')}</pre>`
          : ''
      }`,
    ['/docs/guides.js'],
  );

/** What there is to be led through. */
export const guidesPage = (guides: readonly Guide[]): string =>
  docsPage(
    'Guides',
    html`<p><a href="/docs">Overview</a></p>
      <h1>Guides</h1>
      <p>Journeys through the service, each to be sent step by step from its page.</p>
      <ul>
        ${guides.map(
          ({ slug, title, says }) => html`<li><a href="/docs/guides/${slug}">${title}</a> <span>${says}</span></li>`,
        )}
      </ul>`,
    [],
  );

const stepOf = ({ says, as, method, path, headers, body, answers, refusedAs, look }: GuideStep, index: number) =>
  html`<section data-step="${index}">
    <h3>${index + 1}. ${says}</h3>
    <p class="who">
      As ${as ?? 'nobody'}. Answers ${answers}${refusedAs ? html`, a refusal: <code>${refusedAs}</code>` : ''}.
    </p>
    <pre tabindex="0">
${[
  `${method} ${path}`,
  ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ...(body === undefined ? [] : ['', JSON.stringify(body, null, 2)]),
].join('\n')}</pre>
    <p>
      <button data-send="${index}">Send</button>
      ${look ? html`<span class="who">Look at ${look.join(', ')}.</span>` : ''}
      <span data-verdict role="status"></span>
    </p>
    <pre data-answer tabindex="0" hidden></pre>
  </section>`;

/** Sends the steps of the page it stands in, and shows what is answered. */
export const GUIDE_SCRIPT = `import { runStep } from '/docs/run-step.js';
const place = document.querySelector('#guide');
const guide = await (await fetch('/docs/guides/' + place.dataset.guide + '.json')).json();
const walk = { base: '', kept: {}, tokens: {} };
document.querySelector('#reset').addEventListener('click', async () => {
  const { ok } = await fetch('/v1/sandbox/reset', { method: 'POST' });
  Object.assign(walk, { kept: {}, tokens: {} });
  document.querySelector('#was-reset').textContent = ok ? 'It is as in the beginning.' : 'It was not reset.';
});
for (const button of document.querySelectorAll('[data-send]')) {
  button.addEventListener('click', async () => {
    const section = button.closest('section');
    const verdict = section.querySelector('[data-verdict]');
    const shown = section.querySelector('[data-answer]');
    button.disabled = true;
    try {
      const { status, body, seen, asSaid } = await runStep(guide.steps[Number(button.dataset.send)], walk);
      verdict.textContent = status + (asSaid ? ', as said.' : ', not as said.');
      verdict.className = asSaid ? '' : 'wrong';
      shown.textContent = [...seen.map(([pointer, value]) => pointer + ': ' + JSON.stringify(value)), '',
        typeof body === 'string' ? body : JSON.stringify(body, null, 2)].join('\\n').trim();
      shown.hidden = false;
    } catch (error) {
      verdict.textContent = error.message;
      verdict.className = 'wrong';
    }
    button.disabled = false;
  });
}
`;
