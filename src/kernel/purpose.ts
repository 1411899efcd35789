import type { Role } from './actor.js';

/** Why someone looks at protected data; the list is closed, and what a code cannot say goes into the free text. */
export const PURPOSES = {
  enforcement: 'Enforcing the customs and trade laws: examining, detaining, seizing, deciding on goods.',
  revenue: 'Assessing, securing and collecting duties, taxes and fees.',
  targeting: 'Assessing risk and choosing what to examine.',
  investigation: 'Looking into a suspected violation.',
  account_service: 'Serving an importer’s account as a whole.',
  audit: 'Auditing, or overseeing how this service is used.',
  legal_proceeding: 'A protest, a petition, a penalty case or a court’s.',
  rights_protection: 'Protecting a recorded trademark, trade name or copyright.',
  representation: 'Acting for whoever granted access.',
  underwriting: 'Deciding on a bond, or on what it must cover.',
  agency_cooperation: 'Helping another agency of the government, under an agreement.',
} as const satisfies Readonly<Record<string, string>>;
export type PurposeCode = keyof typeof PURPOSES;

/** A stated purpose. `act` is not stated: the look is part of an act, which is its own purpose. */
export interface Purpose {
  readonly code: PurposeCode | 'act';
  readonly text: string | null;
}

/**
 * What each role may look for: a purpose is granted with the role as its scopes are, so that nobody states a purpose that
 * is not its own. Of an agency’s, its agreement names those that it may state.
 */
export const PURPOSES_OF: Readonly<Record<Role, readonly PurposeCode[]>> = {
  public: [],
  broker: ['representation', 'legal_proceeding'],
  importer: ['account_service', 'legal_proceeding'],
  surety: ['underwriting', 'legal_proceeding'],
  rights_holder: ['rights_protection', 'legal_proceeding'],
  counsel: ['representation', 'rights_protection', 'legal_proceeding'],
  domestic_producer: ['legal_proceeding'],
  partner_agency: ['agency_cooperation', 'enforcement', 'revenue', 'targeting', 'investigation', 'legal_proceeding'],
  analyst: ['targeting', 'investigation', 'enforcement', 'revenue', 'agency_cooperation'],
  import_specialist: ['enforcement', 'revenue', 'investigation', 'legal_proceeding', 'agency_cooperation'],
  entry_specialist: ['revenue', 'enforcement', 'legal_proceeding'],
  agriculture_specialist: ['enforcement', 'agency_cooperation'],
  seized_property_specialist: ['enforcement', 'agency_cooperation'],
  port_officer: ['enforcement', 'targeting', 'investigation'],
  account_manager: ['account_service', 'revenue'],
  ipr_officer: ['enforcement', 'rights_protection', 'investigation', 'legal_proceeding', 'agency_cooperation'],
  bond_officer: ['underwriting', 'revenue', 'enforcement'],
  fpf_officer: ['enforcement', 'legal_proceeding', 'investigation'],
  auditor: ['audit'],
  supervisor: ['enforcement', 'revenue', 'targeting', 'investigation', 'audit', 'legal_proceeding'],
  administrator: ['audit'],
  system: [],
};

/** Of customs’ own purposes those that may be kept out of their subject’s report for a time. */
export const HOLDABLE_PURPOSES = [
  'investigation',
  'targeting',
  'enforcement',
] as const satisfies readonly PurposeCode[];

export const isPurposeCode = (text: string): text is PurposeCode => Object.hasOwn(PURPOSES, text);
