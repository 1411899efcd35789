import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { disclosureGrounds, sampleSectionOf } from './disclosure-grounds.js';
import type { DisclosureGround } from './disclosure-grounds.js';
import { SEIZURE_GROUNDS } from './grounds.js';
import type { SeizureGroundCode } from './grounds.js';

const opened = (...grounds: SeizureGroundCode[]) => applyRule(disclosureGrounds, { grounds }, '2026-11-30').decision;

describe('what a seizure opens (19 CFR 133.21(e), 133.42, 133.47)', () => {
  const OPENING: Partial<Record<SeizureGroundCode, DisclosureGround>> = {
    counterfeit_mark: '133.21(e)',
    piratical_copy: '133.42',
    dmca_device: '133.47',
    circumvention_device: '133.47',
  };

  it.each(Object.keys(SEIZURE_GROUNDS) as SeizureGroundCode[])('on the ground %s', (ground) => {
    expect(opened(ground)).toEqual([OPENING[ground] ?? 'other']);
  });

  it('is one for each ground that opens any, and one where two are of the same paragraph', () => {
    expect(opened('counterfeit_mark', 'piratical_copy', 'contraband')).toEqual(['133.21(e)', '133.42']);
    expect(opened('dmca_device', 'circumvention_device')).toEqual(['133.47']);
    expect(opened()).toEqual(['other']);
  });

  it('samples are given under the section of the first ground that has one', () => {
    expect(sampleSectionOf(['contraband', 'piratical_copy', 'counterfeit_mark'])).toBe('133.42');
    expect(sampleSectionOf(['dmca_device'])).toBe('133.47');
    expect(sampleSectionOf(['contraband'])).toBe('133.21');
  });
});
