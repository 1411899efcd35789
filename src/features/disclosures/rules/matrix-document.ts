import type { IsoDate } from '../../../kernel/dates.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { INFRINGEMENTS, INFRINGEMENT_TITLES, responseWindow } from '../../detentions/rules/index.js';
import type { Infringement } from '../../detentions/rules/index.js';
import {
  ABANDONMENT_DISCLOSURE,
  abandonmentDisclosurePolicy,
  abandonmentGate,
  executiveOrderAbandonment,
  proposedAbandonmentRule,
} from './abandonment-disclosure.js';
import type { AbandonmentDisclosure } from './abandonment-disclosure.js';
import { disclosureMatrix } from './disclosure-matrix.js';
import type { ClockStart, Deadline } from './duty-clocks.js';
import { FIELD_GROUPS, FIELD_TITLES, NEVER_DISCLOSED, fieldsOf } from './field-catalogue.js';
import type { FieldGroup } from './field-catalogue.js';
import { goodsInformationRegulation, goodsInformationStatute, promptBusinessDays } from './goods-information.js';
import type { Cell, Condition, StageCells } from './matrix-cells.js';
import { OPENING_STAGES } from './stage.js';
import type { OpeningStage } from './stage.js';

const STAGES = OPENING_STAGES.filter((stage) => stage !== 'abandoned');
const STAGE_TITLES: Readonly<Record<OpeningStage, string>> = {
  presented: 'Presented',
  notice_given: 'Notice given',
  importer_heard: "Importer's time over",
  seized: 'Notice of seizure',
  abandoned: 'Abandoned before seizure',
};
const STARTS: Readonly<Record<ClockStart, string>> = {
  detention_notice: 'the detention notice',
  detention: 'detention',
  seizure_notice: 'the notice of seizure',
  examination_finding: 'the finding',
  presentation: 'presentation',
  importer_request: "the importer's request",
};
const CONDITIONS: Readonly<Record<Condition, string>> = {
  sample_bond: 'against bond',
  examination_would_assist: "if the owner's examination would help",
  compromises_no_investigation: 'and it compromises no investigation',
  before_seizure: 'before seizure only',
  on_request: 'on request',
  assists_enforcement: 'if it will assist enforcement',
};
const policies = initialPolicies([promptBusinessDays]);

/** The whole disclosure law of this service as Markdown, made by running the rules themselves, for counsel to read. */
export function disclosureMatrixDocument(): string {
  const periods = lawPeriods();
  const newest = periods[0];
  const sections = periods.map((from, i) => periodSection(from, periods[i - 1], i === periods.length - 1));
  return [
    '# Disclosure matrix',
    'Generated from the rules; do not edit. For each kind of infringement and stage: what CBP **SHALL** or MAY give to the owner of a recorded right. An empty cell is NO: the Trade Secrets Act (18 USC 1905) keeps in what no rule lets out.',
    preconditions(newest ?? '2024-08-23'),
    ...sections,
    abandonmentSection(),
    `## Never\n\nAt no stage, to no one outside: ${NEVER_DISCLOSED.map((field) => FIELD_TITLES[field].toLowerCase()).join(', ')}.`,
    '',
  ].join('\n\n');
}

// Newest first: each day on which a dated value of the two matrix rules changed.
function lawPeriods(): readonly IsoDate[] {
  const { models } = disclosureMatrix.params;
  const days = [...models.history, ...goodsInformationStatute.params.inForce.history].map(({ since }) => since);
  return [...new Set(days)].sort().reverse();
}

function preconditions(on: IsoDate): string {
  const { value } = responseWindow.params.businessDays.on(on);
  return [
    '## For every cell',
    '- The recordation was in force on the day of the event that opens the stage, and the law is that of the same day.',
    '- The one who asks owns the recorded right or is its registered agent; of circumvention devices seized it is told only if it stands on the published list, on the day of the notice, for the work whose protection measure they attack (19 CFR 133.47(a)(4)).',
    `- The importer's time is ${String(value)} business days from the notice; an early answer does not shorten it, a sufficient one keeps the case at "${STAGE_TITLES.notice_given}".`,
    '- Another agency decides on admission, or the case is closed (released, exported, excluded, destroyed, no infringement): nothing new. A duty that has arisen stays.',
    '- A seizure for another recordation or on another ground opens nothing; what could be chosen before a seizure can still be chosen after it.',
    '- A hold stops what appears on the goods, by the regulations and by 19 USC 1628a(d), and by policy what may leave by choice. The duties of 133.25(b) and of the eight items stand under a hold; by policy a named authority can withhold them, and their clocks run on.',
    '- Importers are given their own unredacted images, or a sample, at any time after presentation wherever they are heard first.',
    '- Before seizure the data travel with the notice that they serve to assist CBP only; images and samples after seizure may serve a private civil remedy.',
  ].join('\n');
}

