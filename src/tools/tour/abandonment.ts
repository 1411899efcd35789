import {
  COPYRIGHT,
  MARK,
  act,
  castOf,
  importerOrganisation,
  moveClock,
  namesOf,
  parcel,
  toRelease,
  tryTo,
} from './disclosure-cast.js';
import type { Cast } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';
import { proveReceipts } from './prove-receipts.js';

const POLICY = 'disclosure.abandonment';
const EIGHT = 'dateOfImportation portOfEntry description quantity countryOfOrigin manufacturer exporter importer';

/** Parcels abandoned before seizure: what each setting of the policy discloses, and with what authority. */
export async function tourOfAbandonment(guide: HttpGuide): Promise<void> {
  await guide.post('/v1/sandbox/reset', {});
  const cast = await castOf(guide);
  await moveClock(guide, '2026-06-10T15:00:00Z');
  guide.chapter('Two express parcels are abandoned before seizure');
  const watches = await abandoned(guide, cast, 'trademark_counterfeit', MARK);
  const figures = await abandoned(guide, cast, 'copyright', COPYRIGHT, { description: 'Plush figures' });

  guide.chapter('PROPOSED_2019: as the rule proposed in 2019 would have it');
  await permits(guide, cast, watches, 'proposed');
  await permits(guide, cast, figures, null);
  const proposed = await discloses(guide, cast, watches, cast.owner, 'proposed');

  guide.chapter('OFF: nothing, as in production until two administrators decide otherwise');
  await decidePolicy(guide, cast, 'OFF', '2026-06-11');
  await permits(guide, cast, watches, null);
  await permits(guide, cast, figures, null);
  const refused = await tryTo(guide, cast.ipr, `${watches}/disclosure-decisions`, toRelease(['quantity']));
  guide.check(
    'an officer who tries is refused with the law that keeps it in',
    refused.status === 422 && refused.body.errors[0].citation.authority === '18 USC 1905',
    refused.body,
  );

  guide.chapter('EO_FULL: the executive order alone, without an implementing rule');
  await decidePolicy(guide, cast, 'EO_FULL', '2026-06-12');
  await permits(guide, cast, watches, 'proposed');
  await permits(guide, cast, figures, 'hypothetical');
  const hypothetical = await discloses(guide, cast, figures, cast.otherOwner, 'hypothetical');
  const other = await guide.get(`/v1/rights-holder-disclosures/${hypothetical}`, cast.owner);
  guide.check('another holder gets 404', other.status === 404, other.body);
  await seizedFirst(guide, cast);
  await proveReceipts(guide, cast.owner, [proposed]);
  await proveReceipts(guide, cast.otherOwner, [hypothetical]);
}

async function seizedFirst(guide: HttpGuide, cast: Cast): Promise<void> {
  guide.chapter('The same parcel seized first');
  const merchandiseId = await presentedParcel(guide, cast);
  await act(guide, cast.port, '/v1/seizures', {
    merchandiseId,
    grounds: ['counterfeit_mark'],
    recordationId: MARK,
    fpfCaseNumber: '2026-4701-100002-01',
    seizedOn: '2026-06-12',
    place: 'Express hub',
    custodian: 'Vault',
    domesticValue: '400.00',
  });
  const late = await tryTo(
    guide,
    cast.port,
    '/v1/abandoned-merchandise',
    abandonment(merchandiseId, MARK, 'trademark_counterfeit', '2026-06-12'),
  );
  const codes = (late.body.errors ?? [late.body]).map(({ code }: { code: string }) => code);
  guide.check('cannot be abandoned any more', codes.join() === 'abandonment.after_seizure', late.body);
}

async function abandoned(
  guide: HttpGuide,
  cast: Cast,
  law: string,
  recordationId: string,
  given: object = {},
): Promise<string> {
  const merchandiseId = await presentedParcel(guide, cast, given);
  const filed = abandonment(merchandiseId, recordationId, law, '2026-06-10');
  const { body } = await act(guide, cast.port, '/v1/abandoned-merchandise', filed);
  const path = `/v1/abandoned-merchandise/${String(body.id)}`;
  await act(guide, cast.ipr, `${path}/findings`, {
    believed: true,
    laws: [law],
    grounds: ['The marks do not follow the owner’s guide.'],
    foundOn: '2026-06-10',
  });
  return path;
}

async function presentedParcel(guide: HttpGuide, cast: Cast, given: object = {}): Promise<string> {
  const presentedOn = '2026-06-09';
  const goods = parcel('2026-06-08', await importerOrganisation(guide), given);
  const { body } = await act(guide, cast.port, '/v1/detentions', { goods, grounds: 'To be examined.', presentedOn });
  const matrix = await guide.get(`/v1/detentions/${String(body.id)}/disclosure-matrix`, cast.ipr);
  return matrix.body.merchandiseId;
}

const abandonment = (merchandiseId: string, recordationId: string, suspectedLaw: string, on: string) => ({
  merchandiseId,
  basis: 'vol_possession',
  circumstances: { requestedBy: 'consignee', possessionTakenOn: on },
  requester: 'J. Doe, consignee',
  requestedOn: on,
  formReference: 'Port form 26-0412',
  acceptedOn: on,
  suspectedLaw,
  recordationIds: [recordationId],
});

async function permits(guide: HttpGuide, cast: Cast, path: string, authority: string | null): Promise<void> {
  const { body } = await guide.get(`${path}/disclosure-matrix`, cast.ipr);
  const [one] = body.cases;
  const may = namesOf(one.fields.filter((field: { outcome: string }) => field.outcome === 'may'));
  guide.say(
    `      ${one.infringement}: ${may ? `${may} (${String(one.authorityStatus)})` : `nothing (${one.reasonCodes.join(', ')})`}`,
  );
  if (authority === null) guide.check('nothing may leave', may === '', may);
  else
    guide.check(
      `the eight items may leave, on the authority of a rule that is ${authority}`,
      one.authorityStatus === authority && may === EIGHT,
      one,
    );
}

async function discloses(
  guide: HttpGuide,
  cast: Cast,
  path: string,
  owner: Record<string, string>,
  authority: string,
): Promise<string> {
  const given = toRelease(['description', 'exporter']);
  const { body } = await act(guide, cast.ipr, `${path}/disclosure-decisions`, given);
  const id = String(body.id);
  const owned = await guide.get(`/v1/rights-holder-disclosures/${id}`, owner);
  guide.check(
    `what its owner reads says on its face that what stands behind it is ${authority}`,
    owned.body.authorityStatus === authority && namesOf(owned.body.fields) === 'description exporter',
    owned.body,
  );
  // The receipt holds digests of the names, and opens with them.
  await act(guide, owner, `/v1/rights-holder-disclosures/${id}/acknowledgements`, { notice: 'TSA_LIMITED_PURPOSE' });
  return id;
}

async function decidePolicy(guide: HttpGuide, cast: Cast, value: string, on: string): Promise<void> {
  const { body } = await act(guide, cast.administrator, `/v1/policies/${POLICY}/proposals`, {
    value,
    validFrom: on,
    basis: `The tour tries ${value}.`,
    citations: [{ authority: 'EO 13785 §4(b)(ii)' }],
  });
  await act(guide, cast.secondAdministrator, `/v1/approvals/${String(body.id)}/confirmation`, {});
  await moveClock(guide, `${on}T15:00:00Z`);
}
