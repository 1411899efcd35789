import { WHO_DECIDES, amountShown, checkPart, currencyPart, dollarsShown, listOf } from '../../duties/index.js';
import { statuteOf } from '../../duties/rules/statutes.js';
import type { AnswerToRead } from '../../../platform/determinations/question.js';
import { html } from '../../../platform/page/html.js';
import type { Html } from '../../../platform/page/html.js';
import type { Page } from '../../../platform/page/page-reply.js';
import type { BondRequirementResultView } from '../views/bond-requirement.view.js';

const MOST_LINES = 20;

type Answer = AnswerToRead<BondRequirementResultView>;

/** A bond quote as people read it: each amount with the status of the rule that gives it. */
export function bondRequirementPage(answer: Answer): Page {
  const { result, outcome, asOf, warnings } = answer;
  const { dutiesAtEntry: owed, existingBond, singleTransaction } = result;
  return {
    title: `Bond quote of ${asOf}`,
    body: html`<h1>Bond quote of ${asOf}</h1>
      <p>
        Outcome: ${outcome.replaceAll('_', ' ')}. Status of the whole: ${answer.authorityStatus.replaceAll('_', ' ')}.
      </p>
      ${WHO_DECIDES}
      <table>
        <tr>
          <th>Security</th>
          <th class="amount">US dollars</th>
          <th>Status</th>
          <th>Law</th>
        </tr>
        ${bondRow(
          answer,
          'Standard continuous bond',
          ['BOND-01'],
          amountShown(result.standardContinuousAmount, result.standardContinuousLeast, result.standardContinuousMost),
        )}
        ${bondRow(
          answer,
          'Additional security',
          ['SEC-01', 'SEC-02', 'SEC-03', 'SEC-04'],
          amountShown(result.additionalAmount),
        )}
        ${bondRow(
          answer,
          'Continuous bond in all',
          ['SEC-01', 'BOND-01'],
          amountShown(result.requiredContinuousAmount),
        )}
        ${bondRow(
          answer,
          'Single transaction bond, largest entry',
          ['BOND-02'],
          amountShown(singleTransaction.basicAmount, singleTransaction.basicLeast, singleTransaction.basicMost),
        )}
        ${bondRow(
          answer,
          'Bond there is',
          [],
          html`${existingBond.amount === null ? 'none named' : dollarsShown(existingBond.amount)}:
          ${existingBond.outcome.replaceAll('_', ' ')}`,
        )}
      </table>
      <h2>Owed on the first planned entry</h2>
      <table>
        <tr>
          <th>Ordinary</th>
          <th>Additional</th>
          <th>Antidumping</th>
          <th>Countervailing</th>
          <th>MPF</th>
          <th>HMF</th>
          <th class="amount">In all</th>
        </tr>
        <tr>
          ${[owed.ordinary, owed.additional, owed.antidumping, owed.countervailing, owed.mpf, owed.hmf].map(
            (amount) => html`<td>${amountShown(amount)}</td>`,
          )}
          <td class="amount"><strong>${amountShown(owed.total, owed.least, owed.most)}</strong></td>
        </tr>
      </table>
      ${linesPart(result)}
      ${listOf(
        'What is missing',
        result.missingFacts.map(({ question, fact, pointer }) => html`${question} (<code>${pointer}</code>, ${fact})`),
      )}
      ${listOf(
        'What to do next',
        result.nextSteps.map(
          ({ text, by, legalBasis }) =>
            html`${text}
              <span class="law"
                >(${by.replaceAll('_', ' ')}; ${legalBasis.map(({ authority }) => authority).join('; ')})</span
              >`,
        ),
      )}
      ${listOf(
        'Keep in mind',
        warnings.map(({ message }) => html`${message}`),
      )}
      <p class="small">Not included: ${result.doesNotInclude.join(', ').replaceAll('_', ' ').replaceAll('.', ': ')}.</p>
      ${currencyPart(result.dataCurrentThrough)}${checkPart(answer)}`,
  };
}

function bondRow({ steps }: Answer, name: string, rules: readonly string[], amount: Html): Html {
  const step = steps.find(({ rule }) => rules.includes(rule));
  const law =
    step?.citations
      .map(({ authority }) => authority)
      .slice(0, 2)
      .join('; ') ?? '';
  return html`<tr>
    <td>${name}</td>
    <td class="amount">${amount}</td>
    <td>${step?.authorityStatus.replaceAll('_', ' ')}</td>
    <td class="law">${law}</td>
  </tr>`;
}

function linesPart({ plannedEntries }: BondRequirementResultView): Html {
  const lines = plannedEntries.flatMap((entry) => entry.lines);
  const left = lines.length - MOST_LINES;
  return html`<h2>Lines</h2>
    <table>
      <tr>
        <th>Goods</th>
        <th>Rate</th>
        <th class="amount">Duties</th>
        <th>Headings, cases and their law</th>
      </tr>
      ${lines.slice(0, MOST_LINES).map(lineRow)}
    </table>
    ${left > 0 ? html`<p>${left} more lines: ask for the answer as JSON.</p>` : html``}`;
}

type Line = BondRequirementResultView['plannedEntries'][number]['lines'][number];

function lineRow({ htsNumber, countryOfOrigin, enteredValue, ordinary, additional, ...owed }: Line): Html {
  const headings = (additional ?? []).map(
    ({ heading, authority, verdict, ratePercent }) =>
      `${heading}${ratePercent === null ? '' : ` ${ratePercent}%`}${verdict === 'needs_fact' ? ', depends on a fact' : ''} (${statuteOf(authority)})`,
  );
  const deposits = [...(owed.antidumping ?? []), ...(owed.countervailing ?? [])].map(
    ({ caseNumber, rate }) =>
      `${caseNumber}${rate === null ? ', open' : ` ${rate}`} (19 USC ${caseNumber.startsWith('A') ? '1673' : '1671'})`,
  );
  return html`<tr>
    <td>${htsNumber}, ${countryOfOrigin}, ${dollarsShown(enteredValue)}</td>
    <td>${ordinary?.rate}</td>
    <td class="amount">${amountShown(owed.total, owed.least, owed.most)}</td>
    <td class="law">${[`HTSUS ${htsNumber}`, ...headings, ...deposits].join('; ')}</td>
  </tr>`;
}
