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

export const isPurposeCode = (text: string): text is PurposeCode => Object.hasOwn(PURPOSES, text);
