import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type {
  CheckpointView,
  ConsistencyProofView,
  InclusionProofView,
  LatestCheckpointView,
  LedgerKeyView,
} from './ledger.view.js';

// Hashes, counts and signatures: they say that something was recorded, never what.
export const checkpointAccess: FieldPolicy<CheckpointView> = {
  origin: [EVERYONE],
  size: [EVERYONE],
  root: [EVERYONE],
  note: [EVERYONE],
  signedAt: [EVERYONE],
};

export const latestCheckpointAccess: FieldPolicy<LatestCheckpointView> = {
  ...checkpointAccess,
  status: [EVERYONE],
  finding: [EVERYONE],
};

export const ledgerKeyAccess: FieldPolicy<LedgerKeyView> = { origin: [EVERYONE], verifierKey: [EVERYONE] };

export const inclusionProofAccess: FieldPolicy<InclusionProofView> = {
  index: [EVERYONE],
  leafHash: [EVERYONE],
  size: [EVERYONE],
  proof: [EVERYONE],
  checkpoint: [EVERYONE],
};

export const consistencyProofAccess: FieldPolicy<ConsistencyProofView> = {
  fromSize: [EVERYONE],
  toSize: [EVERYONE],
  proof: [EVERYONE],
  from: [EVERYONE],
  to: [EVERYONE],
};
