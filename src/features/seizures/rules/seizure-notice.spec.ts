import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { NOTICE_CONTENTS, seizureNotice } from './seizure-notice.js';
import type { SeizureNoticeFacts } from './seizure-notice.js';

describe('notice of seizure (19 CFR 162.31)', () => {
  const complete: SeizureNoticeFacts = {
    seizedOn: '2026-03-27',
    mailedOn: '2026-03-30',
    contents: NOTICE_CONTENTS,
    parties: ['par_importer'],
    notified: ['par_importer'],
  };
  it.each<[string, Partial<SeizureNoticeFacts>, string[]]>([
    ['is complete', {}, []],
    ['is mailed the day of the seizure', { mailedOn: '2026-03-27' }, []],
    ['(a) not before the seizure', { mailedOn: '2026-03-26' }, ['seizure_notice.before_seizure']],
    [
      '(a) to all who have an interest',
      { parties: ['par_importer', 'par_carrier'] },
      ['seizure_notice.party_not_notified'],
    ],
    [
      '(b) with the right to petition',
      { contents: NOTICE_CONTENTS.slice(0, 3) },
      ['seizure_notice.incomplete', 'seizure_notice.incomplete', 'seizure_notice.incomplete'],
    ],
    ['1607 to somebody', { parties: [] }, ['seizure_notice.no_party']],
  ])('%s', (_, given, expected) => {
    const { faults, complete: isComplete } = applyRule(seizureNotice, { ...complete, ...given }, '2026-03-30').decision;
    expect(isComplete).toBe(expected.length === 0);
    expect(faults.map(({ code }) => code)).toEqual(expected);
  });
});
