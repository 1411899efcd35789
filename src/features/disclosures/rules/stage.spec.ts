import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { responseWindow } from '../../detentions/rules/index.js';
import { disclosureStage } from './index.js';
import type { DisclosureFacts } from './index.js';
import { seized, watches } from './watches.fixture.js';

const stageOf = (given: Partial<DisclosureFacts>, asOf: IsoDate) => {
  const facts = { ...watches, ...given };
  const noticeOn = facts.noticeOn ?? asOf;
  const asked = { noticeOn, responses: facts.responses, askedOn: asOf, calendar: facts.calendar };
  const window = facts.noticeOn ? applyRule(responseWindow, asked, noticeOn).decision : null;
  const { stage, milestones } = applyRule(disclosureStage, { ...facts, window }, asOf).decision;
  return [stage, milestones.map((milestone) => `${milestone.stage} ${milestone.since}`)];
};
const presented = 'presented 2026-03-02';
const noticed = 'notice_given 2026-03-16';
const heard = 'importer_heard 2026-03-26';

describe('DISC-01 stage of the case', () => {
  it.each<[string, Partial<DisclosureFacts>, IsoDate, string, string[]]>([
    ['the day before presentation', {}, '2026-03-01', 'none', []],
    ['presented', {}, '2026-03-02', 'presented', [presented]],
    ['notice', {}, '2026-03-16', 'notice_given', [presented, noticed]],
    ['seventh business day', {}, '2026-03-25', 'notice_given', [presented, noticed]],
    ['eighth', {}, '2026-03-26', 'importer_heard', [presented, noticed, heard]],
    [
      'closed on the eighth: the window opened nothing',
      { closed: { on: '2026-03-26', as: 'released' } },
      '2026-03-30',
      'closed',
      [presented, noticed],
    ],
    [
      'closed on the ninth',
      { closed: { on: '2026-03-27', as: 'released' } },
      '2026-03-30',
      'closed',
      [presented, noticed, heard],
    ],
    [
      'seized',
      seized('counterfeit_mark', '2026-03-20'),
      '2026-03-30',
      'seized',
      [presented, noticed, 'seized 2026-03-20'],
    ],
    ['notice after the closing', { closed: { on: '2026-03-13', as: 'released' } }, '2026-03-16', 'closed', [presented]],
    ['another agency decides', { cbpDecides: false }, '2026-03-30', 'none', []],
  ])('%s', (_, given, asOf, stage, milestones) => expect(stageOf(given, asOf)).toEqual([stage, milestones]));
});
