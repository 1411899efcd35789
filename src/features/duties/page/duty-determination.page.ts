import type { AnswerToRead } from '../../../platform/determinations/question.js';
import { html } from '../../../platform/page/html.js';
import type { Html } from '../../../platform/page/html.js';
import type { Page } from '../../../platform/page/page-reply.js';
import type { ConsideredProgramView, MissingFactView } from '../determinations/considered-program.view.js';
import type { MarkingDutyView } from '../determinations/marking-duty.view.js';
import type { CommingledView, DutiesAccrueView } from '../determinations/commingled.view.js';
import type { DeterminedLineView, DutyDeterminationResultView } from '../determinations/duty-determination.view.js';
import { WHO_DECIDES, amountShown, checkPart, currencyPart, dollarsShown, listOf, sumRow } from './page-parts.js';

const MOST_LINES = 20;

const OUTCOMES: Readonly<Record<string, string>> = {
  determined: 'Determined on the facts stated.',
  undetermined: 'Open: what is missing is named below.',
  not_determinable: 'Not determinable: the data do not reach this day. What is shown stands by its own terms.',
};

/** A duty determination as people read it. */
export function dutyDeterminationPage(answer: AnswerToRead<DutyDeterminationResultView>): Page {
  const { result, outcome, asOf, warnings, steps } = answer;
  const { lines, dataCurrentThrough } = result;
  const lawOf = (prefix: string): string =>
    steps
      .find(({ rule }) => rule.startsWith(prefix))
      ?.citations.map(({ authority }) => authority)
      .slice(0, 2)
      .join('; ') ?? '';
  const left = lines.length - MOST_LINES;
  return {
    title: `Duties on ${asOf}`,
    body: html`<h1>Duties on ${asOf}</h1>
      <p>${OUTCOMES[outcome] ?? outcome}</p>
      ${WHO_DECIDES}
      <table>
        <tr>
          <th>In all</th>
          <th class="amount">US dollars</th>
          <th>Law</th>
        </tr>
        ${sumRow('Entered value', html`${dollarsShown(result.enteredValue)}`)}
        ${sumRow('Ordinary duty', amountShown(result.ordinary), lawOf('DUTY-01'))}
        ${sumRow(
          'Additional duties',
          amountShown(result.additionalTotal, result.additionalLeast, result.additionalMost),
          'HTSUS Chapter 99, line by line below',
        )}
        ${sumRow('Merchandise processing fee', amountShown(result.mpf), lawOf('FEE-01') || lawOf('FEE-02'))}
        ${sumRow('Harbor maintenance fee', amountShown(result.hmf), lawOf('FEE-04'))}
        ${sumRow('Duties and fees', html`<strong>${amountShown(result.total)}</strong>`)}
      </table>
      ${lines.slice(0, MOST_LINES).map(linePart)}
      ${left > 0 ? html`<p>${left} more lines: ask for the answer as JSON.</p>` : html``}
      ${(result.commingled ?? []).map(mingledPart)}${result.dutiesAccrue ? accruedPart(result.dutiesAccrue) : html``}
      ${(result.markingDuties ?? []).map(markingPart)} ${listOf('What to do next', nextSteps(result))}
      ${listOf(
        'Keep in mind',
        warnings.map(({ message }) => html`${message}`),
      )}
      <p class="small">Not included: ${result.doesNotInclude.join(', ').replaceAll('_', ' ').replaceAll('.', ': ')}.</p>
      ${currencyPart(dataCurrentThrough)}${checkPart(answer)}`,
  };
}

function linePart(line: DeterminedLineView, i: number): Html {
  const shown = line.additional.filter(({ verdict }) => verdict === 'applies' || verdict === 'needs_fact');
  const others = line.additional.length - shown.length;
  return html`<h2>
      Line ${i + 1}: ${line.htsNumber}, origin ${line.countryOfOrigin}, ${dollarsShown(line.enteredValue)}
    </h2>
    <table>
      <tr>
        <th>Duty</th>
        <th>Rate</th>
        <th class="amount">US dollars</th>
        <th>Law</th>
      </tr>
      <tr>
        <td>Ordinary duty</td>
        <td>${line.ordinary.rate ?? ''}</td>
        <td class="amount">${amountShown(line.ordinary.amount)}</td>
        <td class="law">HTSUS ${line.htsNumber}${reasons(line.ordinary.reasonCodes)}</td>
      </tr>
      ${shown.map(programRow)}
    </table>
    ${
      line.reasonCodes.length > 0
        ? html`<p class="open">Additional duties are not determinable: ${line.reasonCodes.join(', ')}.</p>`
        : html``
    }
    ${
      others > 0
        ? html`<p class="small">${others} other measures were considered and do not apply; the JSON says why.</p>`
        : html``
    }
    ${listOf('What is missing', line.missingFacts.map(factPart))}`;
}

