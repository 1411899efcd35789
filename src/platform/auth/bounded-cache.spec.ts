import { describe, expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.js';

describe('a bounded cache', () => {
  it('forgets at the end of an entry, and at its own end where that is sooner', () => {
    const cache = new BoundedCache<string>(10, 1_000);
    cache.set('token', 'claims', 0, 500);
    cache.set('long', 'claims', 0, 5_000);
    expect([cache.get('token', 499), cache.get('token', 500)]).toEqual(['claims', undefined]);
    expect([cache.get('long', 999), cache.get('long', 1_000)]).toEqual(['claims', undefined]);
  });

  it('drops the oldest when it is full, so that strangers cannot fill the memory', () => {
    const cache = new BoundedCache<number>(2, 1_000);
    for (const [i, key] of ['a', 'b', 'a', 'c'].entries()) cache.set(key, i, 0);
    expect(['a', 'b', 'c'].map((key) => cache.get(key, 1))).toEqual([2, undefined, 3]);
  });
});
