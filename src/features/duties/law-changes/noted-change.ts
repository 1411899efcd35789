import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { OrderChange } from '../../adcvd/index.js';
import type { TariffChange, TariffChangeKind } from '../../reference/index.js';
import { keyOf } from '../rules/changes/law-changes.js';
import type { LawChange, TouchedGoods } from '../rules/changes/law-changes.js';
import type { LawChangeView } from './law-change.view.js';

/** A change of the law as it is told, with the goods it touches. */
export interface NotedChange {
  readonly view: Omit<LawChangeView, 'linesTouched'>;
  /** The day whose tariff has the lines it touches: those that ended stand in that of the day before. */
  readonly on: IsoDate;
  /** Null: nobody knows, of an order without tariff codes on record. */
  readonly goods: TouchedGoods | null;
}

const named = (numbers: readonly string[]): TouchedGoods => ({ all: false, included: numbers, excepted: [] });

/** A measure of additional duty that began, ended or changed its goods. */
export function ofProgram(change: LawChange): NotedChange {
  const { on, goods, program } = change;
  const { programId, heading, authority, description, rateKind, ratePercent, countries, publishedOn, instrument } =
    program;
  return {
    on,
    goods,
    view: {
      id: keyOf(change),
      on,
      kind: 'additional_duty',
      change: change.change,
      programId,
      heading,
      authority,
      description,
      rateKind,
      ...(ratePercent && { ratePercent: ratePercent.toString() }),
      countryScope: countries.text,
      ...(publishedOn !== null && { publishedOn }),
      citation: instrument,
    },
  };
}

const IN_WORDS: Readonly<Record<TariffChangeKind, string>> = {
  lines_added: 'Lines of the tariff that are new',
  lines_ended: 'Lines of the tariff that are no more',
  rates_changed: 'Lines of the tariff whose rates are others',
};

/** What an edition of the tariff changed. */
export const ofTariff = ({ on, change, edition, numbers }: TariffChange): NotedChange => ({
  on: change === 'lines_ended' ? addDays(on, -1) : on,
  goods: named(numbers),
  view: {
    id: `${on}.tariff.${change}`,
    on,
    kind: 'tariff_edition',
    change,
    authority: 'htsus',
    description: IN_WORDS[change],
    countryScope: 'all',
    citation: edition,
  },
});

/** An antidumping or countervailing duty order that began or ended. */
export const ofOrder = ({ on, change, caseNumber, country, product, citation, codes }: OrderChange): NotedChange => ({
  on: change === 'ended' ? addDays(on, -1) : on,
  goods: codes.length === 0 ? null : named(codes),
  view: {
    id: `${on}.${caseNumber}.${change}`,
    on,
    kind: 'adcvd_order',
    change,
    caseNumber,
    authority: 'adcvd',
    description: product,
    countryScope: country,
    citation,
  },
});
