import { readCondition } from './condition.js';
import { METALS, OCCUPATIONS, RATE_KINDS, VALUE_PARTS } from './duty-program.js';
import type { DutyProgram } from './duty-program.js';
import { Fields } from './program-fields.js';
import type { FieldFault } from './program-fields.js';
import { readCountryScope, readProductScope } from './scope.js';

/** A programme as a file or the record writes it; empty where it says nothing. */
export interface ProgramText {
  readonly programId: string;
  readonly authority: string;
  readonly heading: string;
  readonly headingFloorMet: string;
  readonly description: string;
  readonly countryScope: string;
  readonly productScope: string;
  readonly rateKind: string;
  readonly ratePercent: string;
  readonly from: string;
  readonly until: string;
  readonly publishedOn: string;
  readonly conditions: string;
  readonly stackingGroup: string;
  readonly rank: string;
  readonly yieldsTo: string;
  readonly appliesTo: string;
  readonly metal: string;
  readonly occupies: string;
  readonly relieves: string;
  readonly instrument: string;
  readonly sourceUrl: string;
  readonly confidence: string;
  readonly note: string;
}

type Field = keyof ProgramText;

const ID = /^[a-z]\w{1,59}$/;
const HEADING = /^99\d\d\.\d\d\.\d\d$/;
const A_NAME = 'A name of small letters, digits and underscores.';
const A_HEADING = 'A heading of Chapter 99 with dots, 9903.88.03.';

/** Reads a programme; every fault of the row is told, nothing is guessed. */
export function readProgram(
  text: ProgramText,
): { readonly program: DutyProgram } | { readonly faults: readonly FieldFault<Field>[] } {
  const fields = new Fields<Field>(text);
  const names = {
    programId: fields.matching('programId', ID, A_NAME),
    authority: fields.matching('authority', ID, A_NAME),
    stackingGroup: fields.matching('stackingGroup', ID, A_NAME),
    heading: fields.matching('heading', HEADING, A_HEADING),
    headingFloorMet: text.headingFloorMet === '' ? null : fields.matching('headingFloorMet', HEADING, A_HEADING),
    description: fields.words('description', 'description.blank', 'A programme without words says nothing.'),
    instrument: fields.words('instrument', 'instrument.blank', 'The instrument it stands on is needed.'),
    sourceUrl: text.sourceUrl || null,
    confidence: fields.oneOf('confidence', ['A', 'B', 'C']),
    note: text.note || null,
  };
  const countries = fields.read('countryScope', readCountryScope(text.countryScope), 'scope.malformed');
  const products = fields.read('productScope', readProductScope(text.productScope), 'scope.malformed');
  const rate = rateOf(fields, text);
  const days = daysOf(fields, text);
  const conditions = fields.read('conditions', readCondition(text.conditions), 'condition.not_readable');
  const stacking = stackingOf(fields, text);
  if (fields.faults.length > 0 || !countries || !products || !days || !conditions) return { faults: fields.faults };
  return {
    program: {
      ...names,
      ...rate,
      ...days,
      ...stacking,
      countries: countries.scope,
      products: products.scope,
      conditions: conditions.condition,
    },
  };
}

function rateOf(fields: Fields<Field>, text: ProgramText): Pick<DutyProgram, 'rateKind' | 'ratePercent'> {
  const rateKind = fields.oneOf('rateKind', RATE_KINDS);
  const ratePercent = fields.percent('ratePercent');
  if ((text.ratePercent === '') !== (rateKind === 'passthrough'))
    fields.fault('ratePercent', 'percent.does_not_fit', 'A passthrough has no rate; every other kind has one.');
  return { rateKind, ratePercent };
}

function daysOf(fields: Fields<Field>, text: ProgramText): Pick<DutyProgram, 'from' | 'until' | 'publishedOn'> | null {
  const from = fields.date('from');
  const until = fields.date('until');
  const publishedOn = fields.date('publishedOn');
  if (text.from === '') fields.fault('from', 'date.blank', 'The first day is needed.');
  if (from && until && until < from) fields.fault('until', 'period.ends_before_it_begins', `It begins on ${from}.`);
  return from && { from, until, publishedOn };
}

type Stacking = Pick<DutyProgram, 'rank' | 'yieldsTo' | 'appliesTo' | 'metal' | 'occupies' | 'relieves'>;

function stackingOf(fields: Fields<Field>, text: ProgramText): Stacking {
  const appliesTo = fields.oneOf('appliesTo', VALUE_PARTS);
  const occupies = fields.oneOf('occupies', OCCUPATIONS);
  const metal = text.metal === '' ? null : fields.oneOf('metal', METALS);
  if (metal === null && (appliesTo === 'metal_content' || occupies === 'metal_content'))
    fields.fault('metal', 'value.missing', 'Which metal the content is of.');
  const [rank, yieldsTo, relieves] = [
    fields.whole('rank'),
    fields.references('yieldsTo'),
    fields.references('relieves'),
  ];
  return { rank, yieldsTo, appliesTo, metal, occupies, relieves };
}
