import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import type { SnapshotTable } from '../../../platform/loading/snapshot-table.js';
import type { FactText } from '../rules/additional/fact-definition.js';
import type { ListMembership } from '../rules/additional/product-lists.js';
import type { ProgramText } from '../rules/additional/program-text.js';
import type { ListText } from './duty-rows.js';

export const PROGRAM_TABLE: SnapshotTable = {
  table: 'duty_program',
  key: ['program_id'],
  content: [
    'authority',
    'heading',
    'heading_floor_met',
    'description',
    'country_scope',
    'product_scope',
    'rate_kind',
    'rate_percent',
    'published_on',
    'conditions',
    'stacking_group',
    'rank',
    'yields_to',
    'applies_to',
    'metal',
    'occupies',
    'relieves',
    'instrument',
    'source_url',
    'confidence',
    'note',
    'valid',
  ],
  whole: null,
};
export const PRODUCT_TABLE: SnapshotTable = {
  table: 'duty_product',
  key: ['list_name', 'hts_prefix', 'valid'],
  content: [],
  whole: 'list_name',
};
export const LIST_TABLE: SnapshotTable = {
  table: 'duty_product_list',
  key: ['list_name'],
  content: ['source', 'confidence', 'note'],
  whole: null,
};
export const FACT_TABLE: SnapshotTable = {
  table: 'duty_fact',
  key: ['name'],
  content: ['type', 'answers', 'if_missing', 'question', 'asked_when', 'used_by'],
  whole: null,
};

export const programRow = (text: ProgramText): readonly Copied[] => [
  text.programId,
  text.authority,
  text.heading,
  text.headingFloorMet || null,
  text.description,
  text.countryScope,
  text.productScope,
  text.rateKind,
  text.ratePercent || null,
  text.publishedOn || null,
  text.conditions || null,
  text.stackingGroup,
  text.rank,
  text.yieldsTo || null,
  text.appliesTo,
  text.metal || null,
  text.occupies,
  text.relieves || null,
  text.instrument,
  text.sourceUrl || null,
  text.confidence,
  text.note || null,
  days(text.from, text.until),
];
export const productRow = ({ listName, prefix, from, until }: ListMembership): readonly Copied[] => [
  listName,
  prefix,
  days(from ?? '', until ?? ''),
];
export const listRow = ({ listName, source, confidence, note }: ListText): readonly Copied[] => [
  listName,
  source,
  confidence,
  note || null,
];
export const factRow = (text: FactText): readonly Copied[] => [
  text.name,
  text.type,
  text.answers || null,
  text.ifMissing,
  text.question,
  text.askedWhen || null,
  text.usedBy || null,
];

// Both days included; empty is open. A day after the last is where PostgreSQL ends a range.
const days = (from: string, until: string): string => `[${from},${until === '' ? '' : addDays(until as IsoDate, 1)})`;
