import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { portOnRecord } from './port-on-record.js';
import type { PortNotOnRecord } from './port-on-record.js';

it.each<[PortNotOnRecord['standing'], string]>([
  ['not_on_list', '/portCode warns port.not_on_record'],
  ['no_list', '/portCode undetermined port.list_not_loaded'],
])('ENTRY-45 a port that is %s is told and refuses nothing', (standing, told) => {
  const found = applyRule(
    portOnRecord,
    { ports: [{ field: 'portCode', code: '2799', standing }] },
    '2026-03-02',
  ).decision;
  expect(found.map(({ pointer, weight, code }) => `${pointer} ${weight} ${code}`)).toEqual([told]);
  expect(found[0]?.remedy).toBeTruthy();
  const unlading = { field: 'unladingPortCode', code: '2798', standing } as const;
  expect(applyRule(portOnRecord, { ports: [unlading] }, '2026-03-02').decision[0]?.pointer).toBe('/unladingPortCode');
  expect(applyRule(portOnRecord, { ports: [] }, '2026-03-02').decision).toEqual([]);
});
