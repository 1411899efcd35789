import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Warning } from '../../../kernel/determination.js';
import { OrdersOnRecord, orderGaps } from '../../adcvd/index.js';
import { ReferenceCurrency } from '../../reference/index.js';
import type { ReferenceEditions } from '../../reference/index.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import { sandboxSelection } from '../rules/currency/currency-warnings.js';
import { CurrencyRecord } from './currency-record.js';
import type { DataSourceView } from './data-currency.view.js';

/** Says of every source of data how far it goes and what it lacks. */
@Injectable()
export class DataSources {
  constructor(
    private readonly currency: CurrencyRecord,
    private readonly programs: DutyPrograms,
    private readonly orders: OrdersOnRecord,
    private readonly reference: ReferenceCurrency,
  ) {}

  async read(knownAt: Instant): Promise<DataSourceView[]> {
    const [spans, programs, held, editions] = await Promise.all([
      this.currency.read(knownAt),
      this.programs.at(knownAt),
      this.orders.read(knownAt),
      this.reference.read(knownAt),
    ]);
    const selection = spans.comparedThrough === null ? [] : [sandboxSelection(spans.comparedThrough)];
    return [
      {
        source: 'adcvd_orders',
        title: 'Antidumping and countervailing duty orders',
        edition: held.edition,
        from: null,
        through: held.through,
        entries: held.cases,
        lacks: [...orderGaps(held)],
        nextExpectedOn: null,
        nextExpected: 'Orders, reviews and revocations are published as they are made, on no fixed day.',
      },
      {
        source: 'additional_duties',
        title: 'Additional duties of chapter 99',
        edition: programs.edition,
        from: spans.programs.first,
        through: spans.programs.through,
        entries: null,
        lacks: [...selection],
        nextExpectedOn: null,
        nextExpected: 'By proclamation, order or notice, on no fixed day.',
      },
      followed('fees', 'Merchandise processing fee', null, spans.fees, [], EACH_FISCAL_YEAR),
      ...ofReference(editions),
      {
        source: 'tariff',
        title: 'Harmonized Tariff Schedule of the United States',
        edition: editions.tariffEdition,
        from: spans.tariff.first,
        through: spans.tariff.through,
        entries: editions.tariffLines,
        lacks: editions.tariffIsWhole ? [] : [linesSelected(editions.tariffLines), ...selection],
        nextExpectedOn: null,
        nextExpected: 'The USITC revises it several times a year, on no fixed day.',
      },
    ];
  }
}

const EACH_FISCAL_YEAR = 'A new table each fiscal year, by notice in the summer before.';
const EACH_QUARTER = 'New rates each quarter, by notice shortly before or after it begins.';

const linesSelected = (lines: number): Warning => ({
  code: 'tariff.selection',
  message: `${String(lines)} lines of the tariff are on record, a selection, since no whole edition was loaded: a number that is not found here may exist all the same.`,
});

/** A table of periods: what follows begins the day after its last one. */
const followed = (
  source: 'fees' | 'interest_rates',
  title: string,
  edition: string | null,
  through: IsoDate | null,
  lacks: DataSourceView['lacks'],
  nextExpected: string,
): DataSourceView => ({
  source,
  title,
  edition,
  from: null,
  through,
  entries: null,
  lacks,
  nextExpectedOn: through === null ? null : addDays(through, 1),
  nextExpected,
});

const ofReference = (editions: ReferenceEditions): DataSourceView[] => [
  followed('interest_rates', 'Interest rates', editions.interestEdition, editions.interestThrough, [], EACH_QUARTER),
  {
    source: 'ports',
    title: 'Ports of entry',
    edition: editions.portsEdition,
    from: null,
    through: editions.portsSince,
    entries: editions.ports,
    lacks: [],
    nextExpectedOn: null,
    nextExpected: 'By amendment of 19 CFR 101.3, on no fixed day.',
  },
  {
    source: 'sureties',
    title: 'Sureties on Treasury Circular 570',
    edition: editions.suretiesEdition,
    from: null,
    through: editions.suretiesSince,
    entries: editions.sureties,
    lacks: [],
    nextExpectedOn: null,
    nextExpected: 'A new circular each July, with supplements in between.',
  },
];
