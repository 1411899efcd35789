import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { nonresidentImporter } from '../rules/nonresident.js';
import type { YesNo } from '../rules/nonresident.js';
import { residenceOf } from './importer-record.js';
import type { FiledResidence } from './importer-record.js';

/** Whether an importer is a nonresident, and why it is said so. */
export interface ResidenceOn {
  readonly nonresident: YesNo;
  readonly reasonCode: string;
}

/** What the law says of an importer's residence on a day, by what was filed of it; what it cannot say is undetermined. */
export function residenceOn(filed: FiledResidence, asOf: IsoDate): ResidenceOn {
  const facts = residenceOf(filed);
  if (facts === null) return { nonresident: 'undetermined', reasonCode: 'nonresident.entity_type_missing' };
  try {
    const { nonresident, reasonCode } = applyRule(nonresidentImporter, facts, asOf).decision;
    return { nonresident, reasonCode };
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return { nonresident: 'undetermined', reasonCode: `law.${error.reason}` };
  }
}
