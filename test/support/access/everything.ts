import { SANDBOX_BONDS } from '../../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import { addDays } from '../../../src/kernel/dates.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import type { Role } from '../../../src/kernel/actor.js';
import { PURPOSES_OF } from '../../../src/kernel/purpose.js';
import type { Caller, TestApp } from '../app.js';
import { organisationOf } from '../sandbox-actors.js';
import { aPetition } from '../seizure-scene.js';
import { partiesOf, post } from '../seizures.js';
import { soundProfile } from '../targeting.js';
import type { Thing } from './access-fixture.js';
import { asOwner } from './as-owner.js';

/** By the route that finds it, the ids of what is on record. */
export type Found = ReadonlyMap<string, readonly string[]>;

/** Puts on record, beside the things themselves, what else can be kept from someone. */
export async function everythingElseOnRecord(t: TestApp, things: readonly Thing[]): Promise<Found> {
  const found = new Map<string, readonly string[]>(things.map(({ path, id }) => [path, [id]]));
  await moreToHide(t, found);
  return found;
}

// What the fixtures alone do not put on record: holds, answers of both sides, filings, findings, looks, a proposal.
async function moreToHide(t: TestApp, found: Map<string, readonly string[]>): Promise<void> {
  const idOf = (path: string): string => found.get(path)![0]!;
  const by = async (role: Role, client?: string) =>
    (await t.as(role, client)).set('purpose', `${PURPOSES_OF[role][0] ?? ''}; text="x"`);
  const [ipr, fpf, importer] = [await by('ipr_officer'), await by('fpf_officer'), await by('importer')];
  const owner = await by('rights_holder', 'sandbox-rights-holder-2');
  const sent = async (caller: Caller, path: string, body: object) => {
    const answer = await post(caller, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body as { id: string };
  };

  const [mine, other] = SANDBOX_IMPORTERS;
  const specialist = await by('import_specialist');
  const identifications = [{ kind: 'passport', number: 'C03005988', issuedBy: 'DE' }];
  const officerOf = { role: 'officer', name: 'R. Alder', identifications, from: '2020-01-01', evidence: 'Form 5106' };
  await sent(specialist, `/v1/importers/${mine!.id}/persons`, officerOf);
  const together = { otherImporterId: other!.id, kind: 'address', confidence: 'possible', evidence: 'One street.' };
  await sent(specialist, `/v1/importers/${mine!.id}/affiliations`, { ...together, from: '2026-01-01' });
  const { confidence: _, ...ended } = { ...together, kind: 'phone', on: '2026-01-02', reason: 'Another line.' };
  await sent(specialist, `/v1/importers/${mine!.id}/affiliations`, { ...together, kind: 'phone', from: '2026-01-01' });
  await sent(specialist, `/v1/importers/${mine!.id}/affiliations/ending`, ended);

  const disclosure = idOf('/v1/rights-holder-disclosures/{id}');
  const { rows } = await asOwner(t, (client) =>
    client.query<{ id: string }>('select detention_id as id from disclosure where id = $1', [disclosure]),
  );
  const detention = `/v1/detentions/${rows[0]!.id}`;
  found.set('/v1/detentions/{id}', [rows[0]!.id, idOf('/v1/detentions/{id}')]);
  await sent(importer, `${detention}/importer-responses`, { answer: 'genuine', statement: 'Bought from the maker.' });
  const { id: answer } = await sent(importer, `${detention}/importer-responses`, {
    answer: 'genuine',
    statement: 'Again.',
  });
  await sent(await by('import_specialist'), `${detention}/importer-responses/${answer}/findings`, {
    sufficient: false,
    reason: 'No papers.',
  });
  await sent(owner, `${detention}/rights-holder-responses`, {
    answer: 'infringing',
    statement: 'The crown is not ours.',
  });
  await sent(ipr, `${detention}/holds`, {
    kind: 'law_enforcement',
    ground: 'Case 26-11',
    mode: 'In place',
    agency: 'HSI',
  });

  const seizure = idOf('/v1/seizures/{id}');
  const { merchandiseId } = (await fpf.get(`/v1/seizures/${seizure}`).expect(200)).body as { merchandiseId: string };
  await sent(fpf, `/v1/seizures/${seizure}/notice`, {
    mailedOn: '2026-03-06',
    contents: [
      'property_described',
      'time_cause_and_place',
      'law_violated',
      'right_to_petition',
      'right_to_claim',
      'where_to_file',
    ],
    notified: (await partiesOf(t, merchandiseId)).map(({ id }) => id),
  });
  await sent(importer, `/v1/seizures/${seizure}/petitions`, aPetition('2026-11-18'));

  const goods = `/v1/abandoned-merchandise/${idOf('/v1/abandoned-merchandise/{id}')}`;
  await sent(ipr, `${goods}/findings`, {
    believed: true,
    laws: ['trademark_counterfeit'],
    grounds: ['Seen.'],
    foundOn: '2026-03-07',
  });

  const asked = { importerId: mine!.id, issue: 'adcvd' };
  const assessed = await sent(await by('analyst'), '/v1/risk-assessments', asked);
  found.set('/v1/risk-assessments/{id}', [assessed.id]);
  await sent(await by('supervisor'), `/v1/risk-assessments/${assessed.id}/overrides`, {
    action: 'post_release_review',
    reasonCode: 'known_importer',
    reason: 'Audited in January.',
    expiresOn: addDays(t.app.get(Clock).today(), 30),
  });
  const outcome = { found: 'discrepancy', note: 'The value was too low.' };
  await sent(await by('analyst'), `/v1/risk-assessments/${assessed.id}/outcomes`, outcome);

  const reviewOn = addDays(t.app.get(Clock).today(), 30);
  const profile = await sent(await by('analyst'), '/v1/targeting-profiles', soundProfile(reviewOn));
  found.set('/v1/targeting-profiles/{id}', [profile.id]);
  await sent(await by('analyst'), `/v1/targeting-profiles/${profile.id}/shadow`, { reason: 'To be watched.' });
  await sent(await by('analyst'), '/v1/targeting-profiles', soundProfile(reviewOn));
  const simulated = { from: '2026-01-01', through: '2026-12-31' };
  const { id: simulation } = await sent(await by('analyst'), '/v1/simulations', simulated);
  found.set('/v1/simulations/{id}', [simulation]);
  await sent(await by('analyst'), '/v1/simulations', simulated);

  await sent(await by('account_manager'), `/v1/bills/${idOf('/v1/bills/{id}')}/payments`, {
    amount: '100.00',
    paidOn: t.app.get(Clock).today(),
    paidBy: 'importer',
    method: 'ach_credit',
  });

  const manager = await by('account_manager');
  const docket = { kind: 'begun', on: '2026-03-02', docket: 'Bankr. D. Del. 26-10412' };
  await sent(manager, `/v1/importers/${mine!.id}/collection-stay`, docket);
  const designation = { kind: 'named', designee: 'Harbor Refund Agents' };
  await sent(importer, `/v1/importers/${mine!.id}/refund-designation`, designation);
  const denied = { outcome: 'denied', reason: 'The ruling covers them.' };
  await sent(specialist, `/v1/protests/${idOf('/v1/protests/{id}')}/decision`, denied);
  await sent(manager, `/v1/refunds/${idOf('/v1/refunds/{id}')}/certification`, { claim: 'The trustee.' });
  const doubted = { ground: 'record_wrong', grounds: 'Two of the entries are one.' };
  await sent(importer, `/v1/bond-requirements/${idOf('/v1/bond-requirements/{id}')}/reviews`, doubted);
  const held = { ground: 'no_default', statement: 'Marked in time; the report is attached.' };
  await sent(await by('surety'), `/v1/bond-claims/${idOf('/v1/bond-claims/{id}')}/defences`, held);

  const bond = SANDBOX_BONDS[0]!.id;
  found.set('/v1/bonds/{id}', [idOf('/v1/bonds/{id}'), bond]);
  // So soon that nobody can end it sooner.
  const shorter = { by: 'surety', requestedOn: '2026-03-02', shorterNotice: 'Dissolved.' };
  await sent(await by('bond_officer'), `/v1/bonds/${bond}/termination`, shorter);

  await sent(await by('supervisor'), '/v1/access-holds', {
    subject: organisationOf('sandbox-importer'),
    purposes: ['investigation'],
    holdsUntil: '2027-03-01',
    reason: 'Records.',
    legalBasis: '5 USC 552a',
  });
  await owner.get(`/v1/rights-holder-disclosures/${disclosure}`).expect(200);
}
