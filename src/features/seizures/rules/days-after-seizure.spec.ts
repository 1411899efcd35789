import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { claimAfterPublication, consentAfterNotice, noticeDays } from './days-after-seizure.js';
import type { NoticeDaysFacts } from './days-after-seizure.js';

describe('SEIZ-11 days of the notices of a seizure (19 CFR 133.21(e), 162.45(b))', () => {
  it.each<[string, Partial<NoticeDaysFacts>, string[]]>([
    ['none yet', {}, []],
    ['both on the day of the seizure', { ownerNotifiedOn: '2026-03-02', firstPublishedOn: '2026-03-02' }, []],
    ['the owner told the day before', { ownerNotifiedOn: '2026-03-01' }, ['seizure_notice.before_seizure']],
    ['published the day before', { firstPublishedOn: '2026-03-01' }, ['seizure.published_before']],
  ])('%s', (_, given, codes) => {
    const { decision } = applyRule(noticeDays, { seizedOn: '2026-03-02', ...given }, '2026-03-09');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('SEIZ-12 a claim follows the publication (19 CFR 162.47(a))', () => {
  it.each<[string, IsoDate | null, string[]]>([
    ['not published', null, ['claim.not_published']],
    ['published the day after', '2026-03-10', ['claim.not_published']],
    ['published that day', '2026-03-09', []],
  ])('%s', (_, firstPublishedOn, codes) => {
    const { decision } = applyRule(claimAfterPublication, { firstPublishedOn }, '2026-03-09');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('SEIZ-13 a consent follows the notice to the owner (19 CFR 133.21(g))', () => {
  it.each<[IsoDate | null, string[]]>([
    [null, ['consent.before_notification']],
    ['2026-03-02', []],
  ])('notified on %s', (ownerNotifiedOn, codes) => {
    const { decision } = applyRule(consentAfterNotice, { ownerNotifiedOn }, '2026-03-09');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});
