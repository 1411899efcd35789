import { html } from '../../../platform/page/html.js';
import type { Html } from '../../../platform/page/html.js';

/** US dollars for people: `$1,234.50`. */
export function dollarsShown(amount: string): string {
  const [, sign = '', whole = '0', cents = '00'] = /^(-?)(\d+)\.(\d\d)$/.exec(amount) ?? [];
  return `${sign}$${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

/** An amount, or between which two it lies, or that nothing says. */
export function amountShown(amount: string | null, least?: string | null, most?: string | null): Html {
  if (amount !== null) return html`${dollarsShown(amount)}`;
  if (least === undefined || least === null) return html`<span class="open">not determined</span>`;
  return most === undefined || most === null
    ? html`<span class="open">at least ${dollarsShown(least)}</span>`
    : html`<span class="open">${dollarsShown(least)} to ${dollarsShown(most)}</span>`;
}

/** One row of sums. */
export const sumRow = (name: string, amount: Html, law = ''): Html =>
  html`<tr>
    <td>${name}</td>
    <td class="amount">${amount}</td>
    <td class="law">${law}</td>
  </tr>`;

/** A list, or nothing where there is nothing to list. */
export const listOf = (title: string, items: readonly Html[]): Html =>
  items.length === 0
    ? html``
    : html`<h2>${title}</h2>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;

interface Computed {
  readonly question: string;
  readonly questionVersion?: number;
  readonly asOf: string;
  readonly knownAt: string;
  readonly digest: string;
  readonly ruleSet: { readonly version: string };
}

/** What the answer is of, and how anyone checks it. */
export const checkPart = ({ question, questionVersion, asOf, knownAt, digest, ruleSet }: Computed): Html =>
  html`<h2>Check it</h2>
    <p class="small">
      Question <code>${question}</code>, version ${questionVersion ?? 1}, law of rule set ${ruleSet.version}, for
      ${asOf}, as on record at ${knownAt}. Digest <code>${digest}</code>. Ask for the same answer as JSON and send its
      question, questionVersion, inputs, asOf, knownAt and digest to <code>POST /v1/recomputations</code>: the same
      digest comes out, or the answer was changed.
    </p>`;

/** Who decides, on the face of every page. */
export const WHO_DECIDES = html`<p class="box">
  <strong>CBP decides.</strong> This is advice and creates no right; what is owed and what security is required, U.S.
  Customs and Border Protection determines.
</p>`;

/** Up to which day the data go. */
export const currencyPart = (
  through: Readonly<Record<'tariff' | 'programs' | 'orders' | 'fees', string | null>>,
): Html =>
  html`<p class="small">
    Data compared with the law through: tariff ${through.tariff ?? 'no day'}, additional duties
    ${through.programs ?? 'no day'}, AD/CVD orders ${through.orders ?? 'no day'}, fees ${through.fees ?? 'no day'}.
  </p>`;
