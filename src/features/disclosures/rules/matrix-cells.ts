import { cfr, usc } from '../../../kernel/citation.js';
import type { AuthorityStatus, Citation } from '../../../kernel/citation.js';
import type { Infringement } from '../../detentions/rules/index.js';
import type { Deadline } from './duty-clocks.js';
import type { FieldGroup } from './field-catalogue.js';
import type { OpeningStage } from './stage.js';

/** What must be true besides the stage. */
export type Condition =
  | 'sample_bond'
  | 'examination_would_assist'
  | 'before_seizure'
  | 'on_request'
  | 'assists_enforcement';

/** Where the permission comes from. */
export type Basis = 'regulation' | 'statute_1628a' | 'proposed_rule' | 'executive_order';

/** The notice that travels with the data. */
export type NoticeKind = 'TSA_LIMITED_PURPOSE' | 'CIVIL_REMEDY_OK';

/** One entry of the matrix: at this stage these fields must, may or may not yet leave. No entry: they stay. */
export interface Cell {
  readonly outcome: 'shall' | 'may' | 'not_yet';
  readonly basis: Basis;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly authorityStatus: AuthorityStatus;
  readonly conditions: readonly Condition[];
  readonly deadline: Deadline | null;
  readonly notice: NoticeKind | null;
}
export type StageCells = Readonly<Partial<Record<FieldGroup, readonly Cell[]>>>;

/** How the law of a day treats disclosures for one kind of infringement. */
export type DisclosureModel = 'importer_heard_first' | 'owner_examines' | 'at_seizure_only' | 'nothing';

/** Business days from detention (19 CFR 133.25(b)) and from the notice of seizure (133.21(e) and its like). */
export interface MatrixDays {
  readonly businessDaysFromDetention: number;
  readonly businessDaysFromSeizureNotice: number;
}

/** The cells that a model has at a stage; nothing is permitted that is not named here. */
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

type Extras = Partial<Pick<Cell, 'conditions' | 'notice' | 'authorityStatus' | 'basis'>>;

/** A discretion. */
export const may = (cites: Cell['cites'], extras: Extras = {}): Cell => ({
  outcome: 'may',
  basis: 'regulation',
  cites,
  authorityStatus: 'in_force',
  conditions: [],
  deadline: null,
  notice: 'TSA_LIMITED_PURPOSE',
  ...extras,
});

/** A duty, which always has its clock. */
export const shall = (cites: Cell['cites'], deadline: Deadline, extras: Extras = {}): Cell => ({
  ...may(cites, extras),
  outcome: 'shall',
  deadline,
});

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

// 133.25 knows neither redaction nor seven days: five items, and a sample for examination against bond before seizure.
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
      // No text was found for these goods after seizure; the stage is opened by no ground of theirs.
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

/** A paragraph of the section of the goods. The letters of 133.42 and 133.47 are not verified; these are cited whole. */
export function paragraph(infringement: Infringement, letter: string): Cell['cites'] {
  if (infringement === 'piratical_copy') return [cfr(19, '133.42')];
  if (infringement !== 'circumvention_device') return [cfr(19, `133.21${letter}`)];
  return letter === '(e)' ? [cfr(19, '133.47'), usc(19, '4342')] : [cfr(19, '133.47')];
}
