import { tryTo } from './disclosure-cast.js';
import type { Headers } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

/** An entry of June 2025, as anybody may state it. */
const STATED = {
  entryType: '01',
  charged: [{ heading: '9903.01.24', amount: '20000.00' }],
  depositedOn: '2025-06-02',
  protest: 'none',
  underCases: false,
  reconciliation: false,
  drawbackDesignated: false,
  corporation: true,
};

/** The four ways by which duties that fell come back, and what is on record of an importer. */
export async function tourOfFallenDuties(guide: HttpGuide, specialist: Headers, importerId: string): Promise<void> {
  guide.chapter('Duties that fell: by which way do they come back?');
  const liquidated = { liquidatedOn: '2026-05-01' };
  for (const [asOf, given, way] of [
    ['2026-07-20', liquidated, 'cape_intake'],
    ['2026-07-21', liquidated, 'protest_open_until'],
    ['2026-10-29', liquidated, 'court_only'],
    ['2026-07-20', { underCases: true }, 'unsettled'],
  ] as const) {
    const { body } = await guide.post('/v1/refund-position-determinations', { ...STATED, ...given, asOf });
    const { principal, interest, law } = body.result;
    guide.say(
      `      ${asOf}: ${body.outcome}, ${principal} and ${interest} interest; the law: ${law.duties}, ${law.refunds}`,
    );
    guide.check(way, body.outcome === way && interest !== null, body);
  }
  const { body } = await guide.get(`/v1/importers/${importerId}/refund-position`, specialist);
  const [item] = body.items;
  guide.say(`      on record: entry ${item?.entryNumber} ${item?.reasonCodes.join(', ')}`);
  guide.check('a duty that is contested is preserved by protest', item?.position.preserveByProtest === true, body);
  const file = { importerId, entryNumbers: [item.entryNumber] };
  const importer = await guide.signIn('sandbox-importer');
  const refused = await tryTo(guide, importer, '/v1/refund-declarations', file);
  guide.check('nobody declares the entries of another', refused.status === 404, refused);
}
