import type { Role } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';

/** Whom an owner may choose to read its product identification guide. */
export const GUIDE_AUDIENCES = ['ports', 'centers', 'all_cbp'] as const;
export type GuideAudience = (typeof GUIDE_AUDIENCES)[number];

/** The roles of each audience: no other officer reads the guide, not even one who decides on recordations. */
export const READERS: Readonly<Record<GuideAudience, readonly Role[]>> = {
  ports: ['port_officer', 'agriculture_specialist', 'seized_property_specialist'],
  centers: ['import_specialist', 'entry_specialist', 'account_manager'],
  all_cbp: CBP_ROLES,
};
