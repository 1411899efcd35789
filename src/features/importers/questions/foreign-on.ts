import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { foreignOnRecord } from '../rules/foreign-on-record.js';
import type { Foreign } from '../rules/foreign-importer.js';
import { foreignRecordOf } from './importer-record.js';
import type { ResidesAndHas } from './importer-record.js';

/** Whether an importer is foreign in the words of the order on a day, limb by limb; what law or policy cannot say yet is undetermined. */
export function foreignOn(record: ResidesAndHas, asOf: IsoDate, policies: PolicySet): Foreign {
  try {
    const { foreign, limbs } = foreignOnRecord(foreignRecordOf(record), asOf, policies);
    return { foreign, limbs };
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return { foreign: 'undetermined', limbs: [] };
  }
}
