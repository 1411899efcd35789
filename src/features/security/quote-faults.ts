import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { applyRule } from '../../kernel/rule.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import { claimFaults, goodsShapeFaults, repeatedIn } from '../duties/index.js';
import { casesOnEntryType } from '../reference/rules/entry-types.js';
import { orderOf } from '../adcvd/rules/case-number.js';
import { MAX_LINES } from './bond-quote.dto.js';
import type { PlannedEntryFacts, QuoteBond } from './bond-quote.dto.js';
import type { PlannedLineFacts } from './planned-line.dto.js';

/** What the shape of one field cannot tell: too many lines altogether, and what would be charged twice. */
export function shapeFaults({ plannedEntries }: QuoteBond): Fault[] {
  const count = plannedEntries.reduce((sum, entry) => sum + entry.lines.length, 0);
  const tooMany: Fault = {
    pointer: '/plannedEntries',
    code: 'lines.too_many',
    message: `${String(count)} lines are more than one quote takes.`,
    remedy: `Send at most ${String(MAX_LINES)} lines in all.`,
  };
  return [
    ...(count > MAX_LINES ? [tooMany] : []),
    ...plannedEntries.flatMap(({ lines }, e) =>
      lines.flatMap((line, l) => {
        const { adcvdCases, statedDepositRates } = line;
        const at = placeOf(e, l);
        return [
          ...goodsShapeFaults(line, at),
          ...ended(`${at}/adcvdCases`, adcvdCases ?? []),
          ...repeatedIn(
            `${at}/statedDepositRates`,
            (statedDepositRates ?? []).map(({ caseNumber }) => caseNumber),
          ),
          ...notNamed(`${at}/statedDepositRates`, line),
          ...repeatedIn(`${at}/adcvdCases`, (adcvdCases ?? []).map(orderOf)),
        ];
      }),
    ),
  ];
}

// A number whose company suffix ended is well formed, and means nobody any more.
const ended = (pointer: string, cases: readonly string[]): Fault[] =>
  cases.flatMap((text, i) => {
    const reading = readCaseNumber(text);
    if (!('fault' in reading)) return [];
    return [
      {
        pointer: `${pointer}/${String(i)}`,
        code: reading.fault,
        message: reading.message,
        remedy: 'Send the order itself, such as A-570-890, or the number of the company; /v1/adcvd-cases finds it.',
      },
    ];
  });

const notNamed = (pointer: string, { adcvdCases, statedDepositRates }: PlannedLineFacts): Fault[] =>
  (statedDepositRates ?? []).flatMap(({ caseNumber }, i) =>
    (adcvdCases ?? []).includes(caseNumber)
      ? []
      : [
          {
            pointer: `${pointer}/${String(i)}/caseNumber`,
            code: 'deposit_rate.case_not_named',
            message: `${caseNumber} is none of the line's adcvdCases.`,
            remedy: 'Name the case there as it is named here, or leave its rate out.',
          },
        ],
  );

/** What the law refuses: a case on a type of entry that carries none, a programme claimed for goods of an origin it does not cover. */
export const lawFaults = ({ plannedEntries, asOf }: QuoteBond): Fault[] =>
  plannedEntries.flatMap((entry, e) => [
    ...typeFaults(entry, e, asOf),
    ...entry.lines.flatMap((line, l) => claimFaults(line, placeOf(e, l), asOf)),
  ]);

const placeOf = (e: number, l: number): string => `/plannedEntries/${String(e)}/lines/${String(l)}`;

function typeFaults({ entryType, lines }: PlannedEntryFacts, e: number, asOf: IsoDate): Fault[] {
  const hasCases = lines.some(({ adcvdCases }) => (adcvdCases ?? []).length > 0);
  const { decision, rule } = applyRule(casesOnEntryType, { entryType, hasCases }, asOf);
  if (decision.allowed) return [];
  const other = decision.useType === null ? 'a type made for such cases' : `type ${decision.useType}`;
  return [
    {
      pointer: `/plannedEntries/${String(e)}/entryType`,
      code: decision.code,
      message: `An entry of type ${entryType} carries no line under an antidumping or countervailing duty case.`,
      remedy: `Enter these goods on ${other}, or leave the case out if they are not in its scope.`,
      citation: rule.cites[0],
    },
  ];
}