function periodSection(from: IsoDate, next: IsoDate | undefined, oldest: boolean): string {
  const title = next ? `## Events from ${from} until the day before ${next}` : `## Events since ${from}`;
  const changed = INFRINGEMENTS.filter((each) => !next || table(each, from) !== table(each, next));
  const texts = [...new Set(changed.map((each) => table(each, from)))];
  const tables = texts.map((text) => {
    const sharing = changed.filter((each) => table(each, from) === text);
    return `### ${sharing.map((each) => INFRINGEMENT_TITLES[each]).join('; ')}\n\n${text}`;
  });
  const same = changed.length < INFRINGEMENTS.length ? ['Everything not shown here is as in the section above.'] : [];
  const end = oldest ? [`Earlier events are not determinable: the law before ${from} is not on record.`] : [];
  return [title, ...tables, ...same, ...end].join('\n\n');
}

function table(infringement: Infringement, on: IsoDate): string {
  const columns = STAGES.map((stage) => {
    const facts = { infringement, stage };
    const regulation = applyRule(disclosureMatrix, facts, on).decision.cells;
    const byStatute = applyRule(goodsInformationStatute, facts, on, policies).decision;
    const byRegulation = applyRule(goodsInformationRegulation, facts, on, policies).decision;
    return merged(merged(regulation, byRegulation), byStatute);
  });
  if (columns.every((cells) => Object.keys(cells).length === 0)) return 'Nothing at any stage.';
  return rows(
    STAGES.map((stage) => STAGE_TITLES[stage]),
    columns,
  );
}

function abandonmentSection(): string {
  const on = '2026-11-21';
  const tables = ABANDONMENT_DISCLOSURE.map((value) => {
    const columns = INFRINGEMENTS.map((infringement) => abandonedCells(infringement, value, on));
    const shown = INFRINGEMENTS.filter((_, i) => Object.keys(columns[i] ?? {}).length > 0);
    const cells = columns.filter((column) => Object.keys(column).length > 0);
    const text =
      shown.length === 0
        ? 'Nothing.'
        : rows(
            shown.map((each) => INFRINGEMENT_TITLES[each]),
            cells,
          );
    return `### ${abandonmentDisclosurePolicy.key} = ${value}\n\n${text}`;
  });
  const head = `## Voluntarily abandoned before seizure\n\n${abandonmentGate.text} Duties that arose during detention stay.`;
  return [head, ...tables].join('\n\n');
}

function abandonedCells(infringement: Infringement, value: AbandonmentDisclosure, on: IsoDate): StageCells {
  const abandonment = {
    acceptedOn: on,
    basis: 'any voluntary one',
    voluntary: true,
    reasonableBelief: { on },
    suspectedViolation: infringement,
  };
  const chosen = { find: () => ({ ...abandonmentDisclosurePolicy.asInitial, value }) };
  const { under } = applyRule(abandonmentGate, { infringement, abandonment }, on, chosen).decision;
  if (under === null) return {};
  return applyRule(under === 'proposed_rule' ? proposedAbandonmentRule : executiveOrderAbandonment, {}, on).decision;
}

const merged = (one: StageCells, other: StageCells): StageCells =>
  Object.fromEntries(
    FIELD_GROUPS.map((group) => [group, [...(one[group] ?? []), ...(other[group] ?? [])]] as const).filter(
      ([, cells]) => cells.length > 0,
    ),
  );

// One row for fields that always share one rule; the order is that of the catalogue.
function rows(titles: readonly string[], columns: readonly StageCells[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown: readonly FieldGroup[] = FIELD_GROUPS.filter((group) => group !== 'never');
  const names = (group: FieldGroup) => fieldsOf(group).map((field) => FIELD_TITLES[field]);
  return [
    line(['Fields', ...titles]),
    line(['---', ...titles.map(() => '---')]),
    ...shown.map((group) => line([names(group).join('; '), ...columns.map((cells) => cellText(cells[group] ?? []))])),
  ].join('\n');
}

const cellText = (cells: readonly Cell[]): string => cells.map(oneCell).join('; ');

function oneCell({ outcome, deadline, conditions, cites, authorityStatus }: Cell): string {
  const words = { shall: '**SHALL**', may: 'MAY', not_yet: 'NOT YET' }[outcome];
  const parts = [...(deadline ? [deadlineText(deadline)] : []), ...conditions.map((each) => CONDITIONS[each])];
  const status = authorityStatus === 'in_force' ? '' : `, *${authorityStatus}*`;
  const source = cites.map(({ authority }) => authority).join(', ');
  return `${[words, ...parts].join(' ')} (${source}${status})`;
}

const deadlineText = ({ start, days, dayBasis }: Deadline): string =>
  days === 0 ? `on the day of ${STARTS[start]}` : `within ${String(days)} ${dayBasis} days of ${STARTS[start]}`;
