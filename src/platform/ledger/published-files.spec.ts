import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { MemoryLedger } from './memory-ledger.fixture.js';
import { leafHash } from './merkle.js';
import { noteSigner } from './note-key.js';
import { PublicationRefused, PublishedFiles } from './published-files.js';

const signer = noteSigner('trade.example/ledger', generateKeyPairSync('ed25519').privateKey);
const leaves = Array.from({ length: 9 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
const at = (size: number) => signCheckpoint(new MemoryLedger().append(leaves.slice(0, size)), signer);

let folder: string;
let files: PublishedFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
  files = new PublishedFiles(join(folder, 'ledger'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, 'ledger', name);
const text = (name: string) => readFileSync(path(name), 'utf8');

describe('published checkpoints', () => {
  it('are kept in their order, the last one also by itself', async () => {
    for (const size of [3, 7, 9]) await files.publish(at(size));
    expect(text('checkpoints.txt')).toBe(`${at(3).note}\n${at(7).note}\n${at(9).note}\n`);
    expect(openCheckpoint(text('latest.txt'), signer.verifier).size).toBe(9);
    expect(await files.last()).toMatchObject({ size: 9, root: at(9).root });
  });

  it('are none at first', async () => {
    expect(await files.last()).toBeNull();
    expect(await files.leafCount()).toBe(0);
  });

  it('may be published twice and are kept once', async () => {
    await files.publish(at(3));
    await files.publish(at(3));
    expect(text('checkpoints.txt')).toBe(`${at(3).note}\n`);
  });

  it('never go back, differ for a size, or come of another ledger', async () => {
    await files.publish(at(7));
    const other = new MemoryLedger().append(leaves.slice(2, 9));
    const stranger = noteSigner('other.example/ledger', generateKeyPairSync('ed25519').privateKey);
    await expect(files.publish(at(3))).rejects.toThrow(PublicationRefused);
    await expect(files.publish(signCheckpoint(other, signer))).rejects.toThrow(PublicationRefused);
    await expect(files.publish(signCheckpoint(at(9), stranger))).rejects.toThrow(PublicationRefused);
    expect(text('checkpoints.txt')).toBe(`${at(7).note}\n`);
    expect(text('latest.txt')).toBe(at(7).note);
  });

  it('follow on what was whole when a crash cut the last one short', async () => {
    await files.publish(at(3));
    const whole = `${at(7).note}\n`;
    for (const length of [1, 20, whole.indexOf('\n\n') + 2, whole.length - 40, whole.length - 1]) {
      appendFileSync(path('checkpoints.txt'), whole.slice(0, length));
      expect(await files.last()).toMatchObject({ size: 3 });
      await files.publish(at(3));
      await files.publish(at(9));
      expect(text('checkpoints.txt')).toBe(`${at(3).note}\n${at(9).note}\n`);
      rmSync(path('checkpoints.txt'));
      await files.publish(at(3));
    }
  });

  it('leave nothing of what followed the last whole one', async () => {
    await files.publish(at(3));
    appendFileSync(path('checkpoints.txt'), 'x'.repeat(1000));
    await files.publish(at(9));
    expect(text('checkpoints.txt')).toBe(`${at(3).note}\n${at(9).note}\n`);
  });

  it('are found at the end of a long file', async () => {
    await files.publish(at(3));
    appendFileSync(path('checkpoints.txt'), `${at(3).note}\n`.repeat(1000));
    await files.publish(at(9));
    expect(await files.last()).toMatchObject({ size: 9 });
    expect(text('checkpoints.txt').endsWith(`${at(3).note}\n${at(9).note}\n`)).toBe(true);
  });
});

describe('published leaves', () => {
  it('are one hash a line by index', async () => {
    await files.appendLeaves(0, leaves.slice(0, 4));
    await files.appendLeaves(4, leaves.slice(4));
    expect(await files.leafCount()).toBe(9);
    expect(text('leaves.txt').split('\n')[5]).toBe(leaves[5]!.toString('hex'));
  });

  it('have no gap and no second try at a place', async () => {
    await files.appendLeaves(0, leaves.slice(0, 4));
    await expect(files.appendLeaves(5, leaves.slice(5))).rejects.toThrow(PublicationRefused);
    await expect(files.appendLeaves(3, leaves.slice(3))).rejects.toThrow(PublicationRefused);
  });

  it('follow on what was whole when a crash cut a line short', async () => {
    await files.appendLeaves(0, leaves.slice(0, 4));
    appendFileSync(path('leaves.txt'), 'abcd');
    expect(await files.leafCount()).toBe(4);
    await files.appendLeaves(4, leaves.slice(4, 5));
    expect(text('leaves.txt').split('\n')[4]).toBe(leaves[4]!.toString('hex'));
  });
});
