import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { entryIssue } from './entry-issue.js';
import type { LineOfEntry } from './entry-issue.js';
import type { TradeIssue } from './priority-trade-issues.js';

describe('RISK-08 the issue by which an entry is assessed', () => {
  const line: LineOfEntry = { htsNumber: '8471.30.0100', underCase: false, preference: false, agencies: [] };
  it.each<[string, readonly Partial<LineOfEntry>[], TradeIssue]>([
    ['revenue, where nothing else is there', [{}], 'revenue'],
    ['a case before all', [{ agencies: ['FDA'], htsNumber: '6109.10.0012' }, { underCase: true }], 'adcvd'],
    ['an agency for agriculture', [{ agencies: ['FDA'] }, { agencies: ['APHIS'], preference: true }], 'agriculture'],
    ['another agency', [{ agencies: ['CPSC'], preference: true }], 'import_safety'],
    ['a preference', [{ preference: true, htsNumber: '6109.10.0012' }], 'trade_agreements'],
    ['goods of chapter 50', [{ htsNumber: '5001.00.0000' }], 'textiles'],
    ['goods of chapter 63', [{ htsNumber: '6310.90.2000' }], 'textiles'],
    ['goods of chapter 24', [{ htsNumber: '2401.10.2120' }], 'agriculture'],
    ['goods of chapter 1', [{ htsNumber: '0101.21.0010' }], 'agriculture'],
    [
      'goods of chapters 25, 49 and 64',
      [{ htsNumber: '2501.00.0000' }, { htsNumber: '4901.10.0020' }, { htsNumber: '6401.10.0000' }],
      'revenue',
    ],
  ])('%s', (_, lines, issue) => {
    expect(applyRule(entryIssue, { lines: lines.map((one) => ({ ...line, ...one })) }, '2026-03-02').decision).toBe(
      issue,
    );
  });
});
