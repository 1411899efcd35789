import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { removalOfSuspension, suspensionOfEntry } from './suspending.js';
import type { RemovalFacts, SuspendingFacts } from './suspending.js';

const TODAY: IsoDate = '2026-06-10';

describe('LIQ-31 suspension by a court or in a case of evasion (19 USC 1516a(c)(2), 1517(e))', () => {
  const facts: SuspendingFacts = {
    ground: 'court_order',
    from: '2026-06-01',
    noticedOn: null,
    startedOn: '2026-03-02',
    liquidated: false,
    mustLiquidateBy: '2027-03-02',
    onRecord: false,
  };
  it.each<[string, Partial<SuspendingFacts>, readonly string[]]>([
    ['of an entry whose time runs', {}, []],
    ['of one that is suspended already', { mustLiquidateBy: null }, []],
    ['on the last day of its time', { from: '2026-06-02', mustLiquidateBy: '2026-06-02' }, []],
    ['a day after it', { from: '2026-06-03', mustLiquidateBy: '2026-06-02' }, ['suspension.liquidated']],
    ['of one whose liquidation is on record', { liquidated: true }, ['suspension.liquidated']],
    ['of one not entered', { startedOn: null }, ['liquidation.not_begun']],
    ['from the day of entry', { from: '2026-03-02' }, []],
    ['from before it', { from: '2026-03-01' }, ['suspension.before_entry']],
    ['from tomorrow', { from: '2026-06-11' }, ['date.in_future']],
    ['in a case of evasion of which nobody was told', { ground: 'evasion' }, ['suspension.not_noticed']],
    ['in one that is told tomorrow', { ground: 'evasion', noticedOn: '2026-06-11' }, ['date.in_future']],
    ['in one that was told today', { ground: 'evasion', noticedOn: '2026-06-10' }, []],
    ['by a document that is on record', { onRecord: true }, ['suspension.on_record']],
  ])('%s', (_of, given, codes) => {
    const { decision } = applyRule(suspensionOfEntry, { ...facts, ...given }, TODAY);
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('LIQ-32 notice that a suspension is removed (19 USC 1504(d))', () => {
  const facts: RemovalFacts = {
    ground: 'court_order',
    from: '2026-06-01',
    noticeOn: '2026-06-10',
    source: 'court',
    removedBefore: false,
  };
  it.each<[string, Partial<RemovalFacts>, readonly string[]]>([
    ['of the court that enjoined', {}, []],
    ['of Commerce, of an injunction', { source: 'commerce_message' }, ['suspension.source_of_another']],
    ['of customs, of an injunction', { source: 'customs' }, ['suspension.source_of_another']],
    ['of customs, in a case of evasion', { ground: 'evasion', source: 'customs' }, []],
    ['in the Federal Register, of another statute', { ground: 'other_statute', source: 'federal_register' }, []],
    ['before the suspension', { noticeOn: '2026-05-31' }, ['suspension.removed_too_early']],
    ['of tomorrow', { noticeOn: '2026-06-11' }, ['date.in_future']],
    ['once more', { removedBefore: true }, ['suspension.removed_before']],
  ])('%s', (_of, given, codes) => {
    const { decision } = applyRule(removalOfSuspension, { ...facts, ...given }, TODAY);
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});
