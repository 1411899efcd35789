import type { IsoDate } from '../../../kernel/dates.js';
import { IMPORTER_ANSWERS } from './importer-answer.entity.js';
import { RIGHTS_HOLDER_ANSWERS } from './rights-holder-answer.entity.js';

/** The importer's answer to a notice of detention. */
export class ImporterAnswerView {
  /** Id.
   * @example "irs_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The day it was given. */
  answeredOn!: IsoDate;
  /** What it says of the goods.
   * @example "genuine"
   */
  answer!: (typeof IMPORTER_ANSWERS)[number];
  /** In the importer's words. */
  statement!: string;
  /** Files that support it. */
  fileIds!: string[];
  /** Whether CBP found that it shows the goods do not infringe; absent until then. */
  sufficient?: boolean;
  /** The day of that finding. */
  foundOn?: IsoDate;
  /** Why it was found so. */
  findingReason?: string;
}

/** The rights holder's answer about goods it was told of. */
export class RightsHolderAnswerView {
  /** Id.
   * @example "rrs_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The day it was given. */
  answeredOn!: IsoDate;
  /** What it says of the goods.
   * @example "infringing"
   */
  answer!: (typeof RIGHTS_HOLDER_ANSWERS)[number];
  /** In the rights holder's words. */
  statement!: string;
  /** Files that support it. */
  fileIds!: string[];
}
