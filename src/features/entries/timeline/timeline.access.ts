import { PARTIES, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { entryClockAccess } from '../reading/entry.access.js';
import type {
  EntryChangeView,
  EntryDiffView,
  EntryEventView,
  EntryTimelineView,
  EntryVersionView,
  EntryVersionsView,
} from './timeline.view.js';

const eventAccess: FieldPolicy<EntryEventView> = {
  kind: [PARTIES],
  on: [PARTIES],
  recordedAt: [PARTIES],
  details: [PARTIES],
};

export const timelineAccess: FieldPolicy<EntryTimelineView> = {
  entryId: [PARTIES],
  events: within(eventAccess, [PARTIES]),
  clocks: within(entryClockAccess, [PARTIES]),
};

const versionAccess: FieldPolicy<EntryVersionView> = {
  version: [PARTIES],
  reason: [PARTIES],
  recordedAt: [PARTIES],
  digest: [PARTIES],
};

export const versionsAccess: FieldPolicy<EntryVersionsView> = {
  entryId: [PARTIES],
  versions: within(versionAccess, [PARTIES]),
};

const changeAccess: FieldPolicy<EntryChangeView> = { pointer: [PARTIES], before: [PARTIES], after: [PARTIES] };

export const diffAccess: FieldPolicy<EntryDiffView> = {
  entryId: [PARTIES],
  from: [PARTIES],
  to: [PARTIES],
  changes: within(changeAccess, [PARTIES]),
};
