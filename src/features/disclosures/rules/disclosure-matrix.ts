import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import { regulationCells, shall } from './matrix-cells.js';
import type { DisclosureModel, StageCells } from './matrix-cells.js';
import type { OpeningStage } from './stage.js';

type Models = Readonly<Record<Infringement, DisclosureModel>>;

export interface MatrixFacts {
  readonly infringement: Infringement;
  readonly stage: OpeningStage;
}

export interface MatrixDecision {
  readonly model: DisclosureModel;
  readonly cells: StageCells;
}

const before2024: Models = {
  counterfeit_mark: 'importer_heard_first',
  copying_or_simulating_mark: 'owner_examines',
  trade_name: 'owner_examines',
  gray_market: 'owner_examines',
  piratical_copy: 'at_seizure_only',
  circumvention_device: 'nothing',
};
const since2024: Models = {
  ...before2024,
  piratical_copy: 'importer_heard_first',
  circumvention_device: 'importer_heard_first',
};

/** How the law treats each infringement, by the day of the event that opens the stage. */
export const disclosureModels = new Dated<Models>('disclosure model by infringement', '2026-11-21', {
  '2015-10-19': { value: before2024, cites: [fr(80, 56370), cfr(19, '133.25')] },
  '2024-08-23': { value: since2024, cites: [fr(89, 52364)] },
});

/** What the regulations let out at a stage. Applied as of the event that opened the stage. */
export const disclosureMatrix = rule({
  id: 'DISC-02',
  title: 'Disclosure matrix',
  text: 'For each kind of infringement and each stage, the fields that must, may or may not yet be disclosed to the owner of the recorded right; a field that is not named stays with CBP.',
  cites: [cfr(19, '133.21'), cfr(19, '133.25'), cfr(19, '133.42'), cfr(19, '133.47'), usc(18, '1905')],
  params: {
    models: disclosureModels,
    businessDaysFromDetention: new Dated<number>('business days from detention to the five items', '2026-11-21', {
      '2015-10-19': { value: 30, cites: [cfr(19, '133.25(b)')] },
    }),
    businessDaysFromSeizureNotice: new Dated<number>('business days from seizure notice to eight items', '2026-11-21', {
      '2015-10-19': { value: 30, cites: [cfr(19, '133.21(e)'), usc(19, '4342')] },
    }),
  },
  decide({ infringement, stage }: MatrixFacts, { models, ...days }): MatrixDecision {
    const model = models[infringement];
    return { model, cells: regulationCells(model, infringement, stage, days) };
  },
});

/** The time for a duty to which the law sets none. */
export const promptBusinessDays = new PolicyParameter<number>(
  'disclosure.promptBusinessDays',
  'Business days for a duty to disclose for which the law sets no number of days.',
  { value: 5, since: '2015-10-19' },
  (value) => (Number.isInteger(value) && Number(value) >= 0 ? [] : ['must be a whole number of days, 0 or more']),
);

/** What the statute adds once the owner's examination would help. Applied as of the event that opened the stage. */
export const goodsInformationStatute = rule({
  id: 'DISC-03',
  title: 'Information on the goods by statute',
  text: "When CBP finds that the owner's examination would help to decide, it gives the owner of a recorded mark or copyright what appears on goods, packaging and labels, with unredacted images; never before the importer's seven business days are over where the regulation grants them.",
  cites: [usc(19, '1628a')],
  params: {
    models: disclosureModels,
    inForce: new Dated<boolean>('whether 19 USC 1628a is in force', '2026-11-21', {
      '2015-10-19': { value: false, cites: [usc(19, '1628a')] },
      '2016-02-24': { value: true, cites: [usc(19, '1628a')] },
    }),
    promptBusinessDays,
  },
  decide({ infringement, stage }: MatrixFacts, law): StageCells {
    const model = law.models[infringement];
    const heard = model === 'importer_heard_first' && stage === 'importer_heard';
    // The statute names marks and works, not trade names; 133.25 has no seven days to wait for.
    const noWait = model === 'owner_examines' && infringement !== 'trade_name';
    const noticed = noWait && (stage === 'notice_given' || stage === 'importer_heard');
    if (!law.inForce || !(heard || noticed)) return {};
    const start = 'examination_finding';
    const deadline = { start, days: law.promptBusinessDays, dayBasis: 'business' } as const;
    const authorityStatus = stage === 'notice_given' ? 'policy' : 'in_force';
    const conditions = ['examination_would_assist'] as const;
    return {
      onGoods: [shall([usc(19, '1628a')], deadline, { basis: 'statute_1628a', conditions, authorityStatus })],
    };
  },
});
