import { EVERYONE, PARTIES, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { IsfTimelinessResultView, IsfTimeView } from '../timeliness/timeliness.view.js';
import type { IsfLineView, IsfPartyView, SecurityFilingView, ToldInFilingView } from './isf.view.js';

const timeAccess: FieldPolicy<IsfTimeView> = { dueAt: [EVERYONE], standing: [EVERYONE] };
/** The law on what is told; what is held back is held back by the field that holds it. */
export const isfTimesAccess: FieldPolicy<IsfTimelinessResultView> = {
  required: [EVERYONE],
  elements: within(timeAccess, [EVERYONE]),
  stuffing: within(timeAccess, [EVERYONE]),
  damagesUnder: [EVERYONE],
};

const partyAccess: FieldPolicy<IsfPartyView> = {
  name: [PARTIES],
  street: [PARTIES],
  city: [PARTIES],
  country: [PARTIES],
  identification: [PARTIES],
};
const lineAccess: FieldPolicy<IsfLineView> = {
  manufacturer: within(partyAccess, [PARTIES]),
  countryOfOrigin: [PARTIES],
  htsNumber: [PARTIES],
};
const toldAccess: FieldPolicy<ToldInFilingView> = {
  cargo: [PARTIES],
  ladenAt: [PARTIES],
  arrivesAt: [PARTIES],
  shortVoyage: [PARTIES],
  bondNumber: [PARTIES],
  agentsBond: [PARTIES],
  seller: within(partyAccess, [PARTIES]),
  buyer: within(partyAccess, [PARTIES]),
  consigneeNumber: [PARTIES],
  shipTo: within(partyAccess, [PARTIES]),
  lines: within(lineAccess, [PARTIES]),
  stuffingLocation: within(partyAccess, [PARTIES]),
  consolidator: within(partyAccess, [PARTIES]),
};

// Which filings there are for whom is decided by the rows: an importer's own, and those of whoever has granted it.
export const securityFilingAccess: FieldPolicy<SecurityFilingView> = {
  id: [PARTIES],
  importerId: [PARTIES],
  billOfLading: [PARTIES],
  entryId: [PARTIES],
  status: [PARTIES],
  version: [PARTIES],
  reason: [PARTIES],
  currentVersion: [PARTIES],
  filedAt: [PARTIES],
  updatedAt: [PARTIES],
  stuffingFiledAt: [PARTIES],
  withdrawnAt: [PARTIES],
  withdrawalReason: [PARTIES],
  late: [PARTIES],
  standing: [PARTIES],
  times: within(isfTimesAccess, [PARTIES]),
  told: within(toldAccess, [PARTIES]),
  determinationId: [PARTIES],
};
