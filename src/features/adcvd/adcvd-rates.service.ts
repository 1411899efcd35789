import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination, Warning } from '../../kernel/determination.js';
import { invalid } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Questions } from '../../platform/determinations/questions.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { DetermineRate } from './adcvd-rate.dto.js';
import { CaseRecords } from './case-records.js';
import { readCaseNumber } from './rules/case-number.js';
import type { CaseNumber } from './rules/case-number.js';
import { determineRate } from './rules/rate-determination.js';

/** Answers the question `adcvd_rate`. Stores nothing. */
@Injectable()
export class AdcvdRatesService implements OnModuleInit {
  constructor(
    private readonly records: CaseRecords,
    private readonly catalogue: RulesCatalogue,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'adcvd_rate',
      request: DetermineRate,
      open: true,
      answer: (request, knownAt) => this.determine({ ...request, knownAt }),
    });
  }

  async determine(request: DetermineRate & { knownAt?: Instant }): Promise<Determination> {
    const { asOf, knownAt = this.clock.now(), caseNumber: text, countryOfOrigin, ...parties } = request;
    const number = parsed(text);
    const country = countryOfOrigin.toUpperCase();
    const { cases, currentThrough } = await this.records.load([number.order], knownAt);
    const record = cases.get(number.order) ?? null;
    const answer = determineRate(number.order, record, { countryOfOrigin: country, ...parties }, asOf);
    return determine(
      {
        question: 'adcvd_rate',
        subject: { type: 'adcvd_case', id: number.order },
        inputs: { caseNumber: number.canonical, countryOfOrigin: country, ...parties },
        outcome: answer.outcome,
        reasonCodes: answer.reasonCodes,
        result: { ...answer.result, dataCurrentThrough: currentThrough },
        steps: answer.steps,
        warnings: [
          ...answer.warnings,
          ...aboutCompany(number),
          ...(asOf > currentThrough ? [stale(currentThrough)] : []),
        ],
        dataCurrentThrough: currentThrough,
        asOf,
        knownAt,
      },
      this.catalogue.ruleSet,
    );
  }
}

/** Said wherever orders and rates are used past the last list of them. */
export const stale = (through: string): Warning => ({
  code: 'data.stale',
  message: `The record of orders is complete through ${through}; later changes may be missing. The last known value is given.`,
});

function aboutCompany({ company, canonical }: CaseNumber): Warning[] {
  if (company === null || company === '000') return [];
  return [
    {
      code: 'case.company_not_on_record',
      message: `The company of ${canonical} is not on record; the rate was found by the names given, not by the number.`,
    },
  ];
}

function parsed(text: string): CaseNumber {
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
