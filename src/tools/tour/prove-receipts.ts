import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpGuide } from './guide.js';

const VERIFIER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../tools/verify-ledger.mjs');

/** Takes every receipt of a disclosure and has the offline verifier, which shares no code with the service, prove it. */
export async function proveReceipts(guide: HttpGuide, as: Record<string, string>, disclosureId: string): Promise<void> {
  guide.chapter('Everything that left is proven offline');
  const { body } = await guide.until(
    () => guide.get(`/v1/rights-holder-disclosures/${disclosureId}/receipts`, as),
    (answer) => answer.body.items.every((one: { checkpoint?: string }) => one.checkpoint !== undefined),
  );
  const { verifierKey } = (await guide.get('/v1/ledger/key')).body;
  const { note } = (await guide.get('/v1/ledger/checkpoints/latest')).body;
  const folder = mkdtempSync(path.join(tmpdir(), 'tour-'));
  try {
    const trusted = path.join(folder, 'checkpoints.txt');
    writeFileSync(trusted, note);
    const proofs = body.items.flatMap((receipt: { id: string }) => {
      const file = path.join(folder, `${receipt.id}.json`);
      writeFileSync(file, JSON.stringify(receipt));
      return ['--proof', file];
    });
    const verdict = spawnSync(
      process.execPath,
      [VERIFIER, '--key', verifierKey, '--trusted', trusted, ...proofs, '--json'],
      { encoding: 'utf8' },
    );
    const report = JSON.parse(verdict.stdout || '{}');
    const held = body.items.flatMap((one: { receipt: { items: unknown[] } }) => one.receipt.items).length;
    guide.check(
      `${String(body.items.length)} receipts for ${String(held)} disclosures are in the ledger`,
      verdict.status === 0 && report.ok === true,
      verdict.stdout + verdict.stderr,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
