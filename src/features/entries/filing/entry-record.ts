import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { DomainError } from '../../../kernel/errors.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Turns } from '../../../kernel/turns.js';
import { inTurns } from '../../../platform/http/in-turns.js';
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

/** An entry with the days that what is on record about it is asked for. */
export interface AskedOfRecord {
  readonly declared: DeclaredEntry;
  readonly rateOn: IsoDate;
  readonly enteredOn: IsoDate;
}

/** What is on record; where what an entry states cannot be read, the refusal that says so. */
export type RecordRead = { readonly record: EntryOnRecord } | { readonly refusal: DomainError };

type Cases = ReadonlyMap<string, CaseRecord>;

/** Reads what is on record about the goods of entries: a fixed number of round trips a day of the rate, whatever their size and number. */
@Injectable()
export class EntryRecord {
  constructor(
    private readonly duties: DutyRecord,
    private readonly records: CaseRecords,
    private readonly bonds: Bonds,
  ) {}

  /** Each in its place. */
  async readAll(asked: readonly AskedOfRecord[], knownAt: Instant): Promise<readonly RecordRead[]> {
    const recordOf = await this.readOnce(asked, knownAt);
    return inTurns(eachRead(asked, recordOf));
  }

  /** What is on record for all of them; that of each is put together when it is asked for, and held by nobody else. */
  async readOnce(
    asked: readonly AskedOfRecord[],
    knownAt: Instant,
  ): Promise<(one: AskedOfRecord) => Turns<RecordRead>> {
    const named = new Set(
      asked.flatMap(({ declared }) =>
        declared.lines.flatMap(({ adcvdCases = [] }) => adcvdCases.map(({ caseNumber }) => orderOf(caseNumber))),
      ),
    );
    const bondsAsked = asked.flatMap(({ declared: { bonds = [] }, enteredOn }) =>
      bonds.map(({ bondNumber: number }) => ({ number, on: enteredOn })),
    );
    const toQuestion = toDutyQuestion(knownAt);
    const [dutyOf, cases, bonds] = await Promise.all([
      this.duties.readOnce(asked.map(toQuestion), knownAt),
      this.casesWithCompanions([...named], knownAt),
      this.bondsOf(bondsAsked, knownAt),
    ]);
    const rates = new RatesOnce(cases);
    return function* recordOf(one): Turns<RecordRead> {
      const duty = yield* dutyOf(toQuestion(one));
      if ('refusal' in duty) return duty;
      const { declared, rateOn, enteredOn } = one;
      const { lines } = declared;
      return {
        record: {
          bonds: (declared.bonds ?? []).map(({ bondNumber }) => bonds.get(`${bondNumber} ${enteredOn}`)),
          duty: duty.facts,
          cases: lines.map((line) => namedCases(line, rates, rateOn)),
          missingCompanions: lines.map((line) => companionsOf(line, cases, rateOn)),
        },
      };
    };
  }

  private async bondsOf(
    asked: readonly { readonly number: string; readonly on: IsoDate }[],
    knownAt: Instant,
  ): Promise<ReadonlyMap<string, BondVersion>> {
    const once = [...new Map(asked.map((one) => [`${one.number} ${one.on}`, one])).values()];
    const found = await this.bonds.findBondVersionsByNumber(once, knownAt);
    return new Map(
      once.flatMap(({ number, on }, i) => {
        const bond = found[i];
        return bond ? [[`${number} ${on}`, bond] as const] : [];
      }),
    );
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

function* eachRead(
  asked: readonly AskedOfRecord[],
  recordOf: (one: AskedOfRecord) => Turns<RecordRead>,
): Turns<RecordRead[]> {
  const read: RecordRead[] = [];
  for (const one of asked) {
    read.push(yield* recordOf(one));
    yield;
  }
  return read;
}

const toDutyQuestion =
  (knownAt: Instant) =>
  ({ declared, rateOn: asOf }: AskedOfRecord) => {
    const { entryType, modeOfTransport, lines, rateBasis: asOfBasis = 'entry' } = declared;
    return { asOf, asOfBasis, knownAt, entryType, modeOfTransport, lines: lines.map(toDutyLine) };
  };

const toDutyLine = ({
  htsNumber,
  countryOfOrigin,
  enteredValue,
  quantities = [],
  specialProvision,
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
    ...(specialProvision ? { specialProvision } : {}),
    ...(facts ? { facts: facts as Record<string, boolean | string | string[]> } : {}),
  };
};

/** Standing and rate of a case for some parties on a day, each asked of the law once. */
class RatesOnce {
  private readonly known = new Map<string, Pick<NamedCase, 'standing' | 'rate'>>();

  constructor(private readonly cases: Cases) {}

  find(order: string, line: EntryLineView, rateOn: IsoDate): Pick<NamedCase, 'standing' | 'rate'> {
    const { countryOfOrigin, producer, exporter } = line;
    const key = JSON.stringify([order, countryOfOrigin, producer?.name, exporter, rateOn]);
    const known = this.known.get(key) ?? this.ask(order, line, rateOn);
    this.known.set(key, known);
    return known;
  }

  private ask(order: string, { countryOfOrigin, producer, exporter }: EntryLineView, rateOn: IsoDate) {
    const record = this.cases.get(order);
    if (!record) return { standing: null, rate: null };
    const parties = { ...(producer ? { producer: producer.name } : {}), ...(exporter ? { exporter } : {}) };
    const facts = { periods: record.periods, caseCountry: record.country, countryOfOrigin };
    return {
      standing: applyRule(caseStanding, facts, rateOn).decision,
      rate: determineRate(record.caseNumber, record, { countryOfOrigin, ...parties, explain: false }, rateOn),
    };
  }
}

const namedCases = (line: EntryLineView, rates: RatesOnce, rateOn: IsoDate): readonly NamedCase[] =>
  (line.adcvdCases ?? []).map((named): NamedCase => ({
    caseNumber: named.caseNumber,
    type: named.caseNumber.startsWith('A') ? 'A' : 'C',
    nonReimbursement: named.nonReimbursementStatement !== undefined,
    ...rates.find(orderOf(named.caseNumber), line, rateOn),
  }));

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
