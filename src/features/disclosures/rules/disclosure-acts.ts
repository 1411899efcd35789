import { usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { NoticeKind } from './matrix-cells.js';

/** A sample goes to who owns the recorded right when it leaves. */
export const sampleRecipient = rule({
  id: 'DISC-13',
  title: 'Recipient of a sample',
  text: 'What customs may give by a disclosure to the owner of a recorded right goes to nobody else: whoever asked must own the right when the sample leaves.',
  cites: [usc(18, '1905'), usc(19, '1628a')],
  decide: ({ ownsTheRight }: { readonly ownsTheRight: boolean }): readonly Fault[] =>
    unmet([[ownsTheRight, notTheOwner]]),
});

export interface NoticeFacts {
  readonly notice: NoticeKind;
  /** The notices that travel with what was disclosed. */
  readonly given: readonly NoticeKind[];
}

/** A recipient acknowledges what travels with its disclosure. */
export const noticeAcknowledged = rule({
  id: 'DISC-14',
  title: 'Notices that are acknowledged',
  text: 'The recipient gives its word on the limits of use that travel with what is disclosed to it, and on no others.',
  cites: [usc(18, '1905')],
  decide: ({ notice, given }: NoticeFacts): readonly Fault[] => unmet([[given.includes(notice), notWithIt(notice)]]),
});

const notTheOwner: Fault = {
  pointer: '',
  code: 'disclosure.no_standing',
  message: 'Who asked for the sample does not own the recorded right any more.',
  remedy: 'Let the present owner ask.',
  citation: usc(18, '1905'),
};
const notWithIt = (notice: NoticeKind): Fault => ({
  pointer: '/notice',
  code: 'disclosure.notice_not_given',
  message: `${notice} does not travel with anything disclosed here.`,
  remedy: 'Acknowledge one of the notices of the disclosure.',
  citation: usc(18, '1905'),
});
