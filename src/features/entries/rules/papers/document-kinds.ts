/** What customs may ask to see of an entry (19 CFR 141.61, 142.3, 142.6, 163 appendix), by a name of its own. */
export const DOCUMENT_KINDS = [
  'commercial_invoice',
  'pro_forma_invoice',
  'packing_list',
  'bill_of_lading',
  'certificate_of_origin',
  'preference_certificate',
  'reimbursement_statement',
  'manufacturer_declaration',
  'purchase_order',
  'proof_of_payment',
  'assists_statement',
  'free_entry_certificate',
  'declaration_of_entry',
  'power_of_attorney',
  'agency_permit',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** On what a document is asked for: it was missing at entry (19 CFR 113.42), or records are demanded (19 CFR 163.6). */
export const DOCUMENT_BASES = ['missing_document', 'records_demand'] as const;
export type DocumentBasis = (typeof DOCUMENT_BASES)[number];
