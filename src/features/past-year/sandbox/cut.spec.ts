import { describe, expect, it } from '@jest/globals';
import { Cut } from './cut.js';

describe('a text that is written many times', () => {
  it('is itself under its own names, and has others in every place of them', () => {
    const text = 'imp_1 filed E-7, and again imp_1: $5 (E-7)';
    const cut = new Cut(text, { importer: 'imp_1', number: 'E-7', amount: '$5' });
    expect(cut.write({ importer: 'imp_1', number: 'E-7', amount: '$5' })).toBe(text);
    expect(cut.write({ importer: 'imp_2', number: 'E-8', amount: '6' })).toBe(
      'imp_2 filed E-8, and again imp_2: 6 (E-8)',
    );
  });
});
