import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { governingSection, sampleSectionOf } from './governing-section.js';
import type { GoverningSectionFacts, Track } from './governing-section.js';

describe('the section that governs a detention (19 CFR 133, 19 USC 1499(c))', () => {
  it.each<[string, Partial<GoverningSectionFacts>, Track]>([
    ['a counterfeit mark', { infringement: 'counterfeit_mark' }, '133.21'],
    ['a copying mark', { infringement: 'copying_or_simulating_mark' }, '133.25'],
    ['a trade name', { infringement: 'trade_name' }, '133.25'],
    ['gray-market goods', { infringement: 'gray_market' }, '133.25'],
    ['a piratical copy', { infringement: 'piratical_copy' }, '133.42'],
    ['a circumvention device', { infringement: 'circumvention_device' }, '133.47'],
    ['gray-market goods that a traveller brings', { infringement: 'gray_market', arrivedBy: 'accompanied' }, '133.24'],
    ['a copying mark by mail', { infringement: 'copying_or_simulating_mark', arrivedBy: 'mail' }, '133.24'],
    ['no recorded right', {}, 'general'],
    ['another agency', { decidingAgency: 'FDA', infringement: 'counterfeit_mark' }, 'other_agency'],
  ])('%s', (_, facts, section) => {
    const given = { decidingAgency: 'CBP', infringement: null, arrivedBy: null, ...facts };
    expect(applyRule(governingSection, given, '2026-11-30').decision).toBe(section);
  });

  it.each<[Track, string]>([
    ['133.21', '133.21'],
    ['133.24', '133.25'],
    ['133.25', '133.25'],
    ['133.42', '133.42'],
    ['133.47', '133.47'],
    ['general', '133.21'],
  ])('samples of goods detained under %s are given under %s', (track, section) => {
    expect(sampleSectionOf(track)).toBe(section);
  });
});
