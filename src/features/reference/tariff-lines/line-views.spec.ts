import { describe, expect, it } from '@jest/globals';
import { toLineView } from './line-views.js';

const row = (column2: string) => ({
  hts: '4202392000',
  indent: 2,
  description: 'Of a kind normally carried in the pocket',
  full_description: 'Of a kind normally carried in the pocket',
  units: ['No.'],
  general: '20%',
  special: 'Free (AU)',
  column2,
  rate_from: null,
  authority: null,
  footnotes: null,
  edition: 'HTSUS (2025) Rev. 32',
  citation: 'HTSUS (2025) Rev. 32',
  from: null,
  through: null,
});

describe('a tariff line as it is shown', () => {
  it('reads thirds exactly, as a fraction no decimal writes', () => {
    expect(toLineView(row('33 1/3%')).column2).toEqual({
      text: '33 1/3%',
      outcome: 'exact',
      adValoremFraction: '100/3',
    });
    expect(toLineView(row('37.5%')).column2).toMatchObject({ outcome: 'exact', adValoremPercent: '37.5' });
  });

  it('reads what is counted by the head, and never guesses', () => {
    expect(toLineView(row('$3/head')).column2).toMatchObject({ specific: [{ dollarsPerUnit: '3.00', unit: 'No.' }] });
    expect(toLineView(row('See note 5')).column2).toEqual({
      text: 'See note 5',
      outcome: 'not_determinable',
      reasonCode: 'rate.not_readable',
    });
  });
});
