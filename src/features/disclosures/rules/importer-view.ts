import type { Calendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { disclosureModels } from './disclosure-models.js';
import { dutyClock } from './duty-clocks.js';
import type { DutyClock } from './duty-clocks.js';
import { promptBusinessDays } from './goods-information.js';
import { hearsImporter } from './matrix-cells.js';
import { paragraph } from './paragraph.js';

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
      readonly cites: readonly [Citation, ...Citation[]];
    };

/** The importer's right to see its own goods at any time after presentation. Applied as of presentation. */
export const importerView = rule({
  id: 'DISC-09',
  version: 2,
  title: "The importer's own images and samples",
  text: 'At any time after presentation the importer is given unredacted images or an unredacted sample of its own goods, so that it can answer the notice; the text names no number of days.',
  cites: [cfr(19, '133.21(d)'), cfr(19, '133.42(d)'), cfr(19, '133.47(d)')],
  params: { models: disclosureModels, promptBusinessDays },
  decide({ infringement, presentedOn, requestedOn, calendar }: ImporterViewFacts, law): ImporterView {
    if (!hearsImporter(law.models[infringement])) return { outcome: 'no_rule', fields: [] };
    const start = requestedOn ? 'importer_request' : 'presentation';
    const startedOn = latest(presentedOn, requestedOn ?? presentedOn);
    return {
      outcome: 'shall',
      fields: ['unredactedImages', 'unredactedSample'],
      availableFrom: presentedOn,
      clock: dutyClock({ start, days: law.promptBusinessDays, dayBasis: 'business' }, startedOn, calendar),
      cites: paragraph(infringement, '(d)'),
    };
  },
});
