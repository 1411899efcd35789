import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { LIMITED_IMPORTATION_INFORMATION, PARTIES, outsideField } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { decide, fieldOf, inWords, permitted, policiesWith, seized } from './watches.fixture.js';

const beforeNotice = { decidedOn: null, noticeOn: null } as const;
const reasonOf = (given: Partial<DisclosureFacts>, asOf: IsoDate, field: DisclosureField) =>
  fieldOf(decide(given, asOf), field).reason;

describe('the recordation counts on the day of the event, not today', () => {
  const lapsed = (to: IsoDate) => ({ recordation: { id: 'rec_own', inForce: [{ from: '2010-01-01', to }] } }) as const;
  it('in force at the notice and lapsed since: the five items stay due', () => {
    expect(inWords(decide(lapsed('2026-03-16'), '2026-03-30'), 'quantity')).toBe('shall by 2026-03-16');
  });
  it('lapsed the day before the seizure: no names, the older duty stands', () => {
    const decision = decide({ ...lapsed('2026-03-26'), ...seized('counterfeit_mark', '2026-03-27') }, '2026-03-30');
    expect(fieldOf(decision, 'importer')).toMatchObject({ outcome: 'no', reason: 'recordation_inactive' });
    expect(permitted(decision)).toEqual([...LIMITED_IMPORTATION_INFORMATION]);
  });
  it('recorded only after presentation: nothing until the notice', () => {
    const recorded = { recordation: { id: 'rec_own', inForce: [{ from: '2026-03-10', to: null }] } } as const;
    expect(reasonOf({ ...recorded, ...beforeNotice }, '2026-03-12', 'quantity')).toBe('recordation_inactive');
    expect(inWords(decide(recorded, '2026-03-16'), 'quantity')).toBe('shall by 2026-03-16');
  });
});

describe("a case that ends while the importer's time runs, or before the finding", () => {
  it.each<[string, Partial<DisclosureFacts>]>([
    [
      'released on day 4',
      { closed: { on: '2026-03-20', as: 'released' }, examinationWouldAssist: { on: '2026-03-18' } },
    ],
    [
      'released on the day the window opens',
      { closed: { on: '2026-03-26', as: 'released' }, examinationWouldAssist: { on: '2026-03-26' } },
    ],
    [
      'found helpful after the release',
      { closed: { on: '2026-03-27', as: 'released' }, examinationWouldAssist: { on: '2026-03-30' } },
    ],
  ])('%s: nothing on the goods', (_, given) => {
    expect(reasonOf(given, '2026-04-06', 'unredactedImages')).toBe('case_closed');
  });
  it('found helpful before the release: that duty stays', () => {
    const given = {
      closed: { on: '2026-03-30', as: 'released' },
      examinationWouldAssist: { on: '2026-03-27' },
    } as const;
    expect(inWords(decide(given, '2026-04-06'), 'unredactedImages')).toBe('shall by 2026-04-03');
  });
});

describe('who asks', () => {
  const devices = { infringement: 'circumvention_device', ...seized('circumvention_device', '2026-03-27') } as const;
  it('neither owner nor agent: nothing', () => {
    expect(permitted(decide({ standing: 'none', ...seized('counterfeit_mark', '2026-03-27') }, '2026-05-08'))).toEqual(
      [],
    );
  });
  it('a registered agent: as the owner', () => {
    expect(permitted(decide({ standing: 'registered_agent' }, '2026-03-30'))).toEqual(
      permitted(decide({}, '2026-03-30')),
    );
  });
  it('19 USC 4342 a listed injured person: eight items once devices are seized, nothing else and nothing before', () => {
    const injured = { ...devices, standing: 'listed_injured_person' } as const;
    expect(permitted(decide(injured, '2026-03-26'))).toEqual([]);
    const decision = decide(injured, '2026-03-27');
    expect(permitted(decision)).toEqual([...LIMITED_IMPORTATION_INFORMATION, ...PARTIES]);
    expect(inWords(decision, 'quantity')).toBe('shall by 2026-05-08');
    expect(
      permitted(
        decide({ standing: 'listed_injured_person', ...seized('counterfeit_mark', '2026-03-27') }, '2026-03-27'),
      ),
    ).toEqual([]);
  });
});