const programRow = ({
  heading,
  description,
  verdict,
  ratePercent,
  onValue,
  amount,
  least,
  most,
  citation,
  needs,
}: ConsideredProgramView): Html =>
  html`<tr>
    <td>
      ${heading}
      ${description}${
        verdict === 'needs_fact' ? html` <span class="open">(depends on ${needs.join(', ')})</span>` : html``
      }
    </td>
    <td>${ratePercent === null ? '' : `${ratePercent}%`}${onValue === null ? '' : ` on ${dollarsShown(onValue)}`}</td>
    <td class="amount">${amountShown(amount, least, most)}</td>
    <td class="law">${citation}</td>
  </tr>`;

const factPart = ({ fact, question, worth }: MissingFactView): Html =>
  html`${question}
  (<code>${fact}</code>)${
    worth.length > 0
      ? html`:
        ${worth.map(
          ({ answer, least, most, owedLeast, owedMost }, i) =>
            html`${i > 0 ? '; ' : ''}${answer} leaves ${rangeShown(owedLeast ?? least, owedMost ?? most)}`,
        )}`
      : html``
  }`;

const feeShown = (least: string, most: string | null): string =>
  most === null ? `at least ${dollarsShown(least)}` : rangeShown(least, most);

const rangeShown = (least: string, most: string): string =>
  least === most ? dollarsShown(least) : `${dollarsShown(least)} to ${dollarsShown(most)}`;

const reasons = (codes: readonly string[]): string => (codes.length > 0 ? ` (${codes.join(', ')})` : '');

const CHARGED: Readonly<Record<CommingledView['charged'], string>> = {
  own_rates: 'each pays its own rate',
  highest_rate: 'all pay what the kind with the highest duty pays',
  undetermined: 'what they pay lies between the kinds',
};

const mingledPart = ({ lines, charged, chargedAsLine, segregateByOn }: CommingledView): Html =>
  html`<p>
    Lines ${lines.map((line) => String(line + 1)).join(', ')} are mingled:
    ${CHARGED[charged]}${chargedAsLine === null ? '' : `, line ${String(chargedAsLine + 1)}`} (HTSUS General Note
    3(f)).${segregateByOn === null ? '' : ` They may be segregated until ${segregateByOn}.`}
  </p>`;

const accruedPart = ({ standing, accruedOn, missing }: DutiesAccrueView): Html =>
  html`<p>
    ${
      standing === 'accrued'
        ? `Duties accrued on ${accruedOn ?? ''}`
        : standing === 'not_accrued'
          ? 'Duties have not accrued'
          : `Whether duties accrued is open: say ${missing.join(', ')}`
    }
    (19 CFR 141.1(a)).
  </p>`;

function nextSteps({ missingFacts, lines }: DutyDeterminationResultView): readonly Html[] {
  const cases = [...new Set(lines.flatMap(({ possibleCases }) => possibleCases))];
  return [
    ...missingFacts
      .filter(({ worth }) => worth.length > 0)
      .map(
        ({ fact, worth }) =>
          html`Say <code>${fact}</code>:
            ${worth.map(
              ({ answer, feeLeast, feeMost }, i) =>
                html`${i > 0 ? '; ' : ''}${answer} leaves ${feeShown(feeLeast, feeMost)}`,
            )}.`,
      ),
    ...(lines.some((line) => line.missingFacts.length > 0)
      ? [html`State the missing facts under <code>facts</code> of their lines and ask again.`]
      : []),
    ...(cases.length > 0
      ? [
          html`Read the scope of ${cases.join(', ')}: their codes fit, their words decide, and deposits are not in these
          sums.`,
        ]
      : []),
    html`Declare each heading of Chapter 99 that applies, those without a duty too.`,
  ];
}

const MARKING: Readonly<Record<MarkingDutyView['standing'], string>> = {
  owed: 'owe for not being marked with their origin',
  not_owed: 'owe nothing for a missing mark of their origin',
  owed_unless_cured: 'owe, unless they are exported, destroyed or marked under customs supervision before liquidation,',
  undetermined: 'may owe a duty for a missing mark of their origin',
};

const markingPart = ({ line, standing, amount, missing }: MarkingDutyView): Html =>
  html`<p>
    Goods of line ${String(line + 1)} ${MARKING[standing]} ${amount === null ? '' : dollarsShown(amount)} (19 CFR
    134.2).${missing.length > 0 ? ` Say ${missing.join(', ')}.` : ''}
  </p>`;
