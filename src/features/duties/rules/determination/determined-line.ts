import type { IsoDate } from '../../../../kernel/dates.js';
import type { Cents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import type { ProgramClaim } from '../../../reference/rules/trade-programs.js';
import { readRateTextExactly } from '../../../reference/rules/rate-text.js';
import { additionalDuties } from '../additional/additional-duties.js';
import type { AdditionalDuties } from '../additional/additional-duties.js';
import { wholeDollars } from '../additional/amounts.js';
import type { OrdinaryDue } from '../additional/amounts.js';
import type { UnderProvision } from '../additional/extent.js';
import type { LineQuestion } from '../additional/line-question.js';
import { indexOf } from '../additional/program-index.js';
import type { ProgramIndex, SetAside } from '../additional/program-index.js';
import { outOfScope } from '../additional/program-rows.js';
import type { ProgramRow } from '../additional/program-rows.js';
import { stackingStep } from '../additional/stacking-rule.js';
import { underProvisionOn } from '../additional/under-provision.js';
import { whyNotOn } from '../currency/data-currency.js';
import { basisUnknown } from '../day-of-rate.js';
import type { NearChange } from '../day-of-rate.js';
import type { Duty, LineDuties } from '../duty-facts.js';
import { NUMBER_ENDED } from '../ended-number.js';
import { lineDuties } from '../line-duties.js';
import type { DutyLine, DutyQuestionFacts } from './determination-facts.js';

/** The duties of one line, with the rules that gave them. */
export interface DeterminedLine {
  readonly ordinary: Duty;
  readonly claim: ProgramClaim | null;
  readonly additional: AdditionalDuties;
  /** The programmes that touch its goods; those that cannot apply are found apart. */
  readonly programs: readonly ProgramRow[];
  readonly total: Cents | null;
  readonly least: Cents;
  /** Null: nothing says how much it could be. */
  readonly most: Cents | null;
  /** Why the additional duties are not determinable whatever facts are stated; empty where they are. */
  readonly reasonCodes: readonly string[];
  /** Where nobody says what the day is the day of: the changes near it that leave the duties open. */
  readonly changesOn: readonly IsoDate[];
  readonly steps: readonly Applied<unknown>[];
}

/** The programmes on record, up to which day each part of the data goes, and what the day of the rate is the day of. */
export type LawOnRecord = Pick<DutyQuestionFacts, 'programs' | 'currency'> & Partial<Pick<DutyQuestionFacts, 'basis'>>;

/** Of the programmes declared by some headings, written in digits alone, those that cannot apply to a line. */
export function setAsideOf(
  { line }: { readonly line: Pick<DutyLine['line'], 'htsNumber' | 'countryOfOrigin'> },
  headings: readonly string[],
  { programs }: Pick<LawOnRecord, 'programs'>,
  asOf: IsoDate,
): readonly ProgramRow[] {
  const index = indexOf(programs);
  const among = headings.flatMap((heading) => index.declaredBy(heading));
  return index.setAside(line.htsNumber, line.countryOfOrigin, asOf, among).map(toRow);
}

/** Every programme that was considered for a line, those that cannot apply included: what is owed first, then by heading. */
export function programsConsidered(
  { line }: Pick<DutyLine, 'line'>,
  { programs }: Pick<DeterminedLine, 'programs'>,
  law: LawOnRecord,
  asOf: IsoDate,
): readonly ProgramRow[] {
  const setAside = indexOf(law.programs).setAside(line.htsNumber, line.countryOfOrigin, asOf);
  return inOrder([...programs, ...setAside.map(toRow)]);
}

/**
 * Ordinary and additional duties of one line on the day of the rate, without the programmes that cannot apply, and with the deposits of the
 * cases the line is under. A bond for goods that pay no duty at entry stands on what they would owe under no provision of Chapter 98.
 */
export function dutiesOfLine(
  asked: DutyLine,
  { programs, currency, basis = 'entry' }: LawOnRecord,
  asOf: IsoDate,
  underProvision = true,
): DeterminedLine & Pick<LineDuties, 'antidumping' | 'countervailing'> {
  const index = indexOf(programs);
  const { duties, claim, steps } = lineDuties(goodsOf(asked), asOf);
  const provision = provisionStep(asked, index, asOf, underProvision);
  const question = lineQuestion(asked, duties.ordinary, provision.under, asOf);
  const { duties: additional, step } = stackingStep(index, question, asOf);
  const data = whyNot(asked, currency, asOf);
  const near = basis === null && data.length === 0 ? nearStep(index, question, asOf) : null;
  const isNear = near !== null && near.decision.changesOn.length > 0;
  const reasonCodes = isNear ? ['basis.unknown_near_change'] : data;
  const isOpen = reasonCodes.length > 0;
  const { least, most } = isNear ? near.decision : additional;
  return {
    ordinary: ordinaryShown(duties.ordinary, additional.inPlaceOfOrdinary, asked, whyNotOn(currency.tariff, asOf)),
    claim,
    additional,
    programs: additional.programs,
    antidumping: duties.antidumping,
    countervailing: duties.countervailing,
    total: isOpen ? null : additional.total,
    least,
    most: data.length > 0 ? null : most,
    reasonCodes: additional.provisionNotRead ? [...reasonCodes, NOT_READ] : reasonCodes,
    changesOn: isNear ? near.decision.changesOn : [],
    steps: [...steps, ...provision.steps, step, ...(near ? [near] : [])].map(inNumbers),
  };
}

const goodsOf = ({ line }: DutyLine): DutyLine['line'] => ({ ...line, enteredValue: wholeDollars(line.enteredValue) });

function lineQuestion(asked: DutyLine, ordinary: Duty, under: UnderProvision | undefined, day: IsoDate): LineQuestion {
  const { line, stated, suffixes, named } = asked;
  const underUsmca = (): Duty => lineDuties({ ...goodsOf(asked), tradeProgram: 'S', adcvd: [] }, day).duties.ordinary;
  const ordinaryOwed = (usmcaClaimed: boolean): Cents | null =>
    known(usmcaClaimed && line.tradeProgram === null ? underUsmca() : ordinary);
  return {
    number: line.htsNumber,
    origin: line.countryOfOrigin,
    day,
    value: line.enteredValue,
    stated,
    ordinary: ordinaryDue(ordinary),
    suffixes,
    named: named ?? null,
    ...(under ? { under } : {}),
    // What another provision leaves of the ordinary duty is not computed.
    ordinaryOwed: under?.fact === null ? () => null : ordinaryOwed,
  };
}

const NO_PROVISION = { under: undefined, steps: [] };
// A provision of Chapter 98 in place of the goods' own number: which goods they are is not said, so nothing is owed for sure.
const GOODS_NOT_NAMED = {
  under: { fact: null, part: null, extentOf: () => 'open' } satisfies UnderProvision,
  steps: [],
};

function provisionStep(asked: DutyLine, index: ProgramIndex, asOf: IsoDate, underProvision: boolean) {
  const { line, stated } = asked;
  if (isOfChapter98(asked)) return GOODS_NOT_NAMED;
  if (!line.provision || !underProvision) return NO_PROVISION;
  const { programs: touching } = index.touching(line.htsNumber, line.countryOfOrigin, asOf);
  return underProvisionOn(line.provision, { value: line.enteredValue, stated, touching }, asOf);
}

const isOfChapter98 = ({ line }: Pick<DutyLine, 'line'>): boolean => line.htsNumber.startsWith('98');

const NOT_READ = 'chapter_98.not_computed';

const known = ({ amount }: Duty): Cents | null => (amount === 'undetermined' ? null : amount);

function nearStep(index: ProgramIndex, question: LineQuestion, asOf: IsoDate): Applied<NearChange> {
  const applied = applyRule(
    basisUnknown,
    { day: asOf, changeDays: index.changeDays, owedOn: (day) => additionalDuties(index, { ...question, day }) },
    asOf,
  );
  const { number: htsNumber, origin: countryOfOrigin } = question;
  return { ...applied, facts: { htsNumber, countryOfOrigin, day: asOf } };
}

// What takes its place is shown in its stead; past the last edition the printed rate is shown without an amount.
function ordinaryShown(due: Duty, replacing: ProgramRow | null, { ended }: DutyLine, whyNot: string | null): Duty {
  const shown = replacing ? replaced(replacing) : ended ? { ...due, reasonCodes: due.reasonCodes.map(asEnded) } : due;
  return whyNot === null
    ? shown
    : { ...shown, amount: 'undetermined', reasonCodes: [...new Set([whyNot, ...shown.reasonCodes])] };
}

const replaced = ({ amount, ratePercent, heading }: ProgramRow): Duty => ({
  amount: amount ?? 'undetermined',
  rate: `${ratePercent?.toString() ?? ''}%`,
  reasonCodes: [`ordinary.replaced_by_${heading}`],
});

const asEnded = (code: string): string => (code === NOT_ON_RECORD ? NUMBER_ENDED : code);

const NOT_ON_RECORD = 'tariff.not_on_record';

// A day past the data, before it, or a number nobody compared with the programmes: what they say is not all there is.
function whyNot(
  { line, covered, ended }: DutyLine,
  { programs, tariff }: LawOnRecord['currency'],
  asOf: IsoDate,
): readonly string[] {
  const codes = [...new Set([programs, tariff].flatMap((span) => whyNotOn(span, asOf) ?? []))] as string[];
  if (isOfChapter98({ line })) codes.push(NOT_READ);
  else if (line.tariff === null) codes.push(ended ? NUMBER_ENDED : NOT_ON_RECORD);
  else if (!covered) codes.push('programs.number_not_covered');
  return codes;
}

/** The ordinary duty as an all-in rate meets it. */
export function ordinaryDue({ amount, rate }: Duty): OrdinaryDue {
  if (amount === 'undetermined') return { kind: 'unknown' };
  const reading = readRateTextExactly(rate ?? '');
  if (reading.kind === 'rate' && reading.rate.specific.length === 0 && reading.rate.over === undefined)
    return { kind: 'percent', percent: reading.rate.adValoremPercent };
  return { kind: 'amount', duty: amount };
}

const toRow = ({ program, verdict }: SetAside): ProgramRow => ({ ...outOfScope(program), verdict });

const ORDER: readonly ProgramRow['verdict'][] = [
  'applies',
  'needs_fact',
  'relieved_by',
  'excluded_by',
  'suspended',
  'out_of_scope',
  'not_in_force',
];

/** What is owed first; then by heading, so that no order of rows shows. */
export const inOrder = (rows: readonly ProgramRow[]): readonly ProgramRow[] =>
  [...rows].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || compare(keyOf(a), keyOf(b)));

const keyOf = ({ heading, program }: ProgramRow): string => `${heading} ${program.programId}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// An amount that is not known is null in every answer, in its steps too.
function inNumbers(step: Applied<unknown>): Applied<unknown> {
  const { decision } = step;
  const isWord =
    typeof decision === 'object' && decision !== null && 'amount' in decision && decision.amount === 'undetermined';
  return isWord ? { ...step, decision: { ...decision, amount: null } } : step;
}
