import { cfr } from '../../../kernel/citation.js';
import type { AuthorityStatus, Citation } from '../../../kernel/citation.js';
import type { Infringement } from '../../detentions/rules/index.js';
import type { Deadline } from './duty-clocks.js';
import type { FieldGroup } from './field-catalogue.js';
import { paragraph } from './paragraph.js';
import type { OpeningStage } from './stage.js';

/** What must be true besides the stage. */
export type Condition =
  | 'sample_bond'
  | 'examination_would_assist'
  | 'compromises_no_investigation'
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

/**
 * How the law of a day treats disclosures for one kind of infringement. `importer_heard_first` is 133.21 as of 2015,
 * `owner_assists` the three sections since 2024-08-23.
 */
export type DisclosureModel =
  | 'importer_heard_first'
  | 'owner_assists'
  | 'owner_examines'
  | 'at_seizure_only'
  | 'nothing';

/** Whether the importer has its seven business days before what appears on the goods is shown. */
export const hearsImporter = (model: DisclosureModel | null): boolean =>
  model === 'importer_heard_first' || model === 'owner_assists';

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
  switch (model) {
    case 'importer_heard_first':
    case 'owner_assists':
      return importerHeard(model, infringement, stage, days);
    case 'owner_examines':
      return ownerExamines(stage, days);
    case 'at_seizure_only':
      return stage === 'seized' ? eightItems([cfr(19, '133.42')], days) : {};
    case 'nothing':
      return {};
  }
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

function importerHeard(
  model: 'importer_heard_first' | 'owner_assists',
  infringement: Infringement,
  stage: OpeningStage,
  days: MatrixDays,
): StageCells {
  const of = (letter: string) => paragraph(infringement, letter);
  const byChoice = model === 'owner_assists';
  const sampleBond: Extras = { conditions: ['sample_bond'] };
  const redacted: StageCells = {
    redactedImages: [may(of('(b)(5)'))],
    redactedSample: [may(of('(b)(5)'), sampleBond)],
  };
  // Since 2024-08-23 the five items may leave before, with or after the notice; until then they left with it.
  const limited = byChoice
    ? [may(of('(b)(4)'))]
    : [shall(of('(b)(4)'), { start: 'detention_notice', days: 0, dayBasis: 'calendar' })];
  const wait: Cell = { ...may(of('(b)(2)(i)(B)')), outcome: 'not_yet', notice: null };
  switch (stage) {
    case 'presented':
      return { limited: [may(of('(b)(4)'))], ...redacted };
    case 'notice_given':
      return { limited, ...redacted, onGoods: [wait], unredactedSample: [wait] };
    case 'importer_heard':
      return {
        limited,
        ...redacted,
        // What appears on the goods is a duty of its own since 2024-08-23 (DISC-12).
        ...(byChoice ? {} : { onGoods: [may(of('(b)(2)(ii)'))] }),
        unredactedSample: [may(of(byChoice ? '(b)(3)' : '(b)(2)(ii)'), sampleBond)],
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
// 133.22 and 133.23 open nothing after it.
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
    case 'seized':
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
