import { CitationView } from '../../platform/rules/rules.view.js';
import type { Binds } from './rules/binding-provisions.js';
import type { AskedOfImporters, ProvisionId, ProvisionStatus } from './rules/provisions.js';
import type { Readiness } from './rules/readiness.js';

/** How far a provision had come from a day on. */
export class ProvisionStatusView {
  /** From this day.
   * @example "2026-06-03"
   */
  since!: string;
  /** How far it has come. That its due day passes changes nothing.
   * @example "directed"
   */
  status!: ProvisionStatus;
  /** What says so. */
  citations!: CitationView[];
}

/** One provision of the order of 3 June 2026. */
export class OrderProvisionView {
  /** Its name here, stable.
   * @example "assets_or_bond"
   */
  provision!: ProvisionId;
  /** What it asks, in our words. */
  asks!: string;
  /** Of whom.
   * @example "importers"
   */
  of!: 'importers' | 'foreign_importers' | 'brokers' | 'customs';
  /** Where it stands. */
  citations!: CitationView[];
  /** The day by which the order wants it done; null where it names none.
   * @example "2026-11-30"
   */
  dueOn!: string | null;
  /** How far it has come on the day.
   * @example "directed"
   */
  status!: ProvisionStatus;
  /** Every status it has had, oldest first. */
  statuses!: ProvisionStatusView[];
}

/** How an importer stands to one provision. */
export class ProvisionReadinessView {
  /** Which.
   * @example "assets_or_bond"
   */
  provision!: AskedOfImporters;
  /** What it asks, in our words. */
  asks!: string;
  /** Where it stands. */
  citations!: CitationView[];
  /** How far it has come on the day.
   * @example "directed"
   */
  status!: ProvisionStatus;
  /** Why it binds in this answer: by law, by a policy of the agency, or since it was asked as if it did.
   * @example "not"
   */
  binds!: Binds;
  /** How the importer stands to it, whether it binds or not. `restricted`: nothing is asked, and a way of entry is closed.
   * @example "undetermined"
   */
  standing!: Readiness;
  /** What is missing to say that it is met, as codes.
   * @example ["order.bond_not_on_record"]
   */
  missing!: string[];
}

/** How ready an importer is for the order, provision by provision. */
export class OrderReadinessView {
  /** Under which set it is asked.
   * @example "eo_14411"
   */
  policySet!: 'as_applied' | 'eo_14411';
  /** Whether it is foreign in the words of the order: told only where every limb agrees.
   * @example "undetermined"
   */
  foreign!: 'yes' | 'no' | 'undetermined';
  /** Each provision that asks something of importers. */
  provisions!: ProvisionReadinessView[];
}
