import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './env.js';
import type { BadEnvironment } from './env.js';

const read = (raw: Record<string, string>) => readEnvironment(raw, '/srv');
const faultsOf = (raw: Record<string, string>): readonly string[] => {
  try {
    read(raw);
    return [];
  } catch (error) {
    return (error as BadEnvironment).faults;
  }
};

describe('TRUST_PROXY', () => {
  it.each<[string | undefined, unknown]>([
    [undefined, false],
    ['off', false],
    ['1', 1],
    ['2', 2],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['10.0.0.0/8, fd00::/8,127.0.0.1', ['10.0.0.0/8', 'fd00::/8', '127.0.0.1']],
  ])('%s', (given, expected) => {
    expect(read(given === undefined ? {} : { TRUST_PROXY: given }).trustedProxies).toEqual(expected);
  });

  it.each([
    'on',
    'true',
    '0',
    '10',
    '-1',
    '1.5',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'loopback',
    '10.0.0.0/8,',
  ])('%s is refused, and it is said what to set', (given) => {
    const [fault] = faultsOf({ TRUST_PROXY: given });
    expect(fault).toContain(
      'TRUST_PROXY must be off, the number of proxies before the service (1 to 9), or their networks',
    );
  });
});
