import { SANDBOX_IMPORTERS } from '../../features/importers/index.js';
import { act } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

type Headers = Record<string, string>;

/** Who takes part. */
export interface Parties {
  readonly importer: Headers;
  readonly surety: Headers;
  readonly officer: Headers;
  readonly supervisor: Headers;
}

/** The importer that the tour is about, and where its bond is reviewed. */
export const PRINCIPAL = SANDBOX_IMPORTERS[0]?.id ?? '';
export const SUFFICIENCY = `/v1/importers/${PRINCIPAL}/bond-sufficiency`;

/** Says how a review found a bond. */
export const told = (guide: HttpGuide, review: Record<string, string>): void => {
  const { bondAmount, requiredAmount, utilisationPercent, state } = review;
  guide.say(
    `      ${bondAmount ?? ''} for ${requiredAmount ?? ''} required, ${String(utilisationPercent)} per cent used: ${state ?? ''}`,
  );
};

/** Gives notice of the requirement that a review brought about; its path. */
export async function notified(
  guide: HttpGuide,
  { importer, surety, officer }: Parties,
  remedyBy: string,
): Promise<string> {
  guide.chapter('A requirement, its notice, and what would change it');
  const [found] = (await guide.get(SUFFICIENCY, officer)).body.items;
  const path = `/v1/bond-requirements/${String(found.requirementId)}`;
  guide.check('nobody outside knows before the notice', (await guide.statusOf(path, importer)) === 404);
  const { items } = (await guide.get('/v1/work-items?kind=bond_notice', officer)).body;
  guide.check('it waits for whoever gives notice', items.length === 1, items);
  await act(guide, officer, `${path}/notice`, { reason: 'What it owes in twelve months needs a larger bond.' });
  for (const reader of [importer, surety]) {
    const { body } = await guide.get(path, reader);
    guide.check('principal and surety have fifteen days', body.remedyBy === remedyBy, body);
  }
  const { lines } = (await guide.get(`${path}/explanation`, importer)).body;
  for (const line of lines) guide.say(`      ${line}`);
  await changesOf(guide, importer, path);
  return path;
}

/** Says what would change a requirement, act by act. */
export async function changesOf(guide: HttpGuide, importer: Headers, path: string): Promise<void> {
  const { body: changes } = await guide.get(`${path}/counterfactuals`, importer);
  for (const { act: what, requiredAmount, sufficiency } of changes.items)
    guide.say(`      ${what}: ${requiredAmount} would be required, the bond ${sufficiency}`);
  const larger = changes.items.find(({ act: what }: { act: string }) => what === 'file_bond');
  guide.check('a bond of what is required would cure it', larger?.sufficiency === 'sufficient', changes);
}
