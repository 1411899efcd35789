import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { opens, seal, sealWith, type LedgerEntry } from './commitment.js';

const entry: LedgerEntry = {
  kind: 'disclosure',
  recordedAt: '2026-11-21T14:03:00.000Z',
  receipt: { to: 'Atelier Ltd', fields: ['port', 'quantity'], amount: '120.00' },
};
const salt = Buffer.alloc(32, 7);

describe('a sealed entry', () => {
  it('commits to the RFC 8785 form of kind, receipt and time behind the salt', () => {
    const canonical =
      '{"kind":"disclosure","receipt":{"amount":"120.00","fields":["port","quantity"],"to":"Atelier Ltd"},' +
      '"recordedAt":"2026-11-21T14:03:00.000Z"}';
    const commitment = createHash('sha256').update('trade-ledger/entry/v1\n').update(salt).update(canonical).digest();
    const leaf = createHash('sha256').update(Buffer.of(0)).update(commitment).digest();
    expect(sealWith(entry, salt).leafHash).toEqual(leaf);
  });

  it('does not depend on the order of members', () => {
    const receipt = { amount: '120.00', fields: ['port', 'quantity'], to: 'Atelier Ltd' };
    expect(sealWith({ ...entry, receipt }, salt).leafHash).toEqual(sealWith(entry, salt).leafHash);
  });

  it('is different each time, so that equal receipts cannot be told to be equal', () => {
    const [one, two] = [seal(entry), seal(entry)];
    expect(one.leafHash).not.toEqual(two.leafHash);
    expect(opens(one)).toBe(true);
    expect(opens({ ...one, salt: two.salt })).toBe(false);
  });

  it.each([
    ['receipt', { receipt: { to: 'Someone else' } }],
    ['kind', { kind: 'publication' }],
    ['time', { recordedAt: '2026-11-22T14:03:00.000Z' }],
  ])('does not open with another %s', (_, change) => {
    expect(opens({ ...seal(entry), ...change })).toBe(false);
  });

  it.each([
    ['a short salt', entry, salt.subarray(1)],
    ['a time without milliseconds', { ...entry, recordedAt: '2026-11-21T14:03:00Z' }, salt],
    ['a local time', { ...entry, recordedAt: '2026-11-21T14:03:00.000+01:00' }, salt],
  ])('is refused with %s', (_, faulty, withSalt) => {
    expect(() => sealWith(faulty, withSalt)).toThrow(RangeError);
  });
});
