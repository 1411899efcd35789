import { notifiedRequirement } from '../risk.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

export const OF_REQUIREMENTS: Readonly<Record<string, Scene>> = {
  importer_requirement: async (t) => {
    at(t, TODAY);
    const id = await notifiedRequirement(t);
    const { body } = await (await t.as('bond_officer')).get(`/v1/bond-requirements/${id}`).expect(200);
    return (body as { determinationId: string }).determinationId;
  },
};
