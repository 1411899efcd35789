import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { quotaAgainstType } from './quota-against-type.js';
import type { ToldOfQuota } from '../filed-entry.js';

const NOTHING: ToldOfQuota = { underQuota: false, visa: false, insideQuota: false };
const quota = { ...NOTHING, underQuota: true };
const visa = { ...NOTHING, visa: true };
const inside = { ...NOTHING, insideQuota: true };
const refuses = (line: number) => `refuses /lines/${String(line)}/quota entry_type.no_quota`;

it.each<[string, string, readonly ToldOfQuota[], readonly string[]]>([
  ['an ordinary entry', '01', [NOTHING], []],
  ['goods under quota on an ordinary entry', '01', [NOTHING, quota], [refuses(1)]],
  ['on one under a case', '03', [quota], [refuses(0)]],
  ['on withdrawals', '31', [quota], [refuses(0)]],
  ['on withdrawals under a case', '34', [quota], [refuses(0)]],
  ['informally: another rule speaks', '11', [quota], []],
  ['a visa without quota', '01', [visa], ['warns /lines/0/visaNumber entry_type.visa_named']],
  ['goods said to be inside a quota', '03', [inside], ['warns /lines/0/facts entry_type.inside_quota']],
  ['informally too', '11', [inside], ['warns /lines/0/facts entry_type.inside_quota']],
  ['a type without a twin', '21', [quota, visa, inside], []],
  ['a type that is not there', '99', [quota], []],
  ...['06', '23', '52'].flatMap((type): [string, string, readonly ToldOfQuota[], readonly string[]][] => [
    [`${type} may carry them`, type, [quota], []],
    [`${type} need not`, type, [NOTHING], []],
  ]),
  ...['02', '07', '12', '32', '38'].flatMap((type): [string, string, readonly ToldOfQuota[], readonly string[]][] => [
    [`${type} with quota on one line`, type, [NOTHING, quota], []],
    [`${type} with a visa`, type, [visa], []],
    [`${type} with a fact`, type, [inside], []],
    [`${type} without`, type, [NOTHING], ['warns /entryType entry_type.quota_not_told']],
  ]),
])('ENTRY-61 %s', (_, entryType, quotaOfLines, expected) => {
  const { decision } = applyRule(quotaAgainstType, { entryType, quotaOfLines }, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
});
