import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What a notice of seizure must tell each party who appears to have an interest. */
export const NOTICE_CONTENTS = [
  'property_described',
  'time_cause_and_place',
  'law_violated',
  'right_to_petition',
  'right_to_claim',
  'where_to_file',
] as const;
export type NoticeContent = (typeof NOTICE_CONTENTS)[number];

export interface SeizureNoticeFacts {
  readonly seizedOn: IsoDate;
  readonly mailedOn: IsoDate;
  readonly contents: readonly NoticeContent[];
  /** Parties who appear to have an interest, by id. */
  readonly parties: readonly string[];
  readonly notified: readonly string[];
}

export interface SeizureNoticeDecision {
  readonly complete: boolean;
  readonly faults: readonly Fault[];
}

/** Whether a notice of seizure is complete and reaches everyone it must. */
export const seizureNotice = rule({
  id: 'SEIZ-02',
  title: 'Notice of seizure',
  text: 'Everyone who appears to have an interest is told in writing what was seized, when, where and why, under which law, and how to petition or claim.',
  cites: [cfr(19, '162.31'), cfr(19, '162.45(a)'), usc(19, '1607')],
  decide({ seizedOn, mailedOn, contents, parties, notified }: SeizureNoticeFacts): SeizureNoticeDecision {
    const missing = NOTICE_CONTENTS.filter((content) => !contents.includes(content));
    const untold = parties.filter((party) => !notified.includes(party));
    const faults = [
      ...unmet([
        [mailedOn >= seizedOn, tooEarly],
        [parties.length > 0, noParty],
      ]),
      ...missing.map(lacking),
      ...untold.map(notTold),
    ];
    return { complete: faults.length === 0, faults };
  },
});

const tooEarly: Fault = {
  pointer: '/mailedOn',
  code: 'seizure_notice.before_seizure',
  message: 'A notice of seizure follows the seizure.',
  citation: cfr(19, '162.31(a)'),
};
const noParty: Fault = {
  pointer: '/parties',
  code: 'seizure_notice.no_party',
  message: 'Name those who appear to have an interest in the goods.',
  remedy: 'Where nobody is known, say so by naming the carrier or the last holder.',
  citation: usc(19, '1607(a)'),
};
const lacking = (content: NoticeContent): Fault => ({
  pointer: '/contents',
  code: 'seizure_notice.incomplete',
  message: `The notice must state: ${content.replaceAll('_', ' ')}.`,
  citation: cfr(19, '162.31(b)'),
});
const notTold = (party: string): Fault => ({
  pointer: '/notified',
  code: 'seizure_notice.party_not_notified',
  message: `A party with an interest was not notified: ${party}.`,
  citation: usc(19, '1607(a)'),
});