describe('DISC-07 holds (19 USC 1628a(d))', () => {
  const held = { holds: [{ kind: 'law_enforcement', from: '2026-03-10', to: '2026-03-20' }] } as const;
  it('stop everything while they last, by policy and saying so, and duties run on', () => {
    const decision = decide(held, '2026-03-20');
    expect(permitted(decision)).toEqual([]);
    expect(fieldOf(decision, 'quantity')).toMatchObject({
      outcome: 'not_yet',
      reason: 'investigation_hold',
      until: '2026-03-21',
      dueOn: '2026-03-16',
      authorityStatus: 'policy',
    });
    expect(inWords(decide(held, '2026-03-21'), 'quantity')).toBe('shall by 2026-03-16');
  });
  it('stop only what the statute opens where policy says so', () => {
    const found = {
      ...held,
      holds: [{ kind: 'national_security', from: '2026-03-10', to: null }],
      examinationWouldAssist: { on: '2026-03-26' },
    } as const;
    const decision = decide(found, '2026-03-26', policiesWith('OFF', false));
    expect(inWords(decision, 'quantity')).toBe('shall by 2026-03-16');
    expect(fieldOf(decision, 'unredactedImages')).toMatchObject({ outcome: 'may', basis: 'regulation', dueOn: null });
  });
  it('are not told to the outside: neither that there is one, nor its end, nor its paragraph', () => {
    const field = fieldOf(decide(held, '2026-03-20'), 'quantity');
    expect(outsideField(field, false)).toEqual({
      field: 'quantity',
      state: 'withheld',
      reason: 'not_available_at_this_time',
      earliestOn: null,
      cites: [],
    });
  });
  it('leave a running window as it is', () => {
    expect(inWords(decide(held, '2026-03-20'), 'unredactedImages')).toBe('not_yet until 2026-03-26');
  });
});

describe('outside words', () => {
  it.each<[string, Partial<DisclosureFacts>, IsoDate, DisclosureField, string, IsoDate | null]>([
    ['a running window', {}, '2026-03-20', 'unredactedImages', 'importer_may_still_answer', '2026-03-26'],
    ['a discretion no officer has used', {}, '2026-03-26', 'unredactedImages', 'not_available_at_this_time', null],
    [
      'a sufficient answer',
      { responses: [{ on: '2026-03-18', sufficient: true }] },
      '2026-03-30',
      'unredactedImages',
      'not_available_at_this_time',
      null,
    ],
    ['names before seizure', {}, '2026-03-20', 'importer', 'only_after_seizure', null],
    ['the never-list', {}, '2026-03-20', 'price', 'never_disclosed', null],
    ['no bond', { sampleBond: null }, '2026-03-20', 'redactedSample', 'sample_bond_required', null],
  ])('%s', (_, given, asOf, field, reason, earliestOn) => {
    expect(outsideField(fieldOf(decide(given, asOf), field), false)).toMatchObject({
      state: 'withheld',
      reason,
      earliestOn,
    });
  });
  it('what left is there, what is not on record is unavailable', () => {
    const decision = decide({ onRecord: ['quantity'] }, '2026-03-20');
    expect(outsideField(fieldOf(decision, 'quantity'), true)).toMatchObject({ state: 'released', reason: null });
    expect(outsideField(fieldOf(decision, 'portOfEntry'), false)).toMatchObject({
      state: 'unavailable',
      reason: 'not_on_record',
    });
  });
});

describe('samples and what is not on record', () => {
  it.each([
    ['none', null],
    ['ended', { active: false, amount: dollars(600), required: dollars(600) }],
    ['too small', { active: true, amount: dollars(599), required: dollars(600) }],
  ])('bond: %s', (_, sampleBond) => {
    expect(reasonOf({ sampleBond }, '2026-03-30', 'unredactedSample')).toBe('sample_bond_required');
    expect(inWords(decide({ sampleBond }, '2026-03-30'), 'unredactedImages')).toBe('may');
  });
  it('133.25(c) a sample goes out before seizure only', () => {
    const gray = { infringement: 'gray_market', ...seized('gray_market', '2026-03-27') } as const;
    expect(inWords(decide(gray, '2026-03-26'), 'unredactedSample')).toBe('may + bond');
    expect(reasonOf(gray, '2026-03-27', 'unredactedSample')).toBe('only_before_seizure');
  });
  it('a permitted field that is not on record is unavailable and stays owed', () => {
    const field = fieldOf(decide({ onRecord: [] }, '2026-03-30'), 'quantity');
    expect(field).toMatchObject({ outcome: 'unavailable', reason: 'not_on_record', dueOn: '2026-03-16' });
  });
});
