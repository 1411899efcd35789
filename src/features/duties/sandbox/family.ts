import type { ProgramText } from '../rules/additional/program-text.js';

const USUAL: Omit<ProgramText, 'programId' | 'heading' | 'description'> = {
  authority: '',
  headingFloorMet: '',
  countryScope: '',
  productScope: '',
  rateKind: 'surcharge',
  ratePercent: '',
  from: '',
  until: '',
  publishedOn: '',
  conditions: '',
  stackingGroup: '',
  rank: '50',
  yieldsTo: '',
  appliesTo: 'full',
  metal: '',
  occupies: 'full',
  relieves: '',
  instrument: '',
  sourceUrl: '',
  confidence: 'A',
  note: '',
};

type Row = Pick<ProgramText, 'programId' | 'description'> & Partial<ProgramText>;

/** Programmes that have much in common: what all of them say once, then each with what is its own. */
export const family = (common: Partial<ProgramText>, rows: readonly Row[]): readonly ProgramText[] =>
  rows.map((row) => ({ ...USUAL, heading: '', ...common, ...row }));
