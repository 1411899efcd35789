import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { groupOf } from './field-catalogue.js';
import type { DisclosureField, FieldGroup } from './field-catalogue.js';
import { paragraph } from './paragraph.js';
import type { Stage } from './stage.js';

export interface ImporterNoticeFacts {
  readonly infringement: Infringement;
  readonly released: readonly {
    readonly field: DisclosureField;
    readonly stage: Stage;
    readonly releasedOn: IsoDate;
    readonly cites: readonly Citation[];
  }[];
}

/** What the importer is told to have left, one a day. */
export interface ImporterNotice {
  readonly toldOn: IsoDate;
  readonly fields: readonly DisclosureField[];
  readonly cites: readonly [Citation, ...Citation[]];
}

/** Of what leaves without a sufficient answer of the importer it is notified, on the day it leaves. */
export const importerNotice = rule({
  id: 'DISC-11',
  version: 2,
  title: 'Notice to the importer of what leaves',
  text:
    'Where the importer gave no or no sufficient answer in its time, customs notifies it when information on the goods, unredacted images or an ' +
    'unredacted sample leaves.',
  cites: [cfr(19, '133.21(b)(2)(ii)'), cfr(19, '133.42(b)(2)(ii)'), cfr(19, '133.47(b)(2)(ii)')],
  decide({ infringement, released }: ImporterNoticeFacts): readonly ImporterNotice[] {
    const [owed] = paragraph(infringement, '(b)(2)(ii)');
    // A duty of that time may be met late, at another stage of the case: its paragraph tells.
    const told = released.filter(
      ({ field, stage, cites }) =>
        TOLD.includes(groupOf(field)) &&
        (stage === 'importer_heard' || cites.some(({ authority }) => authority === owed.authority)),
    );
    const days = [...new Set(told.map(({ releasedOn }) => releasedOn))].sort();
    return days.map((toldOn) => ({
      toldOn,
      fields: [...new Set(told.filter(({ releasedOn }) => releasedOn === toldOn).map(({ field }) => field))],
      cites: paragraph(infringement, '(b)(2)(ii)'),
    }));
  },
});

const TOLD: readonly FieldGroup[] = ['onGoods', 'unredactedSample'];
