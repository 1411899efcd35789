import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { noticeAcknowledged, sampleRecipient } from './disclosure-acts.js';
import type { NoticeFacts } from './disclosure-acts.js';

describe('DISC-13 recipient of a sample (18 USC 1905)', () => {
  it.each([
    [true, []],
    [false, ['disclosure.no_standing']],
  ])('owns the right: %s', (ownsTheRight, codes) => {
    expect(applyRule(sampleRecipient, { ownsTheRight }, '2026-03-02').decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('DISC-14 notices that are acknowledged (18 USC 1905)', () => {
  it.each<[string, NoticeFacts, string[]]>([
    ['one that was given', { notice: 'CIVIL_REMEDY_OK', given: ['TSA_LIMITED_PURPOSE', 'CIVIL_REMEDY_OK'] }, []],
    ['another', { notice: 'CIVIL_REMEDY_OK', given: ['TSA_LIMITED_PURPOSE'] }, ['disclosure.notice_not_given']],
    ['none given', { notice: 'TSA_LIMITED_PURPOSE', given: [] }, ['disclosure.notice_not_given']],
  ])('%s', (_, facts, codes) => {
    expect(applyRule(noticeAcknowledged, facts, '2026-03-02').decision.map(({ code }) => code)).toEqual(codes);
  });
});
