import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpGuide } from './guide.js';

const VERIFIER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../tools/verify-ledger.mjs');

interface Receipt {
  readonly id: string;
  readonly checkpoint?: string;
  readonly receipt: { readonly items: readonly { readonly field: string }[] };
}

/** Takes every receipt of disclosures and has the offline verifier, which shares no code with the service, prove it. */
export async function proveReceipts(
  guide: HttpGuide,
  as: Record<string, string>,
  disclosureIds: readonly string[],
): Promise<void> {
  guide.chapter('Everything that left is proven offline');
  const receipts: Receipt[] = [];
  for (const id of disclosureIds) receipts.push(...(await receiptsOf(guide, as, id)));
  const { verifierKey } = (await guide.get('/v1/ledger/key')).body;
  const { note } = (await guide.get('/v1/ledger/checkpoints/latest')).body;
  const folder = mkdtempSync(path.join(tmpdir(), 'tour-'));
  try {
    const trusted = path.join(folder, 'checkpoints.txt');
    writeFileSync(trusted, note);
    const proofs = receipts.flatMap((receipt) => {
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
    const held = receipts.flatMap(({ receipt }) => receipt.items).length;
    guide.check(
      `${String(receipts.length)} receipts for ${String(held)} disclosures are in the ledger`,
      receipts.length > 0 && verdict.status === 0 && report.ok === true,
      verdict.stdout + verdict.stderr,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The receipts of one disclosure, once checkpoints cover them; every field that left must have its own. */
async function receiptsOf(
  guide: HttpGuide,
  as: Record<string, string>,
  disclosureId: string,
): Promise<readonly Receipt[]> {
  const address = `/v1/rights-holder-disclosures/${disclosureId}`;
  const { body } = await guide.until(
    () => guide.get(`${address}/receipts`, as),
    (answer) => answer.body.items.every((one: Receipt) => one.checkpoint !== undefined),
  );
  const receipts: readonly Receipt[] = body.items;
  const { fields } = (await guide.get(address, as)).body;
  const unproven = fields.filter(
    (one: { field: string; receiptId: string }) =>
      !receipts.some(
        ({ id, receipt }) => id === one.receiptId && receipt.items.some(({ field }) => field === one.field),
      ),
  );
  guide.check('everything that left has its receipt', fields.length > 0 && unproven.length === 0, unproven);
  return receipts;
}
