import { ownPolicy } from '../../../kernel/citation.js';

/** What stands behind a value that a simulation asks about: nobody's law. */
export const OVERRIDDEN = [ownPolicy('a parameter overridden in a simulation')];
