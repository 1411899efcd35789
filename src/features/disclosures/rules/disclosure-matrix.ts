import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { disclosureModels } from './disclosure-models.js';
import { regulationCells } from './matrix-cells.js';
import type { DisclosureModel, StageCells } from './matrix-cells.js';
import type { OpeningStage } from './stage.js';

export interface MatrixFacts {
  readonly infringement: Infringement;
  readonly stage: OpeningStage;
}

export interface MatrixDecision {
  readonly model: DisclosureModel;
  readonly cells: StageCells;
}

/** The days the regulations give for the five and for the eight items. */
export const MATRIX_DAYS = {
  businessDaysFromDetention: new Dated<number>('business days from detention to the five items', '2026-11-27', {
    '2015-10-19': { value: 30, cites: [cfr(19, '133.25(b)')] },
  }),
  businessDaysFromSeizureNotice: new Dated<number>('business days from seizure notice to eight items', '2026-11-27', {
    '2015-10-19': { value: 30, cites: [cfr(19, '133.21(e)'), usc(19, '4342')] },
  }),
} as const;

/** What the regulations let out at a stage. Applied as of the event that opened the stage. */
export const disclosureMatrix = rule({
  id: 'DISC-02',
  version: 2,
  title: 'Disclosure matrix',
  text: 'For each kind of infringement and each stage, the fields that must, may or may not yet be disclosed to the owner of the recorded right; a field that is not named stays with CBP. Since 2024-08-23 the five items may leave before, with or after the notice of detention: no clock releases them. Copying, simulating and gray-market goods open nothing after seizure.',
  cites: [cfr(19, '133.21'), cfr(19, '133.25'), cfr(19, '133.42'), cfr(19, '133.47'), usc(18, '1905')],
  params: { models: disclosureModels, ...MATRIX_DAYS },
  decide({ infringement, stage }: MatrixFacts, { models, ...days }): MatrixDecision {
    const model = models[infringement];
    return { model, cells: regulationCells(model, infringement, stage, days) };
  },
});
