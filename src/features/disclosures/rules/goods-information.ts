import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import type { Condition, StageCells } from './matrix-cells.js';
import { shall } from './matrix-cells.js';
import { disclosureModels } from './disclosure-models.js';
import type { MatrixFacts } from './disclosure-matrix.js';
import { paragraph } from './paragraph.js';

/** The time for a duty to which the law sets none. */
export const promptBusinessDays = new PolicyParameter<number>(
  'disclosure.promptBusinessDays',
  'Business days for a duty to disclose for which the law sets no number of days.',
  { value: 5, since: '2015-10-19' },
  (value) => (Number.isInteger(value) && Number(value) >= 0 ? [] : ['must be a whole number of days, 0 or more']),
);

/** Whether 19 USC 1628a is in force on a day. */
export const statuteInForce = new Dated<boolean>('whether 19 USC 1628a is in force', '2026-11-21', {
  '2015-10-19': { value: false, cites: [usc(19, '1628a')] },
  '2016-02-24': { value: true, cites: [usc(19, '1628a')] },
});

const CONDITIONS: readonly Condition[] = ['examination_would_assist', 'compromises_no_investigation'];

/** What the statute adds once the owner's examination would help. Applied as of the event that opened the stage. */
export const goodsInformationStatute = rule({
  id: 'DISC-03',
  version: 2,
  title: 'Information on the goods by statute',
  text: "When CBP finds that the owner's examination would help to decide, and that it compromises no ongoing investigation and no national security, it gives the owner of a recorded mark or copyright what appears on goods, packaging and labels, with unredacted images; where the regulation grants the importer seven business days, never before they are over, and nothing beside what the regulation itself gives since 2024-08-23.",
  cites: [usc(19, '1628a')],
  params: { models: disclosureModels, inForce: statuteInForce, promptBusinessDays },
  decide({ infringement, stage }: MatrixFacts, law): StageCells {
    const model = law.models[infringement];
    const heard = model === 'importer_heard_first' && stage === 'importer_heard';
    // The statute names marks and works, not trade names; 133.25 has no seven days to wait for.
    const noWait = model === 'owner_examines' && infringement !== 'trade_name';
    const noticed = noWait && (stage === 'notice_given' || stage === 'importer_heard');
    if (!law.inForce || !(heard || noticed)) return {};
    const deadline = { start: 'examination_finding', days: law.promptBusinessDays, dayBasis: 'business' } as const;
    const authorityStatus = stage === 'notice_given' ? 'policy' : 'in_force';
    const extras = { basis: 'statute_1628a', conditions: CONDITIONS, authorityStatus } as const;
    return { onGoods: [shall([usc(19, '1628a')], deadline, extras)] };
  },
});

/** What the regulation makes a duty once the importer was heard. Applied as of the notice of detention. */
export const goodsInformationRegulation = rule({
  id: 'DISC-12',
  title: 'Information on the goods after the importer was heard',
  text: 'Since 2024-08-23: where seven business days from the notice brought no or no sufficient answer, and CBP concludes that it would assist its determination and compromises no ongoing investigation and no national security, it discloses what appears on goods, packaging and labels, with unredacted images, and notifies the importer. A sample stays a choice. No number of days is in the text; the time is policy.',
  cites: [cfr(19, '133.21(b)(3)'), cfr(19, '133.42(b)(3)'), cfr(19, '133.47(b)(3)'), fr(89, 52364)],
  params: { models: disclosureModels, promptBusinessDays },
  decide({ infringement, stage }: MatrixFacts, law): StageCells {
    if (law.models[infringement] !== 'owner_assists' || stage !== 'importer_heard') return {};
    const cites = [...paragraph(infringement, '(b)(3)'), ...paragraph(infringement, '(b)(2)(ii)')] as const;
    const deadline = { start: 'examination_finding', days: law.promptBusinessDays, dayBasis: 'business' } as const;
    return { onGoods: [shall(cites, deadline, { conditions: CONDITIONS })] };
  },
});
