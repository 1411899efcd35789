import type { AnyRule } from '../../../kernel/rule.js';
import { changedProgram } from './changed-program.js';
import { profileDraft } from './profile-draft.js';
import { profileInForce } from './profile-in-force.js';
import { profilePurge } from './profile-purge.js';
import { profileRenewal } from './profile-renewal.js';
import { profileStep } from './profile-step.js';
import { resultsShared } from './results-shared.js';
import { simulationRequest } from './simulation-request.js';
import { yieldInterval } from './yield-interval.js';
import { withdrawnYardstick } from './withdrawn-yardstick.js';

/** How targeting is made, kept and purged. */
export const TARGETING_RULES: readonly AnyRule[] = [
  profileDraft,
  profileStep,
  profileInForce,
  profilePurge,
  profileRenewal,
  simulationRequest,
  withdrawnYardstick,
  yieldInterval,
  changedProgram,
  resultsShared,
];
