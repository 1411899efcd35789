import { cfr, fr, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { rule } from '../../../../kernel/rule.js';
import type { MatrixDecision, MatrixFacts } from '../disclosure-matrix.js';
import { MATRIX_DAYS } from '../disclosure-matrix.js';
import type { DisclosureModels } from '../disclosure-models.js';
import { promptBusinessDays, statuteInForce } from '../goods-information.js';
import { shall } from '../matrix-cells.js';
import type { StageCells } from '../matrix-cells.js';
import { regulationCells } from './matrix-cells.js';

const before2024: DisclosureModels = {
  counterfeit_mark: 'importer_heard_first',
  copying_or_simulating_mark: 'owner_examines',
  trade_name: 'owner_examines',
  gray_market: 'owner_examines',
  piratical_copy: 'at_seizure_only',
  circumvention_device: 'nothing',
};
const since2024: DisclosureModels = {
  ...before2024,
  piratical_copy: 'importer_heard_first',
  circumvention_device: 'importer_heard_first',
};
const models = new Dated<DisclosureModels>('disclosure model by infringement', '2026-11-21', {
  '2015-10-19': { value: before2024, cites: [fr(80, 56370), cfr(19, '133.25')] },
  '2024-08-23': { value: since2024, cites: [fr(89, 52364)] },
});

/** DISC-02 as it was before the text of the sections was compared. */
export const disclosureMatrix1 = rule({
  id: 'DISC-02',
  title: 'Disclosure matrix',
  text: 'For each kind of infringement and each stage, the fields that must, may or may not yet be disclosed to the owner of the recorded right; a field that is not named stays with CBP.',
  cites: [cfr(19, '133.21'), cfr(19, '133.25'), cfr(19, '133.42'), cfr(19, '133.47'), usc(18, '1905')],
  params: { models, ...MATRIX_DAYS },
  decide({ infringement, stage }: MatrixFacts, { models: known, ...days }): MatrixDecision {
    const model = known[infringement];
    return { model, cells: regulationCells(model, infringement, stage, days) };
  },
});

/** DISC-03 as it was before the regulation's own duty was seen. */
export const goodsInformationStatute1 = rule({
  id: 'DISC-03',
  title: 'Information on the goods by statute',
  text: "When CBP finds that the owner's examination would help to decide, it gives the owner of a recorded mark or copyright what appears on goods, packaging and labels, with unredacted images; never before the importer's seven business days are over where the regulation grants them.",
  cites: [usc(19, '1628a')],
  params: { models, inForce: statuteInForce, promptBusinessDays },
  decide({ infringement, stage }: MatrixFacts, law): StageCells {
    const model = law.models[infringement];
    const heard = model === 'importer_heard_first' && stage === 'importer_heard';
    const noWait = model === 'owner_examines' && infringement !== 'trade_name';
    const noticed = noWait && (stage === 'notice_given' || stage === 'importer_heard');
    if (!law.inForce || !(heard || noticed)) return {};
    const deadline = { start: 'examination_finding', days: law.promptBusinessDays, dayBasis: 'business' } as const;
    const authorityStatus = stage === 'notice_given' ? 'policy' : 'in_force';
    const conditions = ['examination_would_assist'] as const;
    return {
      onGoods: [shall([usc(19, '1628a')], deadline, { basis: 'statute_1628a', conditions, authorityStatus })],
    };
  },
});
