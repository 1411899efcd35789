import { act, moveClock } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

type Headers = Record<string, string>;

/** A claim under a bond, what its surety answers for and the petition against it; then how ready the importer is for the order of June 2026. */
export async function tourOfClaims(guide: HttpGuide, importer: Headers, principal: string, bondId: string) {
  guide.chapter('A claim under the old bond, and a petition');
  const fpf = await guide.signIn('sandbox-fpf-officer');
  const days = { chargedOn: '2026-03-10', accruedOn: '2026-04-01' };
  const damages = { kind: 'liquidated_damages', default: 'goods', value: '30000.00', restrictedOrAlcoholic: true };
  const reason = 'Redelivery was demanded, and nothing was returned.';
  const { body: claim } = await act(guide, fpf, `/v1/bonds/${bondId}/claims`, { ...damages, ...days, reason });
  guide.say(
    `      ${claim.amount} is claimed, ${claim.securedByBond} of it of the surety; petitions until ${claim.principalPetitionBy}`,
  );
  guide.check('three times the value of restricted goods', claim.amount === '90000.00', claim);
  guide.check('the surety answers for no more than the bond', claim.securedByBond === '60000.00', claim);
  const path = `/v1/bond-claims/${claim.id}`;
  await act(guide, importer, `${path}/petitions`, { grounds: 'The goods were destroyed under supervision.' });
  const { body } = await guide.get(path, importer);
  guide.check('the principal petitions', body.acts.at(-1)?.kind === 'petition', body);

  guide.chapter('How ready is it for the order of 3 June 2026?');
  await moveClock(guide, '2026-06-10T15:00:00Z');
  const ready = await guide.get(`/v1/importers/${principal}/readiness?policySet=eo_14411`, importer);
  guide.say(`      ${ready.body.outcome}: ${(ready.body.reasonCodes as readonly string[]).join(', ')}`);
  guide.check('each provision is told', ready.body.outcome !== 'not_determinable', ready.body);
}
