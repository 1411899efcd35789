import type { Calendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { disclosureModels, promptBusinessDays } from './disclosure-matrix.js';
import { dutyClock } from './duty-clocks.js';
import type { DutyClock } from './duty-clocks.js';

export interface ImporterViewFacts {
  readonly infringement: Infringement;
  readonly presentedOn: IsoDate;
  /** The importer's own request; null where it has not asked. */
  readonly requestedOn: IsoDate | null;
  readonly calendar: Calendar;
}

/** What the importer gets of its own goods: the unredacted image and sample, or nothing the rules speak of. */
export type ImporterView =
  | { readonly outcome: 'no_rule'; readonly fields: readonly never[] }
  | {
      readonly outcome: 'shall';
      readonly fields: readonly ['unredactedImages', 'unredactedSample'];
      readonly availableFrom: IsoDate;
      readonly clock: DutyClock;
      readonly cites: readonly [Citation];
    };

const PARAGRAPHS: Readonly<Partial<Record<Infringement, Citation>>> = {
  counterfeit_mark: cfr(19, '133.21(d)'),
  piratical_copy: cfr(19, '133.42'),
  circumvention_device: cfr(19, '133.47'),
};

/** The importer's right to see its own goods at any time after presentation. Applied as of presentation. */
export const importerView = rule({
  id: 'DISC-09',
  title: "The importer's own images and samples",
  text: 'At any time after presentation the importer gets an unredacted image and sample of its own goods, so that it can answer the notice.',
  cites: [cfr(19, '133.21(d)'), cfr(19, '133.42'), cfr(19, '133.47')],
  params: { models: disclosureModels, promptBusinessDays },
  decide({ infringement, presentedOn, requestedOn, calendar }: ImporterViewFacts, law): ImporterView {
    const paragraph = PARAGRAPHS[infringement];
    if (law.models[infringement] !== 'importer_heard_first' || !paragraph) return { outcome: 'no_rule', fields: [] };
    const start = requestedOn ? 'importer_request' : 'presentation';
    const startedOn = latest(presentedOn, requestedOn ?? presentedOn);
    return {
      outcome: 'shall',
      fields: ['unredactedImages', 'unredactedSample'],
      availableFrom: presentedOn,
      clock: dutyClock({ start, days: law.promptBusinessDays, dayBasis: 'business' }, startedOn, calendar),
      cites: [paragraph],
    };
  },
});
