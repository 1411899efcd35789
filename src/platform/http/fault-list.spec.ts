import { describe, expect, it } from '@jest/globals';
import { FaultList, MOST_FAULTS, pointerTo } from './fault-list.js';

describe('the faults of one request', () => {
  it('are listed up to a hundred and counted beyond', () => {
    const faults = new FaultList();
    let described = 0;
    for (let i = 0; i < 300_000; i++)
      faults.add(() => ({ pointer: `/${String(described++)}`, code: 'a.b', message: 'Wrong.' }));
    expect([faults.listed.length, faults.count, described]).toEqual([MOST_FAULTS, 300_000, MOST_FAULTS]);
  });

  it('stand where JSON Pointer says (RFC 6901), names of callers shortened', () => {
    const within = { within: { within: undefined, name: 'a/b~' }, name: 3 };
    expect(pointerTo(undefined)).toBe('');
    expect(pointerTo({ within, name: 'c' })).toBe('/a~1b~0/3/c');
    expect(pointerTo({ within: undefined, name: 'limit' }, '?')).toBe('?limit');
    expect(pointerTo({ within: undefined, name: 'x'.repeat(1_000_000) })).toHaveLength(81);
    expect(pointerTo({ within: undefined, name: `${'x'.repeat(79)}😀` })).toBe(`/${'x'.repeat(79)}`);
  });
});
