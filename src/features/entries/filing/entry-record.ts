import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { orderOf } from '../../adcvd/rules/case-number.js';
import { CaseRecords } from '../../adcvd/index.js';
import { caseStanding } from '../../adcvd/rules/case-status.js';
import { missingCompanions } from '../../adcvd/rules/companion.js';
import type { MissingCompanion } from '../../adcvd/rules/companion.js';
import { determineRate } from '../../adcvd/rules/rate-determination.js';
import type { CaseRecord } from '../../adcvd/rules/rate-determination.js';
import { Bonds } from '../../bonds/index.js';
import type { BondVersion } from '../../bonds/index.js';
import { DutyRecord } from '../../duties/index.js';
import type { DutyQuestionFacts } from '../../duties/rules/determination/determination-facts.js';
import type { EntryLineView } from '../reading/entry-line.view.js';
import type { NamedCase } from '../rules/filed-entry.js';
import type { DeclaredEntry } from './declared-entry.js';

/** What is on record about the goods of an entry on the day of its rate. */
export interface EntryOnRecord {
  readonly duty: DutyQuestionFacts;
  /** Line by line the cases that it names. */
  readonly cases: readonly (readonly NamedCase[])[];
  readonly missingCompanions: readonly (readonly MissingCompanion[])[];
  /** The bonds that it names, each as it stands on the day of entry; undefined where it is not in force. */
  readonly bonds: readonly (BondVersion | undefined)[];
}

interface Days {
  readonly rateOn: IsoDate;
  readonly enteredOn: IsoDate;
}

type Cases = ReadonlyMap<string, CaseRecord>;

/** Reads what is on record about the goods of an entry: a fixed number of round trips, whatever its size. */
@Injectable()
export class EntryRecord {
  constructor(
    private readonly duties: DutyRecord,
    private readonly records: CaseRecords,
    private readonly bonds: Bonds,
  ) {}

  async read(declared: DeclaredEntry, { rateOn, enteredOn }: Days, knownAt: Instant): Promise<EntryOnRecord> {
    const { entryType, modeOfTransport, lines, rateBasis: asOfBasis = 'entry' } = declared;
    const named = [
      ...new Set(lines.flatMap(({ adcvdCases = [] }) => adcvdCases.map(({ caseNumber }) => orderOf(caseNumber)))),
    ];
    const [duty, cases, bonds] = await Promise.all([
      this.duties.read(
        { asOf: rateOn, asOfBasis, knownAt, entryType, modeOfTransport, lines: lines.map(toDutyLine) },
        knownAt,
      ),
      this.casesWithCompanions(named, knownAt),
      this.bonds.findBondVersionsByNumber(
        (declared.bonds ?? []).map(({ bondNumber }) => ({ number: bondNumber, on: enteredOn })),
        knownAt,
      ),
    ]);
    return {
      bonds,
      duty,
      cases: lines.map((line) => namedCases(line, cases, rateOn)),
      missingCompanions: lines.map((line) => companionsOf(line, cases, rateOn)),
    };
  }

  private async casesWithCompanions(named: readonly string[], knownAt: Instant): Promise<Cases> {
    if (named.length === 0) return new Map();
    const { cases } = await this.records.load(named, knownAt);
    const others = [...cases.values()].flatMap(({ companion }) =>
      companion && !cases.has(companion) ? [companion] : [],
    );
    if (others.length === 0) return cases;
    const { cases: companions } = await this.records.load([...new Set(others)], knownAt);
    return new Map([...cases, ...companions]);
  }
}

const toDutyLine = ({
  htsNumber,
  countryOfOrigin,
  enteredValue,
  quantities = [],
  tradeProgram,
  facts,
}: EntryLineView) => {
  const [first] = quantities;
  return {
    htsNumber,
    countryOfOrigin,
    enteredValue,
    quantity: first?.quantity ?? null,
    unit: first?.unit ?? null,
    // A summary claims a programme or it claims none.
    tradeProgram: tradeProgram ?? null,
    ...(facts ? { facts: facts as Record<string, boolean | string | string[]> } : {}),
  };
};

function namedCases(line: EntryLineView, cases: Cases, rateOn: IsoDate): readonly NamedCase[] {
  return (line.adcvdCases ?? []).map((named): NamedCase => {
    const record = cases.get(orderOf(named.caseNumber)) ?? null;
    const { countryOfOrigin, producer, exporter } = line;
    const parties = { ...(producer ? { producer: producer.name } : {}), ...(exporter ? { exporter } : {}) };
    return {
      caseNumber: named.caseNumber,
      type: named.caseNumber.startsWith('A') ? 'A' : 'C',
      nonReimbursement: named.nonReimbursementStatement !== undefined,
      standing:
        record &&
        applyRule(caseStanding, { periods: record.periods, caseCountry: record.country, countryOfOrigin }, rateOn)
          .decision,
      rate: record && determineRate(record.caseNumber, record, { countryOfOrigin, ...parties, explain: false }, rateOn),
    };
  });
}

function companionsOf({ adcvdCases = [] }: EntryLineView, cases: Cases, rateOn: IsoDate): readonly MissingCompanion[] {
  if (adcvdCases.length === 0) return [];
  const companions = adcvdCases.flatMap((named) => {
    const of = orderOf(named.caseNumber);
    const other = cases.get(cases.get(of)?.companion ?? '');
    if (!other) return [];
    const { periods, country } = other;
    const { status } = applyRule(
      caseStanding,
      { periods, caseCountry: country, countryOfOrigin: country },
      rateOn,
    ).decision;
    return [{ of, caseNumber: other.caseNumber, status }];
  });
  return applyRule(missingCompanions, { named: adcvdCases.map(({ caseNumber }) => caseNumber), companions }, rateOn)
    .decision;
}
