import { SCOPE_NOTE } from './rules/case-match.js';
import type { AdcvdCaseView, AdcvdRateView, CaseMatchView } from './adcvd-case.view.js';

/** A case as the prepared statements give it. */
export interface CaseRow {
  case_number: string;
  type: AdcvdCaseView['type'];
  country: string;
  country_code: string;
  product: string;
  product_group: string | null;
  companion: string | null;
  itc_number: string | null;
  citation: string;
  status: NonNullable<AdcvdCaseView['status']> | null;
  status_since: string | null;
  codes?: string[] | null;
  of_case?: string | null;
}

/** A rate as the prepared statements give it. */
export interface RateRow {
  case_number: string;
  id: string;
  scope: AdcvdRateView['scope'];
  producer: string | null;
  exporter: string | null;
  ad_valorem_percent: string | null;
  specific_amount: string | null;
  specific_unit: string | null;
  rate_kind: AdcvdRateView['rateKind'];
  excluded: boolean;
  note: string | null;
  citation: string;
  reviewed_on: string | null;
  from: string;
  through: string | null;
  recorded_at: Date;
}

export function toCaseView(row: CaseRow, matchedBy?: CaseMatchView[]): AdcvdCaseView {
  const view: AdcvdCaseView = {
    caseNumber: row.case_number,
    type: row.type,
    country: row.country,
    countryCode: row.country_code,
    product: row.product,
    scopeNote: SCOPE_NOTE,
    citation: { authority: row.citation },
  };
  if (row.product_group !== null) view.productGroup = row.product_group;
  if (row.status !== null) view.status = row.status;
  if (row.status_since !== null) view.statusSince = row.status_since;
  if (row.companion !== null) view.companion = row.companion;
  if (row.itc_number !== null) view.itcNumber = row.itc_number;
  if (matchedBy) view.matchedBy = matchedBy;
  return view;
}

export function toRateView(row: RateRow): AdcvdRateView {
  const view: AdcvdRateView = {
    scope: row.scope,
    rateKind: row.rate_kind,
    from: row.from,
    recordedAt: row.recorded_at.toISOString(),
    citation: { authority: row.citation },
  };
  if (row.reviewed_on !== null) view.reviewedOn = row.reviewed_on;
  if (row.producer !== null) view.producer = row.producer;
  if (row.exporter !== null) view.exporter = row.exporter;
  if (row.ad_valorem_percent !== null) view.adValoremPercent = trimmed(row.ad_valorem_percent);
  if (row.specific_amount !== null && row.specific_unit !== null)
    view.specific = { amount: trimmed(row.specific_amount), unit: row.specific_unit };
  if (row.excluded) view.excluded = true;
  if (row.through !== null) view.through = row.through;
  if (row.note !== null) view.note = row.note;
  return view;
}

// numeric(9,4) gives 238.9500; a rate is shown with at least two places, as notices print it.
export function trimmed(decimal: string): string {
  const point = decimal.indexOf('.');
  let end = decimal.length;
  while (point !== -1 && end > point + 3 && decimal.charAt(end - 1) === '0') end--;
  return decimal.slice(0, end);
}
