import { EVERYONE } from '../../kernel/access.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Warning } from '../../kernel/determination.js';
import { invalid } from '../../kernel/errors.js';
import { question } from '../../platform/determinations/question.js';
import { DetermineRate } from './adcvd-rate.dto.js';
import { AdcvdRateResultView } from './adcvd-rate.view.js';
import { CaseRecords } from './case-records.js';
import { readCaseNumber } from './rules/case-number.js';
import type { CaseNumber } from './rules/case-number.js';
import { aboutCompany } from './rules/company-case.js';
import { ordersSelection } from './rules/orders-selection.js';
import { determineRate, noRate } from './rules/rate-determination.js';
import type { CaseRecord, RateQuestion } from './rules/rate-determination.js';

interface RateFacts {
  readonly number: CaseNumber;
  readonly asked: RateQuestion;
  /** Null: no such case was on record. */
  readonly record: CaseRecord | null;
  readonly ordersThrough: IsoDate;
  /** How many proceedings are on record, of a case that was not found where no whole list of orders was loaded. */
  readonly ordersSelected?: number;
}

/** Which cash deposit rate applies to the goods of a producer and an exporter under a case. */
export const adcvdRate = question({
  name: 'adcvd_rate',
  version: 1,
  title: 'Which cash deposit rate applies to the goods of a producer and an exporter under an AD/CVD case?',
  request: DetermineRate,
  outcomes: ['determined', 'excluded', 'not_determinable'],
  result: AdcvdRateResultView,
  resultAccess: {
    caseNumber: [EVERYONE],
    caseStatus: [EVERYONE],
    nonMarketEconomy: [EVERYONE],
    rate: [EVERYONE],
    rateKind: [EVERYONE],
    chosenBy: [EVERYONE],
    matchedBy: [EVERYONE],
    companies: [EVERYONE],
    considered: [EVERYONE],
    dataCurrentThrough: [EVERYONE],
  },
  rules: ['ADCVD-01@1', 'ADCVD-02@1', 'ADCVD-03@1'],
  asks: 'everyone',
  recordable: true,
  canonical: (request) => ({
    ...request,
    caseNumber: caseNumberOf(request).canonical,
    countryOfOrigin: request.countryOfOrigin.toUpperCase(),
  }),
  subject: (request) => ({ type: 'adcvd_case', id: caseNumberOf(request).order }),
  async gather(request, { knownAt }, take): Promise<RateFacts> {
    const number = caseNumberOf(request);
    const records = take(CaseRecords);
    const { cases, currentThrough } = await records.load([number.order], knownAt);
    const { countryOfOrigin, producer, exporter, supplier, thirdCountryCase } = request;
    const asked = {
      countryOfOrigin,
      ...(producer !== undefined && { producer }),
      ...(exporter !== undefined && { exporter }),
      ...(supplier !== undefined && { supplier }),
      ...(thirdCountryCase !== undefined && { thirdCountryCase }),
    };
    const record = cases.get(number.order) ?? null;
    const selected = record ? null : (await records.listed(knownAt)).selected;
    return {
      ...{ number, asked, record, ordersThrough: currentThrough },
      ...(selected === null ? {} : { ordersSelected: selected }),
    };
  },
  decide({ number, asked, record, ordersThrough, ordersSelected }: RateFacts, asOf) {
    const { chosen: _chosen, result, warnings, ...answer } = determineRate(number.order, record, asked, asOf);
    return {
      ...answer,
      result: { ...result, dataCurrentThrough: ordersThrough },
      warnings: [
        ...warnings,
        ...aboutCompany(number),
        ...aboutRecord(record),
        ...(ordersSelected === undefined ? [] : [ordersSelection(ordersSelected)]),
      ],
      listsThrough: ordersThrough,
    };
  },
  undetermined: ({ number, ordersThrough }) => ({ ...noRate(number.order, null), dataCurrentThrough: ordersThrough }),
});

const aboutRecord = (record: RateFacts['record']): Warning[] =>
  record && record.candidates.length === 0
    ? [
        {
          code: 'rates.none_on_record',
          message: `${record.caseNumber} stands on a list of orders that names no rates: that none is given here says nothing of what is owed.`,
        },
      ]
    : [];

function caseNumberOf({ caseNumber: text }: Pick<DetermineRate, 'caseNumber'>): CaseNumber {
  const reading = readCaseNumber(text);
  if ('caseNumber' in reading) return reading.caseNumber;
  throw invalid([
    {
      pointer: '/caseNumber',
      code: reading.fault,
      message: reading.message,
      remedy: 'Send a number such as A-570-979.',
    },
  ]);
}
