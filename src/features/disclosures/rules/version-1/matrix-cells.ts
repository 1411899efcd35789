import { cfr, usc } from '../../../../kernel/citation.js';
import type { Infringement } from '../../../detentions/rules/index.js';
import { may, shall } from '../matrix-cells.js';
import type { Cell, DisclosureModel, MatrixDays, StageCells } from '../matrix-cells.js';
import type { OpeningStage } from '../stage.js';

type Extras = Parameters<typeof may>[1];

/** The cells of DISC-02 as this service read them before the text of the section was compared; kept for answers that stand on them. */
export function regulationCells(
  model: DisclosureModel,
  infringement: Infringement,
  stage: OpeningStage,
  days: MatrixDays,
): StageCells {
  if (model === 'importer_heard_first') return heardFirst(infringement, stage, days);
  if (model === 'owner_examines') return ownerExamines(stage, days);
  return model === 'at_seizure_only' && stage === 'seized' ? eightItems(paragraph(infringement, '(e)'), days) : {};
}

function heardFirst(infringement: Infringement, stage: OpeningStage, days: MatrixDays): StageCells {
  const of = (letter: string) => paragraph(infringement, letter);
  const sampleBond: Extras = { conditions: ['sample_bond'] };
  const redacted: StageCells = {
    redactedImages: [may(of('(b)(5)'))],
    redactedSample: [may(of('(b)(5)'), sampleBond)],
  };
  const byNotice = shall(of('(b)(4)'), { start: 'detention_notice', days: 0, dayBasis: 'calendar' });
  const wait: Cell = { ...may(of('(b)(2)(i)(B)')), outcome: 'not_yet', notice: null };
  switch (stage) {
    case 'presented':
      return { limited: [may(of('(b)(4)'))], ...redacted };
    case 'notice_given':
      return { limited: [byNotice], ...redacted, onGoods: [wait], unredactedSample: [wait] };
    case 'importer_heard':
      return {
        limited: [byNotice],
        ...redacted,
        onGoods: [may(of('(b)(2)(ii)'))],
        unredactedSample: [may(of('(b)(2)(ii)'), sampleBond)],
      };
    case 'seized':
      return {
        ...eightItems(of('(e)'), days),
        redactedImages: [may(of('(b)(5)'), { notice: null })],
        redactedSample: [may(of('(b)(5)'), { ...sampleBond, notice: 'CIVIL_REMEDY_OK' })],
        onGoods: [may(of('(f)'), { conditions: ['on_request'], notice: 'CIVIL_REMEDY_OK' })],
        unredactedSample: [may(of('(f)'), { conditions: ['on_request', 'sample_bond'], notice: 'CIVIL_REMEDY_OK' })],
      };
    case 'abandoned':
      return {};
  }
}

function ownerExamines(stage: OpeningStage, days: MatrixDays): StageCells {
  const [items, examination] = [[cfr(19, '133.25(b)')], [cfr(19, '133.25(c)')]] as const;
  const sample = [may(examination, { conditions: ['sample_bond', 'before_seizure'] })];
  const samples: StageCells = { redactedSample: sample, unredactedSample: sample };
  switch (stage) {
    case 'presented':
      return { limited: [may(items)], ...samples };
    case 'notice_given':
    case 'importer_heard': {
      const deadline = { start: 'detention', days: days.businessDaysFromDetention, dayBasis: 'business' } as const;
      return { limited: [shall(items, deadline)], ...samples };
    }
    case 'seized': {
      const assumed: Extras = { authorityStatus: 'hypothetical', notice: 'CIVIL_REMEDY_OK' };
      return {
        onGoods: [may(examination, assumed)],
        unredactedSample: [may(examination, { ...assumed, conditions: ['sample_bond'] })],
      };
    }
    case 'abandoned':
      return {};
  }
}

function eightItems(cites: Cell['cites'], days: MatrixDays): StageCells {
  const start = 'seizure_notice';
  const deadline = { start, days: days.businessDaysFromSeizureNotice, dayBasis: 'business' } as const;
  const item = [shall(cites, deadline, { notice: null })];
  return { limited: item, parties: item };
}

function paragraph(infringement: Infringement, letter: string): Cell['cites'] {
  if (infringement === 'piratical_copy') return [cfr(19, '133.42')];
  if (infringement !== 'circumvention_device') return [cfr(19, `133.21${letter}`)];
  return letter === '(e)' ? [cfr(19, '133.47'), usc(19, '4342')] : [cfr(19, '133.47')];
}
