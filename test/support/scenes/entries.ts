import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import { filed } from '../entries.js';
import { post } from '../seizures.js';
import { TODAY } from './scene.js';
import type { Scene } from './scene.js';
import type { TestApp } from '../app.js';

// After the other scenes of the day: what they stand on knows of no entry that is filed here.
const later = (t: TestApp): void => t.setNow(`${TODAY}T20:00:00Z`);

export const OF_ENTRIES: Readonly<Record<string, Scene>> = {
  records_demand: async (t) => {
    later(t);
    const { id } = await filed(await t.as('importer'));
    const asked = { document: 'packing_list', reason: 'The books of the packer.', basis: 'records_demand' };
    const officer = await t.as('entry_specialist');
    const { body } = await post(officer, `/v1/entries/${String(id)}/document-requests`, asked);
    return (body as { documents: { determinationIds: string[] }[] }).documents[0]!.determinationIds[0]!;
  },
  document_period: async (t) => {
    later(t);
    const { id } = await filed(await t.as('importer'));
    const asked = { document: 'packing_list', reason: 'The packing list of the container.' };
    const officer = await t.as('entry_specialist');
    const { body } = await post(officer, `/v1/entries/${String(id)}/document-requests`, asked);
    return (body as { documents: { determinationIds: string[] }[] }).documents[0]!.determinationIds[0]!;
  },
  entry_acceptance: async (t) => {
    later(t);
    const { determinationId } = await filed(await t.as('importer'));
    return determinationId as string;
  },
  owner_declaration: async (t) => {
    later(t);
    const importer = await t.as('importer');
    const by = { importerRole: 'broker_designated', importerId: SANDBOX_IMPORTERS[0]!.id };
    const { id } = await filed(await t.as('entry_specialist'), by);
    const declared = {
      owner: { name: 'Copperleaf Trading' },
      executedBy: 'owner',
      purpose: 'other',
      entityType: 'llc',
    };
    const { body } = await post(importer, `/v1/entries/${String(id)}/owner-declaration`, declared);
    return (body as { determinationId: string }).determinationId;
  },
};
