import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { toldWithForms } from './told-with-forms.js';
import type { ToldWithFormsFacts } from './told-with-forms.js';

it.each<[string, Partial<ToldWithFormsFacts>, readonly string[]]>([
  ['nothing told', {}, []],
  ['a broker whom the consignee designated', { importerRole: 'broker_designated', designatedBy: 'consignee' }, []],
  [
    'an owner whom somebody designated',
    { designatedBy: 'purchaser' },
    ['refuses /designatedBy importer.designation_of_no_broker'],
  ],
  ['a movement in bond', { inBondNumber: '123456789', inBondOn: '2026-02-26' }, []],
  ['of the day of arrival', { inBondNumber: '123456789', inBondOn: '2026-03-01' }, []],
  ['without its number', { inBondOn: '2026-02-26' }, ['refuses /inBondNumber in_bond.number_missing']],
  [
    'entered after arrival',
    { inBondNumber: '123456789', inBondOn: '2026-03-02' },
    ['refuses /inBondOn date.in_bond_after_arrival'],
  ],
  [
    'that is yet to come',
    { inBondNumber: '123456789', inBondOn: '2026-03-03', arrivedOn: null },
    ['refuses /inBondOn date.in_future'],
  ],
  ['a port of lading of a vessel', { foreignPortOfLading: '57035' }, []],
  [
    'of an aircraft',
    { foreignPortOfLading: '57035', modeOfTransport: '40' },
    ['warns /foreignPortOfLading lading.not_by_vessel'],
  ],
])('ENTRY-55 %s', (_, given, expected) => {
  const facts: ToldWithFormsFacts = {
    importerRole: 'owner',
    designatedBy: null,
    inBondNumber: null,
    inBondOn: null,
    arrivedOn: '2026-03-01',
    filedOn: '2026-03-02',
    foreignPortOfLading: null,
    modeOfTransport: '11',
    ...given,
  };
  const { decision } = applyRule(toldWithForms, facts, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
});
