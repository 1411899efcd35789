import { usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';

const STATUTES: Readonly<Record<string, Citation>> = {
  s201: usc(19, '2253'),
  s122: usc(19, '2132'),
  s232: usc(19, '1862'),
  s301: usc(19, '2411'),
  ieepa_fentanyl: usc(50, '1702'),
  ieepa_reciprocal: usc(50, '1702'),
  country_order: usc(50, '1702'),
};

/** The statute a measure of additional duty stands on; of an authority nobody read yet, its own name. */
export const statuteOf = (authority: string): string =>
  STATUTES[authority]?.authority ?? authority.replaceAll('_', ' ');
