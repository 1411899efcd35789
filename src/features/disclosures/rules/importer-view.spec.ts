import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { importerView, orderOfEventsFaults } from './index.js';
import type { DisclosureFacts } from './index.js';
import { policiesWith, seized, watches } from './watches.fixture.js';

const view = (infringement: Infringement, presentedOn: IsoDate, requestedOn: IsoDate | null = null) =>
  applyRule(
    importerView,
    { infringement, presentedOn, requestedOn, calendar: watches.calendar },
    presentedOn,
    policiesWith(),
  ).decision;

describe("DISC-09 the importer's own images and samples (19 CFR 133.21(d))", () => {
  it.each<[Infringement, IsoDate, string]>([
    ['counterfeit_mark', '2026-03-02', 'shall'],
    ['copying_or_simulating_mark', '2026-03-02', 'no_rule'],
    ['trade_name', '2026-03-02', 'no_rule'],
    ['gray_market', '2026-03-02', 'no_rule'],
    ['piratical_copy', '2026-03-02', 'shall'],
    ['circumvention_device', '2026-03-02', 'shall'],
    ['counterfeit_mark', '2024-08-22', 'shall'],
    ['piratical_copy', '2024-08-22', 'no_rule'],
    ['circumvention_device', '2024-08-22', 'no_rule'],
    ['piratical_copy', '2024-08-23', 'shall'],
  ])('%s presented on %s: %s', (infringement, presentedOn, outcome) => {
    expect(view(infringement, presentedOn).outcome).toBe(outcome);
  });
  it('cites the paragraph of the section of the goods', () => {
    const cited = (infringement: Infringement) => view(infringement, '2026-03-02');
    expect(cited('piratical_copy')).toMatchObject({ cites: [{ authority: '19 CFR 133.42(d)' }] });
    expect(cited('circumvention_device')).toMatchObject({ cites: [{ authority: '19 CFR 133.47(d)' }] });
  });
  it('is there from presentation and has its clock', () => {
    expect(view('counterfeit_mark', '2026-03-02')).toMatchObject({
      availableFrom: '2026-03-02',
      clock: { start: 'presentation', dueOn: '2026-03-09' },
    });
    expect(view('counterfeit_mark', '2026-03-02', '2026-03-20')).toMatchObject({
      clock: { start: 'importer_request', startedOn: '2026-03-20', dueOn: '2026-03-27' },
    });
  });
});

describe('order of events', () => {
  const abandonment = {
    acceptedOn: '2026-03-20',
    basis: '19 CFR 127.12(b)(2)',
    voluntary: true,
    reasonableBelief: null,
    suspectedViolation: null,
  } as const;
  it.each<[string, Partial<DisclosureFacts>, string[]]>([
    ['all in order', seized('counterfeit_mark', '2026-03-27'), []],
    ['seized before presentation', seized('counterfeit_mark', '2026-03-01'), ['disclosure.seized_before_presentation']],
    [
      'abandoned on the day of seizure',
      { abandonment, ...seized('counterfeit_mark', '2026-03-20') },
      ['disclosure.abandoned_after_seizure'],
    ],
    ['abandoned the day before', { abandonment, ...seized('counterfeit_mark', '2026-03-21') }, []],
    [
      'closed before presentation',
      { closed: { on: '2026-03-01', as: 'released' } },
      ['disclosure.closed_before_presentation'],
    ],
    [
      "found helpful within the importer's time",
      { examinationWouldAssist: { on: '2026-03-25' } },
      ['disclosure.finding_within_answer_time'],
    ],
    ['found helpful after it', { examinationWouldAssist: { on: '2026-03-26' } }, []],
  ])('%s', (_, given, codes) => {
    expect(orderOfEventsFaults({ ...watches, ...given }, '2026-03-26').map(({ code }) => code)).toEqual(codes);
  });
});
