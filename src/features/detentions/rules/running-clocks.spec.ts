import { describe, expect, it } from '@jest/globals';
import { federalCalendar } from '../../../kernel/calendar.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { detentionClock } from './detention-clock.js';
import type { Infringement } from './infringement.js';
import { copyingNoticeDayBasis, iprDetentionTrack } from './ipr-detention-track.js';
import { responseWindow } from './response-window.js';
import { runningClocks } from './running-clocks.js';

const calendar = federalCalendar();
const policies = initialPolicies([copyingNoticeDayBasis]);
const days = {
  presentedOn: '2026-03-02',
  decidedOn: '2026-03-04',
  noticeOn: '2026-03-06',
  determinedOn: null,
  extendedTo: null,
  askedOn: '2026-03-12',
  calendar,
} as const;

function clocks(infringement: Infringement | null, over: { readonly decidedOn?: null; readonly noticeOn?: null } = {}) {
  const facts = { ...days, ...over };
  const on = facts.presentedOn;
  const general = applyRule(detentionClock, { ...facts, infringement, cbpDecides: true }, on).decision;
  const track = infringement ? applyRule(iprDetentionTrack, { ...facts, infringement }, on, policies).decision : null;
  const heard = track?.outcome === 'determined' && track.kind === 'importer_heard_first';
  const window =
    heard && facts.noticeOn
      ? applyRule(responseWindow, { ...facts, noticeOn: facts.noticeOn, responses: [] }, facts.noticeOn).decision
      : null;
  const given = {
    ...facts,
    detainedOn: facts.decidedOn,
    endedOn: null,
    answeredOn: null,
    general,
    track,
    window,
    copyingNoticeDays: 'calendar' as const,
  };
  return applyRule(runningClocks, given, on).decision.map(
    ({ name, dayBasis, citation: { authority }, authorityStatus }) =>
      `${name} ${dayBasis} ${authority}${authorityStatus === 'policy' ? ' policy' : ''}`,
  );
}

describe('the clocks of a detention', () => {
  it.each<[string, Infringement | null, Parameters<typeof clocks>[1], string[]]>([
    [
      'under the general rule',
      null,
      {},
      [
        'decision business 19 USC 1499(c)(1)',
        'notice business 19 CFR 151.16(c)',
        'determination calendar 19 USC 1499(c)(5)(A)',
      ],
    ],
    [
      'before the decision',
      null,
      { decidedOn: null, noticeOn: null },
      ['decision business 19 USC 1499(c)(1)', 'determination calendar 19 USC 1499(c)(5)(A)'],
    ],
    [
      'where the importer is heard first',
      'counterfeit_mark',
      {},
      [
        'decision business 19 USC 1499(c)(1)',
        'notice business 19 CFR 133.21(b)',
        'determination calendar 19 USC 1499(c)(5)(A)',
        'importer_response business 19 CFR 133.21(b)',
      ],
    ],
    [
      'where relief is shown within the detention: the days of the notice are the agency’s to count',
      'gray_market',
      {},
      [
        'decision business 19 USC 1499(c)(1)',
        'notice calendar 19 CFR 133.25(a) policy',
        'determination calendar 19 USC 1499(c)(5)(A)',
        'importer_response calendar 19 CFR 133.25(a)',
      ],
    ],
  ])('%s', (_, infringement, over, expected) => expect(clocks(infringement, over)).toEqual(expected));
});
