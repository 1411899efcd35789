import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { LIMITED_IMPORTATION_INFORMATION, PARTIES, outsideField } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { GIVEN_BOND, decide, fieldOf, inWords, permitted, policiesWith, seized } from './watches.fixture.js';

const NO_BOND = { redactedSample: null, unredactedSample: null };
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
  describe('DISC-10 a listed injured person (19 USC 4342)', () => {
    const listing = { from: '2024-10-01', to: null, forThisWork: false } as const;
    const injured = { ...devices, standing: 'listed_injured_person', listing } as const;
    const EIGHT = [...LIMITED_IMPORTATION_INFORMATION, ...PARTIES];
    it('eight items once devices are seized, nothing else and nothing before', () => {
      expect(permitted(decide(injured, '2026-03-26'))).toEqual([]);
      const decision = decide(injured, '2026-03-27');
      expect(permitted(decision)).toEqual(EIGHT);
      expect(inWords(decision, 'quantity')).toBe('shall by 2026-05-08');
    });
    it('whichever work they were seized for, unless the agency narrows it to that work', () => {
      const anothers = {
        seizures: [{ noticeOn: '2026-03-27', ground: '133.47', recordationId: 'rec_other' }],
      } as const;
      expect(permitted(decide({ ...injured, ...anothers }, '2026-03-27'))).toEqual(EIGHT);
      const narrow = policiesWith('OFF', true, 'OF_THE_WORK');
      expect(permitted(decide({ ...injured, ...anothers }, '2026-03-27', narrow))).toEqual([]);
      const own = { listing: { ...listing, forThisWork: true } };
      expect(permitted(decide({ ...injured, ...own }, '2026-03-27', narrow))).toEqual(EIGHT);
    });
    it.each<[string, Partial<DisclosureFacts>]>([
      ['listed after the notice', { listing: { ...listing, from: '2026-03-28' } }],
      ['taken off before the notice', { listing: { ...listing, to: '2026-03-26' } }],
      ['no longer on record as listed', { listing: null }],
      ['counterfeits seized', seized('counterfeit_mark', '2026-03-27')],
      ['its own recordation lapsed', { recordation: { id: 'rec_own', inForce: [] } }],
      ['devices seized before 2024-08-23', seized('circumvention_device', '2024-08-22')],
    ])('%s: nothing', (_, given) => {
      expect(permitted(decide({ ...injured, ...given }, '2026-05-08'))).toEqual([]);
    });
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
  it('do not show in what is not on record: it is unavailable, held or not', () => {
    const missing = { onRecord: ['quantity'] } as const;
    const [free, stopped] = [missing, { ...missing, ...held }].map((given) =>
      fieldOf(decide(given, '2026-03-20'), 'portOfEntry'),
    );
    expect(stopped).toEqual(free);
    expect(stopped).toMatchObject({ outcome: 'unavailable', reason: 'not_on_record' });
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
    [
      'images after seizure nobody asked for',
      { ownerRequests: [], noticeOn: null, ...seized('counterfeit_mark', '2026-03-27') },
      '2026-03-27',
      'unredactedImages',
      'only_on_request',
      null,
    ],
    ['no bond', { sampleBonds: NO_BOND }, '2026-03-20', 'redactedSample', 'sample_bond_required', null],
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

describe('133.21(f) after seizure', () => {
  const straight = { ownerRequests: [], noticeOn: null, ...seized('counterfeit_mark', '2026-03-27') } as const;
  it('unredacted images and samples wait for the owner to ask, each for itself', () => {
    expect(reasonOf(straight, '2026-03-27', 'unredactedSample')).toBe('owner_has_not_asked');
    const asked = { ...straight, ownerRequests: [{ on: '2026-03-30', wants: 'sample' }] } as const;
    expect(reasonOf(asked, '2026-03-29', 'unredactedSample')).toBe('owner_has_not_asked');
    expect(inWords(decide(asked, '2026-03-30'), 'unredactedSample')).toBe('may + bond');
    expect(reasonOf(asked, '2026-03-30', 'unredactedImages')).toBe('owner_has_not_asked');
  });
  it('what an officer could choose before the seizure can still be chosen, for the purpose of that time', () => {
    const given = { ownerRequests: [], ...seized('counterfeit_mark', '2026-03-27') } as const;
    expect(fieldOf(decide(given, '2026-03-27'), 'unredactedImages')).toMatchObject({
      outcome: 'may',
      accrued: true,
      notice: 'TSA_LIMITED_PURPOSE',
    });
  });
});

describe('samples and what is not on record', () => {
  it.each([
    ['none', null],
    ['ended', { active: false, amount: dollars(600), required: dollars(600) }],
    ['too small', { active: true, amount: dollars(599), required: dollars(600) }],
  ])('bond: %s', (_, unredactedSample) => {
    const sampleBonds = { redactedSample: GIVEN_BOND, unredactedSample };
    expect(reasonOf({ sampleBonds }, '2026-03-30', 'unredactedSample')).toBe('sample_bond_required');
    expect(inWords(decide({ sampleBonds }, '2026-03-30'), 'redactedSample')).toBe('may + bond');
    expect(inWords(decide({ sampleBonds }, '2026-03-30'), 'unredactedImages')).toBe('may');
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
