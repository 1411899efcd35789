import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { determine } from '../../../kernel/determination.js';
import { DISCLOSURE_FIELDS, LIMITED_IMPORTATION_INFORMATION, PARTIES, dutyStatus } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { decide, fieldOf, inWords, permitted, policiesWith, seized } from './watches.fixture.js';

const reasonOf = (given: Partial<DisclosureFacts>, asOf: IsoDate, field: DisclosureField, policies = policiesWith()) =>
  fieldOf(decide(given, asOf, policies), field).reason;

describe('133.21 from presentation to seizure, to the day', () => {
  const counterfeit = seized('counterfeit_mark', '2026-03-27');
  const concluded = { ...counterfeit, examinationWouldAssist: { on: '2026-03-26' } } as const;
  it.each<[IsoDate, string, string, string, string]>([
    ['2026-03-01', 'no', 'no', 'no', 'no'],
    ['2026-03-02', 'may', 'no', 'no', 'no'],
    ['2026-03-16', 'may', 'not_yet until 2026-03-26', 'not_yet until 2026-03-26', 'no'],
    ['2026-03-25', 'may', 'not_yet until 2026-03-26', 'not_yet until 2026-03-26', 'no'],
    ['2026-03-26', 'may', 'no', 'shall by 2026-04-02', 'no'],
    ['2026-03-27', 'shall by 2026-05-08', 'may', 'shall by 2026-04-02', 'shall by 2026-05-08'],
  ])('on %s', (asOf, items, unconcluded, images, names) => {
    const decision = decide(concluded, asOf);
    expect(inWords(decision, 'quantity')).toBe(items);
    expect(inWords(decide(counterfeit, asOf), 'unredactedImages')).toBe(unconcluded);
    expect(inWords(decision, 'unredactedImages')).toBe(images);
    expect(inWords(decision, 'manufacturer')).toBe(names);
  });

  it('(b)(3) only the sample stays a choice; the images say by which paragraph they are a duty', () => {
    const decision = decide({ examinationWouldAssist: { on: '2026-03-26' } }, '2026-03-26');
    expect(inWords(decision, 'unredactedSample')).toBe('may + bond');
    expect(fieldOf(decision, 'identifyingMarks')).toMatchObject({
      outcome: 'shall',
      basis: 'regulation',
      conditions: ['examination_would_assist', 'compromises_no_investigation'],
      cites: [{ authority: '19 CFR 133.21(b)(3)' }, { authority: '19 CFR 133.21(b)(2)(ii)' }],
    });
    expect(reasonOf({}, '2026-03-26', 'identifyingMarks')).toBe('examination_not_found_helpful');
  });

  it.each<[string, IsoDate, IsoDate]>([
    ['Thanksgiving', '2026-11-18', '2026-12-01'],
    ['Juneteenth', '2026-06-15', '2026-06-26'],
    ['the year end', '2026-12-21', '2027-01-04'],
    ['clocks going forward', '2026-03-05', '2026-03-17'],
    ['clocks going back', '2026-10-28', '2026-11-09'],
  ])('unredacted images wait seven business days across %s', (_, noticeOn, opensOn) => {
    const given = { presentedOn: '2026-02-02', decidedOn: noticeOn, noticeOn } as const;
    expect(inWords(decide(given, noticeOn), 'unredactedImages')).toBe(`not_yet until ${opensOn}`);
    expect(inWords(decide(given, opensOn), 'unredactedImages')).toBe('no');
    const found = { ...given, examinationWouldAssist: { on: opensOn } };
    expect(inWords(decide(found, opensOn), 'unredactedImages')).toMatch(/^shall by /);
  });

  it('(b)(2)(ii) a sufficient answer keeps the case at the notice, an insufficient one changes nothing', () => {
    const answered = (sufficient: boolean) =>
      decide(
        { responses: [{ on: '2026-03-18', sufficient }], examinationWouldAssist: { on: '2026-03-26' } },
        '2026-03-30',
      );
    expect(fieldOf(answered(true), 'unredactedImages')).toMatchObject({
      outcome: 'no',
      reason: 'importer_answer_sufficient',
    });
    expect(inWords(answered(true), 'quantity')).toBe('may');
    expect(inWords(answered(false), 'unredactedImages')).toBe('shall by 2026-04-02');
  });

  it('names the paragraph of each answer', () => {
    const decision = decide(counterfeit, '2026-03-27');
    const cited = (field: DisclosureField) => fieldOf(decision, field).cites[0].authority;
    expect(cited('quantity')).toBe('19 CFR 133.21(e)');
    expect(cited('redactedImages')).toBe('19 CFR 133.21(b)(5)');
    expect(cited('unredactedImages')).toBe('19 CFR 133.21(f)');
    expect(cited('importer')).toBe('19 CFR 133.21(e)');
    expect(cited('price')).toBe('18 USC 1905');
  });

  it('sends the purpose notice before seizure and the civil-remedy notice with what is handed out after it', () => {
    const notices = (asOf: IsoDate) =>
      ['quantity', 'unredactedImages', 'unredactedSample', 'importer'].map(
        (field) =>
          fieldOf(decide(asOf < '2026-03-27' ? concluded : counterfeit, asOf), field as DisclosureField).notice,
      );
    expect(notices('2026-03-26')).toEqual(['TSA_LIMITED_PURPOSE', 'TSA_LIMITED_PURPOSE', 'TSA_LIMITED_PURPOSE', null]);
    expect(notices('2026-03-27')).toEqual([null, 'CIVIL_REMEDY_OK', 'CIVIL_REMEDY_OK', null]);
  });
});

