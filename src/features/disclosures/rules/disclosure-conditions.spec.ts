import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { LIMITED_IMPORTATION_INFORMATION, ON_GOODS, PARTIES, outsideField } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { GIVEN_BOND, decide, fieldOf, inWords, permitted, seized } from './watches.fixture.js';

const NO_BOND = { redactedSample: null, unredactedSample: null };
const beforeNotice = { decidedOn: null, noticeOn: null } as const;
const reasonOf = (given: Partial<DisclosureFacts>, asOf: IsoDate, field: DisclosureField) =>
  fieldOf(decide(given, asOf), field).reason;

describe('the recordation counts on the day of the event, not today', () => {
  const lapsed = (to: IsoDate) => ({ recordation: { id: 'rec_own', inForce: [{ from: '2010-01-01', to }] } }) as const;
  it('133.25(b) in force at the notice and lapsed since: the five items stay due', () => {
    const gray = { ...lapsed('2026-03-16'), infringement: 'gray_market' } as const;
    expect(inWords(decide(gray, '2026-03-30'), 'quantity')).toBe('shall by 2026-04-20');
  });
  it('lapsed the day before the seizure: no names, the older duty stands', () => {
    const given = {
      ...lapsed('2026-03-26'),
      examinationWouldAssist: { on: '2026-03-26' },
      ...seized('counterfeit_mark', '2026-03-27'),
    } as const;
    const decision = decide(given, '2026-03-30');
    expect(fieldOf(decision, 'importer')).toMatchObject({ outcome: 'no', reason: 'recordation_inactive' });
    expect(permitted(decision)).toEqual([...ON_GOODS]);
  });
  it('recorded only after presentation: nothing until the notice', () => {
    const recorded = { recordation: { id: 'rec_own', inForce: [{ from: '2026-03-10', to: null }] } } as const;
    expect(reasonOf({ ...recorded, ...beforeNotice }, '2026-03-12', 'quantity')).toBe('recordation_inactive');
    expect(inWords(decide(recorded, '2026-03-16'), 'quantity')).toBe('may');
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
  describe('DISC-10 after a seizure of devices only the injured person (19 CFR 133.47(a)(4), (e))', () => {
    const listing = { from: '2024-10-01', to: null, forThisWork: true } as const;
    const listed = { ...devices, listing } as const;
    const EIGHT = [...LIMITED_IMPORTATION_INFORMATION, ...PARTIES];
    it('the owner on the list for the work whose measure is attacked: the eight items', () => {
      expect(fieldOf(decide(listed, '2026-03-26'), 'importer').outcome).toBe('no');
      const decision = decide(listed, '2026-03-27');
      expect(permitted(decision)).toEqual(expect.arrayContaining(EIGHT));
      expect(inWords(decision, 'quantity')).toBe('shall by 2026-05-08');
    });
    it('133.47(f) and what it asks for', () => {
      const straight = { ...listed, noticeOn: null, decidedOn: null } as const;
      expect(inWords(decide(straight, '2026-03-27'), 'unredactedImages')).toBe('may');
    });
    it.each<[string, Partial<DisclosureFacts>]>([
      ['not on the list', { listing: null }],
      ['listed after the notice', { listing: { ...listing, from: '2026-03-28' } }],
      ['taken off before the notice', { listing: { ...listing, to: '2026-03-26' } }],
      ['listed for another work', { listing: { ...listing, forThisWork: false } }],
    ])('%s: no name, no duty, and it says why', (_, given) => {
      const decision = decide({ ...listed, ...given }, '2026-05-08');
      expect(decision.fields.filter(({ outcome }) => outcome === 'shall')).toEqual([]);
      expect(fieldOf(decision, 'importer')).toMatchObject({ outcome: 'no', reason: 'not_listed_as_injured' });
    });
    it('it is not known which measure is attacked: nobody', () => {
      const unknown = { seizures: [{ noticeOn: '2026-03-27', ground: '133.47', recordationId: null }] } as const;
      for (const standing of ['owner', 'listed_injured_person'] as const)
        expect(
          inWords(
            decide({ ...listed, listing: { ...listing, forThisWork: false }, standing, ...unknown }, '2026-05-08'),
            'importer',
          ),
        ).toBe('no');
    });
    it('before the seizure the eligible person needs no place on the list', () => {
      expect(inWords(decide({ infringement: 'circumvention_device' }, '2026-03-16'), 'quantity')).toBe('may');
    });
    it.each<[string, Partial<DisclosureFacts>]>([
      ['counterfeits seized', seized('counterfeit_mark', '2026-03-27')],
      ['its own recordation lapsed', { recordation: { id: 'rec_own', inForce: [] } }],
      ['devices seized before 2024-08-23', seized('circumvention_device', '2024-08-22')],
      ['another work', { listing: { ...listing, forThisWork: false } }],
    ])('whoever is only on the list: %s: nothing', (_, given) => {
      const only = { ...listed, standing: 'listed_injured_person', ...given } as const;
      expect(permitted(decide(only, '2026-05-08'))).toEqual([]);
    });
  });
});

describe('outside words', () => {
  it.each<[string, Partial<DisclosureFacts>, IsoDate, DisclosureField, string, IsoDate | null]>([
    ['a running window', {}, '2026-03-20', 'unredactedImages', 'importer_may_still_answer', '2026-03-26'],
    ['a discretion no officer has used', {}, '2026-03-26', 'quantity', 'not_available_at_this_time', null],
    ['what CBP has not concluded', {}, '2026-03-26', 'unredactedImages', 'not_available_at_this_time', null],
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
    expect(fieldOf(decide(given, '2026-03-27'), 'unredactedSample')).toMatchObject({
      outcome: 'may',
      accrued: true,
      notice: 'TSA_LIMITED_PURPOSE',
    });
    expect(reasonOf(given, '2026-03-27', 'unredactedImages')).toBe('owner_has_not_asked');
  });
});

describe('samples and what is not on record', () => {
  const gray = { infringement: 'gray_market' } as const;
  it.each([
    ['none', null],
    ['ended', { active: false, amount: dollars(600), required: dollars(600) }],
    ['too small', { active: true, amount: dollars(599), required: dollars(600) }],
  ])('bond: %s', (_, unredactedSample) => {
    const sampleBonds = { redactedSample: GIVEN_BOND, unredactedSample };
    expect(reasonOf({ sampleBonds }, '2026-03-30', 'unredactedSample')).toBe('sample_bond_required');
    expect(inWords(decide({ sampleBonds }, '2026-03-30'), 'redactedSample')).toBe('may + bond');
    expect(inWords(decide({ sampleBonds }, '2026-03-30'), 'redactedImages')).toBe('may');
  });
  it('133.25(c) a sample goes out before seizure only', () => {
    const given = { ...gray, ...seized('gray_market', '2026-03-27') };
    expect(inWords(decide(given, '2026-03-26'), 'unredactedSample')).toBe('may + bond');
    expect(reasonOf(given, '2026-03-27', 'unredactedSample')).toBe('only_before_seizure');
  });
  it('a permitted field that is not on record is unavailable and stays owed', () => {
    const field = fieldOf(decide({ ...gray, onRecord: [] }, '2026-03-30'), 'quantity');
    expect(field).toMatchObject({ outcome: 'unavailable', reason: 'not_on_record', dueOn: '2026-04-20' });
  });
});
