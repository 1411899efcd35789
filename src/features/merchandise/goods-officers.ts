import type { Role } from '../../kernel/actor.js';

/** Those who have goods in their hands or decide on them. */
export const HOLD_GOODS = [
  'port_officer',
  'seized_property_specialist',
  'import_specialist',
  'entry_specialist',
  'ipr_officer',
  'fpf_officer',
  'supervisor',
] as const satisfies readonly Role[];

/** Who examines goods at the port and may hold them there. */
export const EXAMINE_GOODS = [
  'port_officer',
  'import_specialist',
  'ipr_officer',
  'agriculture_specialist',
  'supervisor',
] as const satisfies readonly Role[];
