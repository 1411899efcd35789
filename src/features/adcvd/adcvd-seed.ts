import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { addDays } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import type { Seed } from '../../platform/manifest/manifest.js';
import { normaliseCompanyName } from './rules/company-name.js';
import type { OrderFact, RateFact } from './sandbox/order-fact.js';
import { ORDER_FACTS } from './sandbox/orders.js';

/** The day the sandbox's facts were last compared with their notices. */
export const FACTS_REVIEWED_ON: IsoDate = '2026-11-21';

// What a later notice ended was on record without an end until that notice.
const VALID = `daterange("from", case when ended then "to" end)`;
const RECORDED = `case when ended then tstzrange(coalesce("to", "from")::timestamptz, null) else tstzrange("from"::timestamptz, "to"::timestamptz) end`;
const BEFORE_AND_AFTER = `cross join (values (true), (false)) as v(ended) where ended or "to" is not null`;

const INSERT_CASES = {
  name: 'adcvd-seed-cases',
  text: `insert into adcvd_case (case_number, type, country_code, country, product, product_group, companion, itc_number, citation)
    select * from json_to_recordset($1::json) as r(case_number text, type text, country_code text, country text, product text,
      product_group text, companion text, itc_number text, citation text)`,
};
const INSERT_STATUSES = {
  name: 'adcvd-seed-statuses',
  text: `insert into adcvd_case_status (case_number, status, citation, valid, recorded)
    select case_number, status, citation, ${VALID}, ${RECORDED}
    from json_to_recordset($1::json) as r(case_number text, status text, citation text, "from" date, "to" date)
    ${BEFORE_AND_AFTER}`,
};
const INSERT_SCOPE = {
  name: 'adcvd-seed-scope',
  text: `insert into adcvd_case_scope (case_number, hts, citation, valid, recorded)
    select case_number, hts, citation, daterange("from", null), tstzrange("from"::timestamptz, null)
    from json_to_recordset($1::json) as r(case_number text, hts text, citation text, "from" date)`,
};
const INSERT_RATES = {
  name: 'adcvd-seed-rates',
  text: `insert into adcvd_rate (case_number, scope, producer, exporter, producer_normal, exporter_normal, ad_valorem_percent, specific_amount,
      specific_unit, rate_kind, note, citation, reviewed_on, valid, recorded)
    select case_number, scope, producer, exporter, producer_normal, exporter_normal, ad_valorem_percent, specific_amount, specific_unit,
      rate_kind, note, citation, reviewed_on, ${VALID}, ${RECORDED}
    from json_to_recordset($1::json) as r(case_number text, scope text, producer text, exporter text, producer_normal text, exporter_normal text,
      ad_valorem_percent numeric, specific_amount numeric, specific_unit text, rate_kind text, note text, citation text, reviewed_on date,
      "from" date, "to" date)
    ${BEFORE_AND_AFTER}`,
};

/** Puts the sandbox's real orders on record, as known from the day of their notices. */
@Injectable()
export class AdcvdSeed implements Seed {
  constructor(private readonly database: Database) {}

  seed(): Promise<void> {
    return this.database.transaction('system:sandbox', async () => {
      const [{ filled } = { filled: false }] = await this.database.query<{ filled: boolean }>({
        name: 'adcvd-seed-filled',
        text: 'select exists (select from adcvd_case) as filled',
      });
      if (filled) return;
      await this.database.query(INSERT_CASES, [JSON.stringify(ORDER_FACTS.map(toCase))]);
      await this.database.query(INSERT_STATUSES, [JSON.stringify(ORDER_FACTS.flatMap(toStatuses))]);
      await this.database.query(INSERT_SCOPE, [JSON.stringify(ORDER_FACTS.flatMap(toScope))]);
      await this.database.query(INSERT_RATES, [JSON.stringify(ORDER_FACTS.flatMap(toRates))]);
    });
  }
}

const begins = ({ statuses }: OrderFact): IsoDate => statuses[0]?.from ?? FACTS_REVIEWED_ON;

const toCase = (fact: OrderFact) => ({
  case_number: fact.caseNumber,
  type: fact.caseNumber.startsWith('A') ? 'antidumping' : 'countervailing',
  country_code: fact.caseNumber.slice(2, 5),
  country: fact.country,
  product: fact.product,
  product_group: fact.productGroup ?? null,
  companion: fact.companion ?? null,
  itc_number: fact.itcNumber ?? null,
  citation: fact.statuses.find(({ status }) => status === 'order')?.citation ?? fact.htsCitation,
});

const toStatuses = ({ caseNumber, statuses }: OrderFact) =>
  statuses.map(({ status, from, citation }, i) => ({
    case_number: caseNumber,
    status,
    citation,
    from,
    to: statuses[i + 1]?.from ?? null,
  }));

const toScope = (fact: OrderFact) =>
  [...new Set(fact.hts)].map((hts) => ({
    case_number: fact.caseNumber,
    hts,
    citation: fact.htsCitation,
    from: begins(fact),
  }));

const partyKey = ({ scope, producer, exporter }: RateFact): string =>
  `${scope}|${normalisedName(producer ?? '')}|${normalisedName(exporter ?? '')}`;

// A later rate for the same parties ends the earlier one on the day it begins.
function toRates({ caseNumber, rates }: OrderFact) {
  const inOrder = [...rates].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  return inOrder.map((rate, i) => {
    const next = inOrder.slice(i + 1).find((later) => partyKey(later) === partyKey(rate));
    const ends = rate.endsOn === undefined ? undefined : addDays(rate.endsOn, 1);
    return {
      case_number: caseNumber,
      scope: rate.scope,
      producer: rate.producer ?? null,
      exporter: rate.exporter ?? null,
      producer_normal: normalisedName(rate.producer ?? ''),
      exporter_normal: normalisedName(rate.exporter ?? ''),
      ad_valorem_percent: rate.adValoremPercent ?? null,
      specific_amount: rate.specific?.amount ?? null,
      specific_unit: rate.specific?.unit ?? null,
      rate_kind: rate.rateKind,
      note: rate.note ?? null,
      citation: rate.citation,
      reviewed_on: isCompared(rate) ? FACTS_REVIEWED_ON : null,
      from: rate.effectiveOn,
      to: [ends, next?.effectiveOn].filter((day) => day !== undefined).sort()[0] ?? null,
    };
  });
}

// The facts say of themselves where no one has compared a figure with its notice.
const isCompared = ({ citation, note = '' }: RateFact): boolean => !/not compared/.test(`${citation} ${note}`);

// Two spellings of one party are one party on record.
function normalisedName(name: string): string {
  const { core, legalForm } = normaliseCompanyName(name);
  return `${core} ${legalForm}`.trim();
}
