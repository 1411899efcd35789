import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { wholeDollars } from '../additional/amounts.js';
import { USMCA_CLAIM } from '../additional/fact-definition.js';
import { dutiesOfLine } from '../determination/determined-line.js';
import type { DeterminedLine, LawOnRecord } from '../determination/determined-line.js';
import type { CaseDeposit, Duty } from '../duty-facts.js';
import { lineDuties } from '../line-duties.js';
import { caseThatMayApply } from './case-that-may-apply.js';
import type { ComputedLineOwed, LineCase, LineOwed, OwedDeposit, OwedDuty, OwedLineFacts } from './entry-owed-facts.js';
import { ordersThatMayApply } from './orders-without-codes.js';
import type { OpenDeposits } from './orders-without-codes.js';
import { WITHOUT_PROVISION, ordinaryUnderProvision } from './under-provision.js';
import { UNKNOWN, between, exactly, sumOwed } from './owed.js';
import type { Owed } from './owed.js';

const USMCA = 'S';

/** Every duty of one line on the day of the rate, at least and at most. */
export function lineOwed(asked: OwedLineFacts, law: LawOnRecord, asOf: IsoDate, dutiesDue = true): ComputedLineOwed {
  const confirmed = asked.cases.filter(({ open }) => !open);
  const line = { ...asked.line, adcvd: confirmed };
  const determined = dutiesOfLine({ ...asked, line, possibleCases: [] }, law, asOf, dutiesDue);
  const underUsmca = isUsmcaOpen(asked, determined)
    ? lineDuties({ ...line, enteredValue: wholeDollars(line.enteredValue), tradeProgram: USMCA, adcvd: [] }, asOf)
    : null;
  const steps: Applied<unknown>[] = [...determined.steps];
  const { total, least, most } = determined;
  const additional = { amount: total, least, most };
  const due = ordinaryOwed(determined, underUsmca?.duties.ordinary ?? null);
  const open = { ...additional, missing: determined.additional.missing };
  const under = dutiesDue
    ? ordinaryUnderProvision(asked, due, open, asOf, steps)
    : { ...WITHOUT_PROVISION, ordinary: due };
  const { ordinary } = under;
  const found = [...determined.antidumping, ...determined.countervailing];
  const deposits = asked.cases.map((one) => ({ type: one.type, deposit: depositOf(one, found, asked, asOf, steps) }));
  const of = (type: LineCase['type']): readonly OwedDeposit[] =>
    deposits.filter((one) => one.type === type).map(({ deposit }) => deposit);
  const openDeposits = openDepositsOf(asked, asOf, steps);
  const parts = [
    ...[ordinary, additional, ...deposits.map(({ deposit }) => deposit)],
    ...(openDeposits ? [openDeposits.antidumping, openDeposits.countervailing] : []),
  ];
  const owed: LineOwed = {
    ordinary,
    additional,
    programs: determined.programs.filter(({ verdict }) => verdict === 'applies' || verdict === 'needs_fact'),
    missing: [...determined.additional.missing, ...under.missing],
    antidumping: of('A'),
    countervailing: of('C'),
    casesOpen: asked.ordersWithoutCodes,
    ...(openDeposits ? { openDeposits } : {}),
    total: sumOwed(parts),
    reasonCodes: [...new Set([...reasonsOf(asked, determined), ...under.reasonCodes])],
  };
  const { foreignValue } = under;
  const shown = under.reasonCodes.length === 0 ? determined : notComputed(determined, under.reasonCodes);
  return {
    owed,
    determined: shown,
    claim: determined.claim,
    openClaim: underUsmca?.claim ?? null,
    foreignValue,
    steps,
  };
}

// What customs presumes is of the whole article, not of the part a provision leaves.
const notComputed = (determined: DeterminedLine, codes: readonly string[]): DeterminedLine => ({
  ...determined,
  additional: { ...determined.additional, presumed: null },
  reasonCodes: [...new Set([...determined.reasonCodes, ...codes])],
});

