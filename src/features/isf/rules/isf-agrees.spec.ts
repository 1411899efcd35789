import { expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { isfAgrees } from './isf-agrees.js';
import type { IsfAgreesFacts } from './isf-agrees.js';

const TOLD: IsfAgreesFacts = {
  ladenAt: '2026-03-07T16:00:00Z',
  arrivesAt: '2026-03-20T08:00:00Z',
  entry: { modeOfTransport: '11', cancelled: false },
};

it.each<[string, Partial<IsfAgreesFacts>, readonly string[]]>([
  ['in order', {}, []],
  ['nothing told', { ladenAt: null, arrivesAt: null, entry: null }, []],
  ['laden when they arrive', { ladenAt: '2026-03-20T08:00:00Z' }, ['isf.laden_after_arrival']],
  ['laden a second before', { ladenAt: '2026-03-20T07:59:59Z' }, []],
  ['of an entry of bulk cargo', { entry: { modeOfTransport: '10', cancelled: false } }, []],
  ['of an entry over border waters', { entry: { modeOfTransport: '12', cancelled: false } }, []],
  ['of an entry that was cancelled', { entry: { modeOfTransport: '11', cancelled: true } }, ['isf.entry_cancelled']],
  ['with no day of arrival', { ladenAt: '2026-03-21T00:00:00Z', arrivesAt: null }, []],
  ['of an entry by air', { entry: { modeOfTransport: '40', cancelled: false } }, ['isf.entry_not_by_vessel']],
  [
    'all of it at once',
    { ladenAt: '2026-03-21T00:00:00Z', entry: { modeOfTransport: '30', cancelled: true } },
    ['isf.laden_after_arrival', 'isf.entry_not_by_vessel', 'isf.entry_cancelled'],
  ],
])('ISF-07 what is told together agrees (19 CFR 149.2): %s', (_, given, codes) => {
  expect(applyRule(isfAgrees, { ...TOLD, ...given }, '2026-03-06').decision.map(({ code }) => code)).toEqual(codes);
});
