import { CBP } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { EntryGoodsView, EntryOfGoodsView } from './entry-links.view.js';

// The importer whose entry and goods they are, and who acts for it; the rows are narrowed to those on both sides before.
const BOTH = [CBP, { to: ['importer', 'broker', 'counsel'] }] as const;

export const entryGoodsAccess: FieldPolicy<EntryGoodsView> = { kind: BOTH, id: BOTH, merchandiseId: BOTH, on: BOTH };
export const entryOfGoodsAccess: FieldPolicy<EntryOfGoodsView> = { id: BOTH, entryNumber: BOTH };
