import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** On whom notice is served by being named on the goods: makers abroad and buyers down the line have no interest by that alone. */
export const INTERESTED_ROLES: readonly string[] = ['importer', 'consignee', 'owner'];

export interface NoticeDaysFacts {
  readonly seizedOn: IsoDate;
  readonly ownerNotifiedOn?: IsoDate | undefined;
  readonly firstPublishedOn?: IsoDate | undefined;
}

/** The owner is told and the notice published no earlier than the goods are seized. */
export const noticeDays = rule({
  id: 'SEIZ-11',
  title: 'Days of the notices of a seizure',
  text: 'The owner of the right is told of a seizure, and its notice is published, on or after the day it was made.',
  cites: [cfr(19, '133.21(e)'), cfr(19, '162.45(b)')],
  decide: ({ seizedOn, ownerNotifiedOn, firstPublishedOn }: NoticeDaysFacts): readonly Fault[] =>
    unmet([
      [ownerNotifiedOn === undefined || ownerNotifiedOn >= seizedOn, ownerToldBefore],
      [firstPublishedOn === undefined || firstPublishedOn >= seizedOn, publishedBefore],
    ]),
});

/** A claim is filed once the notice is published. Applied as of the filing. */
export const claimAfterPublication = rule({
  id: 'SEIZ-12',
  title: 'A claim follows the publication',
  text: 'The time to claim the goods runs from the first publication of the notice; a claim comes on or after that day.',
  cites: [cfr(19, '162.47(a)')],
  decide: ({ firstPublishedOn }: { readonly firstPublishedOn: IsoDate | null }, _params, asOf): readonly Fault[] =>
    unmet([[firstPublishedOn !== null && firstPublishedOn <= asOf, notPublished]]),
});

/** The owner consents to a relief once it was told of the seizure. */
export const consentAfterNotice = rule({
  id: 'SEIZ-13',
  title: 'A consent follows the notice to the owner',
  text: 'The owner of a counterfeited mark consents within thirty days of being notified of the seizure; before it is notified there is nothing to consent to.',
  cites: [cfr(19, '133.21(g)')],
  decide: ({ ownerNotifiedOn }: { readonly ownerNotifiedOn: IsoDate | null }): readonly Fault[] =>
    unmet([[ownerNotifiedOn !== null, notNotified]]),
});

const ownerToldBefore: Fault = {
  pointer: '/ownerNotifiedOn',
  code: 'seizure_notice.before_seizure',
  message: 'The owner of the right is notified of a seizure after it was made.',
  citation: cfr(19, '133.21(e)'),
};
const publishedBefore: Fault = {
  pointer: '/firstPublishedOn',
  code: 'seizure.published_before',
  message: 'A seizure is published after it was made.',
  citation: cfr(19, '162.45(b)'),
};
const notPublished: Fault = {
  pointer: '/filedOn',
  code: 'claim.not_published',
  message: 'The notice was not published by that day; the time to claim runs from its publication.',
  citation: cfr(19, '162.47(a)'),
};
const notNotified: Fault = {
  pointer: '/givenOn',
  code: 'consent.before_notification',
  message: 'The owner has not been notified of the seizure.',
  citation: cfr(19, '133.21(g)'),
};
