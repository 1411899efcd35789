import type { ProgramText } from '../rules/additional/program-text.js';
import { ALUMINUM, ALUMINUM_2018 } from './aluminum.js';
import { AUTOMOBILE_PARTS } from './automobile-parts.js';
import { AUTOMOBILES } from './automobiles.js';
import { BRAZIL_AND_INDIA } from './brazil-and-india.js';
import { COPPER } from './copper.js';
import { COUNTRY_RATES } from './country-rates.js';
import { HEAVY_VEHICLE_PARTS } from './heavy-vehicle-parts.js';
import { METALS_2026_RELIEFS } from './metals-2026-reliefs.js';
import { METALS_2026 } from './metals-2026.js';
import { OPIOID_CANADA, OPIOID_CHINA, OPIOID_MEXICO } from './opioid.js';
import { RECIPROCAL_AGREEMENTS } from './reciprocal-agreements.js';
import { RECIPROCAL_RELIEFS } from './reciprocal-reliefs.js';
import { RECIPROCAL } from './reciprocal.js';
import { RELIEFS_AT_ZERO } from './reliefs-at-zero.js';
import { RUSSIA } from './russia.js';
import { SECTION_122 } from './section-122.js';
import { SECTION_301 } from './section-301.js';
import { SEMICONDUCTORS } from './semiconductors.js';
import { SOLAR_SAFEGUARD } from './solar-safeguard.js';
import { STEEL_2018, STEEL_25 } from './steel-2018.js';
import { STEEL_50 } from './steel-50.js';
import { WOOD } from './wood.js';
import { EMERGENCY_AND_122_LISTS } from './lists-emergency-and-122.js';
import { SECTION_232_LISTS } from './lists-section-232.js';
import { TRADE_ACT_LISTS } from './lists-trade-act.js';
import type { ProductListFact } from './product-list-fact.js';

/** Every programme that can touch a line of the sandbox, each row with its instrument. */
export const PROGRAMS: readonly ProgramText[] = [
  ...ALUMINUM_2018,
  ...ALUMINUM,
  ...AUTOMOBILE_PARTS,
  ...AUTOMOBILES,
  ...BRAZIL_AND_INDIA,
  ...COPPER,
  ...COUNTRY_RATES,
  ...HEAVY_VEHICLE_PARTS,
  ...METALS_2026_RELIEFS,
  ...METALS_2026,
  ...OPIOID_CHINA,
  ...OPIOID_CANADA,
  ...OPIOID_MEXICO,
  ...RECIPROCAL_AGREEMENTS,
  ...RECIPROCAL_RELIEFS,
  ...RECIPROCAL,
  ...RELIEFS_AT_ZERO,
  ...RUSSIA,
  ...SECTION_122,
  ...SECTION_301,
  ...SEMICONDUCTORS,
  ...SOLAR_SAFEGUARD,
  ...STEEL_2018,
  ...STEEL_25,
  ...STEEL_50,
  ...WOOD,
];

/** The lists as far as they touch a line of the sandbox. */
export const PRODUCT_LISTS: readonly ProductListFact[] = [
  ...TRADE_ACT_LISTS,
  ...SECTION_232_LISTS,
  ...EMERGENCY_AND_122_LISTS,
];
