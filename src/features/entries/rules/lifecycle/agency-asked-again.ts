import { ownPolicy, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';

export interface AgencyAskedAgainFacts {
  readonly released: boolean;
  /** By agency: the lines flagged to it that it has not seen as they are now, because they are new or the goods are others. */
  readonly unseen: readonly { readonly agency: string; readonly lines: number }[];
}

/** Which agencies are asked again when an entry is corrected. */
export const agencyAskedAgain = rule({
  id: 'ENTRY-33',
  title: 'An agency asked again',
  text: 'That goods may proceed is said of the goods as they were declared. Where before release a correction flags another line to an agency, or declares other goods on one, what the agency said before does not let them go: it is asked again. What it holds or refuses stays held or refused.',
  cites: [usc(19, '1411(d)'), ownPolicy('that what an agency said is about the goods it was asked of')],
  authorityStatus: 'policy',
  decide: ({ released, unseen }: AgencyAskedAgainFacts): readonly string[] =>
    released ? [] : unseen.filter(({ lines }) => lines > 0).map(({ agency }) => agency),
});
