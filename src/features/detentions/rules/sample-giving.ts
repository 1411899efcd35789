import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface SampleGivingFacts {
  readonly rightRecorded: boolean;
  readonly presented: boolean;
  readonly redacted: boolean;
  /** Whether the importer is heard before anything unredacted leaves, and whether it was. */
  readonly heardFirst: boolean;
  readonly heard: boolean;
  /** The first day on which unredacted material may leave, where the notice was given. */
  readonly opensOn: IsoDate | null;
  /** Whether a hold of an investigation or of national security stands. */
  readonly stopped: boolean;
}

/** When a sample of detained goods may leave, beside its bond and its quantity. */
export const sampleGiving = rule({
  id: 'DET-17',
  title: 'Giving a sample of detained goods',
  text: 'A sample of presented goods goes to the owner of a recorded right; unredacted only after the importer was heard; never while a hold stands that it would compromise.',
  cites: [usc(19, '1628a'), cfr(19, '133.21(b)')],
  decide: (facts: SampleGivingFacts): readonly Fault[] =>
    unmet([
      [facts.rightRecorded, noRight],
      [facts.presented, notPresented],
      [facts.redacted || !facts.heardFirst || facts.heard, notYet(facts.opensOn)],
      [!facts.stopped, held],
    ]),
});

const noRight: Fault = {
  pointer: '',
  code: 'sample.no_recorded_right',
  message: 'Samples go to the owner of a recorded right; this detention names none.',
  citation: usc(19, '1628a'),
};
const notPresented: Fault = {
  pointer: '',
  code: 'sample.not_presented',
  message: 'Samples are of goods presented for examination.',
  citation: cfr(19, '133.21(b)(5)'),
};
const notYet = (opensOn: IsoDate | null): Fault => ({
  pointer: '/kind',
  code: 'sample.importer_not_heard',
  message: opensOn
    ? `An unredacted sample may leave from ${opensOn}, unless the importer shows before that the goods do not infringe.`
    : 'An unredacted sample may leave only after the importer was notified and heard.',
  remedy: 'Give a redacted sample.',
  citation: cfr(19, '133.21(b)(2)'),
});
const held: Fault = {
  pointer: '',
  code: 'sample.held',
  message: 'A hold stops everything that would compromise an investigation or national security.',
  citation: usc(19, '1628a'),
};
