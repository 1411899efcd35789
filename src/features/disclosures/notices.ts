import { groupOf } from './rules/index.js';
import type { DisclosureField, FieldGroup, NoticeKind } from './rules/index.js';

/** The words that travel with the data, by the kind of notice; whoever acknowledges one acknowledges these. */
export const NOTICES: Readonly<Record<NoticeKind, string>> = {
  TSA_LIMITED_PURPOSE:
    'Some of this information may be protected by the Trade Secrets Act (18 USC 1905). It is provided only to assist U.S. Customs and Border Protection in determining whether the goods infringe, and may be used for no other purpose.',
  CIVIL_REMEDY_OK:
    'This information on seized goods may be used for examination or testing, or in pursuit of a related private civil remedy for infringement. It remains protected by the Trade Secrets Act (18 USC 1905) for any other purpose.',
};

const PROTECTED: readonly FieldGroup[] = ['onGoods', 'parties', 'unredactedSample'];

/** Whether a field opens only once its recipient has acknowledged what it may be used for. */
export const isProtected = (field: DisclosureField): boolean => PROTECTED.includes(groupOf(field));