describe('seizures', () => {
  it.each([
    ['for another recordation', { ground: '133.21(e)', recordationId: 'rec_other' }],
    ['on another ground', { ground: 'other', recordationId: 'rec_own' }],
    ['on no recordation at all', { ground: 'other', recordationId: null }],
  ] as const)('%s opens nothing', (_, seizure) => {
    const decision = decide({ seizures: [{ noticeOn: '2026-03-20', ...seizure }] }, '2026-03-30');
    expect(decision.stage).toBe('importer_heard');
    expect(PARTIES.map((field) => inWords(decision, field))).toEqual(['no', 'no', 'no']);
  });

  it('the ground decides, not the first suspicion', () => {
    const decision = decide(
      { infringement: 'copying_or_simulating_mark', ...seized('counterfeit_mark', '2026-03-27') },
      '2026-03-27',
    );
    expect(inWords(decision, 'importer')).toBe('shall by 2026-05-08');
  });

  it('after an exclusion open the case again', () => {
    const excluded = { closed: { on: '2026-04-01', as: 'excluded' } } as const;
    expect(decide(excluded, '2026-04-06').stage).toBe('closed');
    expect(decide({ ...excluded, ...seized('counterfeit_mark', '2026-04-06') }, '2026-04-06').stage).toBe('seized');
  });

  it('closed afterwards: the eight items stay due, images do not go out any more', () => {
    const decision = decide(
      { ...seized('counterfeit_mark', '2026-03-27'), closed: { on: '2026-04-20', as: 'destroyed' } },
      '2026-05-11',
    );
    expect(permitted(decision)).toEqual([...LIMITED_IMPORTATION_INFORMATION, ...PARTIES]);
    expect(fieldOf(decision, 'importer')).toMatchObject({ accrued: true, dueOn: '2026-05-08' });
    expect(reasonOf({ closed: { on: '2026-03-20', as: 'released' } }, '2026-05-11', 'unredactedImages')).toBe(
      'case_closed',
    );
  });
});

describe('goods abandoned before seizure', () => {
  const abandonment = {
    acceptedOn: '2026-03-20',
    basis: '19 CFR 127.12(b)(2)',
    voluntary: true,
    reasonableBelief: { on: '2026-03-21' },
    suspectedViolation: 'counterfeit_mark',
  } as const;
  const proposed = policiesWith('PROPOSED_2019');
  it('carry the weak authority on their face', () => {
    const decision = decide({ abandonment }, '2026-03-23', proposed);
    expect(fieldOf(decision, 'importer')).toMatchObject({
      outcome: 'may',
      basis: 'proposed_rule',
      authorityStatus: 'proposed',
      notice: 'TSA_LIMITED_PURPOSE',
      conditions: ['assists_enforcement'],
    });
    const full = decide({ abandonment, infringement: 'piratical_copy' }, '2026-03-23', policiesWith('EO_FULL'));
    expect(fieldOf(full, 'importer')).toMatchObject({ basis: 'executive_order', authorityStatus: 'hypothetical' });
  });
  it('keep the duties of the detention, and lose its discretions', () => {
    expect(permitted(decide({ abandonment }, '2026-03-30'))).toEqual([]);
    const decision = decide({ abandonment, infringement: 'gray_market' }, '2026-03-30');
    expect(permitted(decision)).toEqual([...LIMITED_IMPORTATION_INFORMATION]);
    expect(fieldOf(decision, 'quantity')).toMatchObject({ accrued: true, authorityStatus: 'in_force' });
    expect(reasonOf({ abandonment }, '2026-03-30', 'redactedImages')).toBe('abandonment_disclosure_off');
  });
  it.each<[string, Partial<DisclosureFacts>, string]>([
    ['not voluntary', { abandonment: { ...abandonment, voluntary: false } }, 'abandonment_not_voluntary'],
    ['no belief', { abandonment: { ...abandonment, reasonableBelief: null } }, 'abandonment_belief_missing'],
    [
      'belief found later',
      { abandonment: { ...abandonment, reasonableBelief: { on: '2026-03-24' } } },
      'abandonment_belief_missing',
    ],
    [
      'another violation',
      { abandonment: { ...abandonment, suspectedViolation: 'gray_market' } },
      'abandonment_right_not_covered',
    ],
    [
      'seized by another first',
      { abandonment, seizures: [{ noticeOn: '2026-03-19', ground: 'other', recordationId: null }] },
      'seized_before_abandonment',
    ],
    [
      'recordation lapsed',
      { abandonment, recordation: { id: 'rec_own', inForce: [{ from: '2010-01-01', to: '2026-03-19' }] } },
      'recordation_inactive',
    ],
  ])('%s', (_, given, reason) => expect(reasonOf(given, '2026-03-23', 'importer', proposed)).toBe(reason));
});

