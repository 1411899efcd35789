import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { AdcvdDebt } from '../../security/rules/index.js';

/** Bills and deposits of antidumping and countervailing duties, as due and paid by a day, as known at an instant. */
export type DebtsByImporter = ReadonlyMap<string, readonly AdcvdDebt[]>;

/** Where the record of payments comes from. */
@Injectable()
export class PaymentRecords {
  /** Every such debt of these importers, paid ones too, however old; null where no such record is kept. */
  debtsOf(_importerIds: readonly string[], _asOf: IsoDate, _knownAt: Instant): Promise<DebtsByImporter | null> {
    return Promise.resolve(null);
  }
}
