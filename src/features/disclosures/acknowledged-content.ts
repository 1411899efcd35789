import type { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import type { DisclosureItem } from './disclosure-item.entity.js';
import { isProtected } from './notices.js';
import type { NoticeKind, OutsideReason } from './rules/index.js';

export type Left = Pick<DisclosureItem, 'id' | 'field' | 'notice'>;
export type Given = Pick<DisclosureAcknowledgement, 'notice' | 'keptClosed'>;

/** Whether its recipient has said that it knows what this may be used for, on a day on which it might open. */
export const isOpen = (item: Left, acknowledgements: readonly Given[]): boolean =>
  !isProtected(item.field) ||
  acknowledgements.some((given) => concerns(given.notice, item) && reasonIn(given, item) === undefined);

/** Why it stayed closed when its notice was acknowledged; undefined where nothing but an acknowledgement is missing. */
export const keptClosedFor = (item: Left, acknowledgements: readonly Given[]): OutsideReason | undefined =>
  isOpen(item, acknowledgements)
    ? undefined
    : acknowledgements.map((given) => reasonIn(given, item)).findLast((reason) => reason !== undefined);

/** What an acknowledgement of this notice would open, were nothing in its way. */
export const waitingFor = <Item extends Left>(
  notice: NoticeKind,
  items: readonly Item[],
  acknowledgements: readonly Given[],
): readonly Item[] => items.filter((item) => concerns(notice, item) && !isOpen(item, acknowledgements));

/** The notices that travel with what left; protected content that has none of its own travels with the strictest. */
export function noticesIn(items: readonly Omit<Left, 'id'>[]): readonly NoticeKind[] {
  const kinds = items.flatMap(
    ({ field, notice }) => notice ?? (isProtected(field) ? ['TSA_LIMITED_PURPOSE' as const] : []),
  );
  return [...new Set(kinds)];
}

const concerns = (notice: NoticeKind, item: Left): boolean => item.notice === null || item.notice === notice;

const reasonIn = ({ keptClosed }: Given, { id }: Left): OutsideReason | undefined =>
  keptClosed.find(({ itemId }) => itemId === id)?.reason;
