import { CBP, EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { PublishedReviewView, RequirementReviewView } from './review.view.js';

// An importer sees the reviews of its own bonds: row-level security leaves out all others.
const READERS = [CBP, { to: ['importer'] }] as const satisfies readonly Grant<never>[];

export const requirementReviewAccess: FieldPolicy<RequirementReviewView> = {
  id: READERS,
  requirementId: READERS,
  ground: READERS,
  grounds: READERS,
  askedOn: READERS,
  status: READERS,
  reason: READERS,
  replacedBy: [CBP],
  decidedOn: READERS,
  publishedOn: READERS,
};

export const publishedReviewAccess: FieldPolicy<PublishedReviewView> = {
  ground: [EVERYONE],
  outcome: [EVERYONE],
  summary: [EVERYONE],
  publishedOn: [EVERYONE],
};
