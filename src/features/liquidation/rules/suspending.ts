import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { NoticeSource, SuspensionGround } from './suspension.js';

/** Why customs may put a suspension of one entry on record; those of cases are Commerce's. */
export const GROUNDS_OF_ENTRY = [
  'court_order',
  'evasion',
  'other_statute',
] as const satisfies readonly SuspensionGround[];
export type GroundOfEntry = (typeof GROUNDS_OF_ENTRY)[number];

export interface SuspendingFacts {
  readonly ground: GroundOfEntry;
  readonly from: IsoDate;
  /** The day on which the parties had notice; null where none is named. */
  readonly noticedOn: IsoDate | null;
  /** The first day of its time; null where that has not begun. */
  readonly startedOn: IsoDate | null;
  /** Whether its liquidation is on record, by customs or by time. */
  readonly liquidated: boolean;
  /** The last day of its time without this suspension; null while another lasts. */
  readonly mustLiquidateBy: IsoDate | null;
  /** Whether a suspension by this document is on record. */
  readonly onRecord: boolean;
}

/** Whether a suspension of the liquidation of an entry can be put on record. */
export const suspensionOfEntry = rule({
  id: 'LIQ-31',
  title: 'Suspension by a court or in a case of evasion',
  text:
    'A court may enjoin the liquidation of entries, and customs suspends that of entries of a case of evasion by interim measures or its determination: from that day no time runs out, until notice of the removal. One that ' +
    'begins when the entry is liquidated, by customs or by time, suspends nothing. A case of evasion is put on record here once its parties have had notice: before, how an entry stands would tell of it.',
  cites: [
    usc(19, '1504(d)'),
    usc(19, '1516a(c)(2)'),
    usc(19, '1517(d)(1)(A)'),
    usc(19, '1517(e)'),
    cfr(19, '165.24'),
    cfr(19, '165.28(a)(1)'),
    cfr(19, '159.58'),
  ],
  decide(facts: SuspendingFacts, _none, today): readonly Fault[] {
    const { ground, from, noticedOn, startedOn, liquidated, mustLiquidateBy, onRecord } = facts;
    return unmet([
      [startedOn !== null, notBegun],
      [startedOn === null || from >= startedOn, beforeEntry],
      [from <= today, inFuture('/from')],
      [!liquidated && (mustLiquidateBy === null || from <= mustLiquidateBy), over],
      [ground !== 'evasion' || noticedOn !== null, notNoticed],
      [noticedOn === null || noticedOn <= today, inFuture('/noticedOn')],
      [!onRecord, twice],
    ]);
  },
});

export interface RemovalFacts {
  readonly ground: GroundOfEntry;
  readonly from: IsoDate;
  readonly noticeOn: IsoDate;
  readonly source: NoticeSource;
  readonly removedBefore: boolean;
}

/** Whether notice that such a suspension is removed can be put on record. */
export const removalOfSuspension = rule({
  id: 'LIQ-32',
  title: 'Notice that a suspension is removed',
  text:
    'Six months to liquidate run from the first notice that customs has of the removal: of an injunction from the court’s. What customs itself suspended in a case of evasion is removed by its own decision, from the ' +
    'notice of it (policy). A later notice restarts nothing.',
  cites: [usc(19, '1504(d)'), usc(19, '1516a(e)'), usc(19, '1517(d)(1)'), cfr(19, '165.27')],
  decide: ({ ground, from, noticeOn, source, removedBefore }: RemovalFacts, _none, today): readonly Fault[] =>
    unmet([
      [!removedBefore, removed],
      [noticeOn >= from, beforeIt],
      [noticeOn <= today, inFuture('/noticeOn')],
      [SOURCES[ground].includes(source), ofAnother],
    ]),
});

const SOURCES: Readonly<Record<GroundOfEntry, readonly NoticeSource[]>> = {
  court_order: ['court'],
  evasion: ['customs', 'court'],
  other_statute: ['federal_register', 'other_agency', 'court', 'customs'],
};

const inFuture = (pointer: string): Fault => ({
  pointer,
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
});
const notBegun: Fault = {
  pointer: '',
  code: 'liquidation.not_begun',
  message: 'The time to liquidate has not begun.',
  remedy: 'Wait for the day of entry.',
  citation: cfr(19, '159.11'),
};
const beforeEntry: Fault = {
  pointer: '/from',
  code: 'suspension.before_entry',
  message: 'The day lies before that of the entry.',
  remedy: 'Send the day of entry where it was suspended from then on.',
};
const over: Fault = {
  pointer: '',
  code: 'suspension.liquidated',
  message: 'The entry was liquidated, by customs or by time, before it could be suspended.',
  remedy: 'Reliquidate it, or decide a protest.',
  citation: usc(19, '1504(d)'),
};
const notNoticed: Fault = {
  pointer: '/noticedOn',
  code: 'suspension.not_noticed',
  message: 'The parties of a case of evasion have no notice of its measures yet, and would learn of them here.',
  remedy: 'Record it when notice was given, with the day from which it is suspended.',
  citation: cfr(19, '165.24'),
};
const twice: Fault = {
  pointer: '/document',
  code: 'suspension.on_record',
  message: 'A suspension of this entry by this document is on record already.',
};
const removed: Fault = {
  pointer: '',
  code: 'suspension.removed_before',
  message: 'It is on record already that this suspension is removed: a later notice restarts nothing.',
};
const beforeIt: Fault = {
  pointer: '/noticeOn',
  code: 'suspension.removed_too_early',
  message: 'It lies before the suspension.',
  remedy: 'Correct the day.',
};
const ofAnother: Fault = {
  pointer: '/source',
  code: 'suspension.source_of_another',
  message: 'A suspension of this ground is not removed by such a notice.',
  remedy: 'An injunction is removed by its court, a measure in a case of evasion by customs or a court.',
};