// Orders that no code finds: of some that have no rate, nothing says how much it could be.
function openDepositsOf(
  { line, ordersWithoutCodes, openOrders }: OwedLineFacts,
  asOf: IsoDate,
  steps: Applied<unknown>[],
): OpenDeposits | null {
  if (!ordersWithoutCodes) return null;
  if (!openOrders) return { antidumping: UNKNOWN, countervailing: UNKNOWN };
  const enteredValue = wholeDollars(line.enteredValue);
  const step = applyRule(ordersThatMayApply, { enteredValue, orders: openOrders }, asOf);
  steps.push(step);
  return step.decision;
}

// A claim nobody made or denied, on which a programme of additional duty turns: it would change the ordinary duty too.
const isUsmcaOpen = ({ stated, line }: OwedLineFacts, { additional }: DeterminedLine): boolean =>
  line.tradeProgram === null &&
  !stated.has(USMCA_CLAIM) &&
  additional.missing.some(({ definition }) => definition.name === USMCA_CLAIM);

function ordinaryOwed({ ordinary, programs }: DeterminedLine, underUsmca: Duty | null): OwedDuty {
  const { rate, reasonCodes } = ordinary;
  const duty = toOwed(ordinary.amount);
  const claimed = underUsmca && toOwed(underUsmca.amount);
  const replacing = programs.filter(
    ({ program, verdict }) => program.rateKind === 'replacement' && verdict === 'needs_fact',
  );
  const ways = [duty, ...(claimed ? [claimed] : []), ...replacing.map(({ most }) => exactly(most))];
  return { ...hull(ways), rate, reasonCodes };
}

const toOwed = (amount: Duty['amount']): Owed => (amount === 'undetermined' ? UNKNOWN : exactly(amount));

/** The span that holds them all. */
function hull(ways: readonly Owed[]): Owed {
  const [first = UNKNOWN, ...others] = ways;
  return others.reduce<Owed>(
    (all, way) =>
      between(
        minCents(all.least, way.least),
        all.most === null || way.most === null ? null : maxCents(all.most, way.most),
      ),
    first,
  );
}

function depositOf(
  one: LineCase,
  found: readonly CaseDeposit[],
  { line }: OwedLineFacts,
  asOf: IsoDate,
  steps: Applied<unknown>[],
): OwedDeposit {
  const { caseNumber, open, highest } = one;
  const deposit = found.find((each) => each.caseNumber === caseNumber);
  if (!open && deposit && deposit.amount !== 'undetermined')
    return { caseNumber, ...exactly(deposit.amount), rate: deposit.rate, reasonCodes: deposit.reasonCodes };
  const { quantity, unit } = line;
  const goods = { enteredValue: wholeDollars(line.enteredValue), quantity, unit };
  const step = applyRule(caseThatMayApply, { caseNumber, highest, ...goods }, asOf);
  steps.push(step);
  const { least, most } = step.decision;
  const reasonCodes = open ? ['adcvd.scope_open'] : (deposit?.reasonCodes ?? ['rate.unknown_on_date']);
  return { caseNumber, amount: null, least, most, rate: deposit?.rate ?? null, reasonCodes };
}

function reasonsOf(
  { cases, ordersWithoutCodes, openOrders }: OwedLineFacts,
  { reasonCodes, additional }: DeterminedLine,
) {
  return [
    ...reasonCodes,
    ...(additional.missing.some(({ effect }) => effect === 'amount') ? ['facts.missing'] : []),
    ...(cases.some(({ open }) => open) ? ['adcvd.scope_open'] : []),
    ...(ordersWithoutCodes ? ['adcvd.orders_without_codes'] : []),
    ...(openOrders && openOrders.withoutRate.length > 0 ? ['adcvd.orders_without_rates'] : []),
  ];
}
