import { parseMoney } from '../../kernel/money.js';
import type { QuotedImporterFacts } from './quoted-importer.dto.js';
import type { QuotedImporter } from './rules/quote-facts.js';

/** The importer's facts as the rules take them: what was not said stays unknown. */
export function quotedImporter(facts: QuotedImporterFacts): QuotedImporter {
  const { ctpat, adcvdPaymentRecord: record, existingBondAmount: bond } = facts;
  return {
    entityType: facts.entityType,
    firstEntryOn: facts.firstEntryOn,
    jurisdictionOfOrganization: facts.jurisdictionOfOrganization ?? null,
    citizenship: facts.citizenship ?? null,
    lawfulPermanentResident: facts.lawfulPermanentResident ?? null,
    ...(typeof facts.qualifiedInState === 'boolean' && { qualifiedInState: facts.qualifiedInState }),
    ctpat: ctpat ? { status: ctpat.status ?? null, tier: ctpat.tier ?? null } : null,
    adcvdPaymentRecord: record ? { unpaid: record.unpaid, late: record.late } : null,
    existingBondAmount: bond ? parseMoney(bond) : null,
  };
}