describe('lateness (duties of the agency do not roll)', () => {
  it('a duty met late stays late', () => {
    const [duty] = fieldOf(decide(seized('counterfeit_mark', '2026-03-27'), '2026-05-11'), 'importer').duties;
    if (!duty) throw new Error('no duty');
    expect(duty).toEqual({
      start: 'seizure_notice',
      days: 30,
      dayBasis: 'business',
      startedOn: '2026-03-27',
      dueOn: '2026-05-08',
      rolls: false,
    });
    expect(dutyStatus(duty, null, '2026-05-08')).toBe('running');
    expect(dutyStatus(duty, null, '2026-05-09')).toBe('overdue');
    expect(dutyStatus(duty, '2026-05-08', '2026-06-01')).toBe('met');
    expect(dutyStatus(duty, '2026-05-11', '2026-06-01')).toBe('met_late');
  });
  it('after seizure the five items can have two clocks, the older one first', () => {
    const noticed = { presentedOn: '2024-07-01', decidedOn: '2024-07-09', noticeOn: '2024-07-16' } as const;
    const given = { ...noticed, ...seized('counterfeit_mark', '2024-08-22') };
    const { duties } = fieldOf(decide(given, '2024-08-22'), 'quantity');
    expect(duties.map(({ start, dueOn }) => [start, dueOn])).toEqual([
      ['detention_notice', '2024-07-16'],
      ['seizure_notice', '2024-10-04'],
    ]);
  });
});

describe('a decision explains itself', () => {
  it('names the rules it stands on, and no weaker one than it needs', () => {
    const ids = (given: Partial<DisclosureFacts>, policies = policiesWith()) => [
      ...new Set(decide(given, '2026-03-30', policies).steps.map(({ rule }) => rule.id)),
    ];
    expect(ids({})).toEqual(['DET-04', 'DISC-01', 'DISC-02', 'DISC-08']);
    expect(ids({ examinationWouldAssist: { on: '2026-03-26' } })).toContain('DISC-12');
    expect(ids({ examinationWouldAssist: { on: '2026-03-26' } })).not.toContain('DISC-03');
    expect(ids({ infringement: 'gray_market', examinationWouldAssist: { on: '2026-03-26' } })).toContain('DISC-03');
    expect(ids({ holds: [{ kind: 'law_enforcement', from: '2026-03-30', to: null }] })).toContain('DISC-07');
  });
  it('becomes a determination of the same digest each time', () => {
    const { outcome, stage, fields, reasonCodes, steps } = decide({}, '2026-03-30');
    const draft = {
      question: 'rights_holder_disclosure',
      inputs: {},
      outcome,
      reasonCodes,
      result: { stage, fields },
      steps,
      dataCurrentThrough: null,
      asOf: '2026-03-30',
      knownAt: '2026-03-30T12:00:00Z',
    } as const;
    const [one, other] = [1, 2].map(() => determine(draft, { version: 'x', digest: 'y' }));
    expect(one?.authorityStatus).toBe('in_force');
    expect(one?.digest).toBe(other?.digest);
    expect(fields.map(({ field }) => field)).toEqual([...DISCLOSURE_FIELDS]);
  });
});
