import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import { isInForce } from '../rules/additional/duty-program.js';
import type { DutyProgram } from '../rules/additional/duty-program.js';
import type { FactDefinition } from '../rules/additional/fact-definition.js';
import { coverageOf } from '../rules/additional/product-lists.js';
import type { ProgramIndex } from '../rules/additional/program-index.js';
import { coversCountry } from '../rules/additional/scope.js';
import { DutyPrograms } from './duty-programs.js';
import type { ProgramsOnRecord } from './duty-programs.js';
import type { ListDutyFacts, ListPrograms } from './program.dto.js';
import type { AdditionalDutyProgramView, DutyFactView } from './program.view.js';
import type { RecordGapView } from './record-gap.view.js';
import { recordGaps } from './record-gaps.js';

/** Reads programmes of additional duty and the facts they ask for. */
@Injectable()
export class ProgramsService {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly clock: Clock,
  ) {}

  async list(query: ListPrograms): Promise<Page<AdditionalDutyProgramView>> {
    const { limit, cursor, authority, hts, origin, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('additional-duty-programs', cursor, 1)?.[0];
    const record = await this.programs.at(knownAt);
    const number = hts === undefined ? undefined : hts.replaceAll(/[. ]/g, '');
    const found = couldTouch(record.index, { asOf, number, origin })
      .filter((program) => authority === undefined || program.authority === authority)
      .filter(({ programId }) => after === undefined || programId > after);
    const page = pageOf('additional-duty-programs', found.slice(0, limit + 1), limit, ({ programId }) => [programId]);
    const reasons = recordGaps(record, asOf, number);
    return {
      ...page,
      items: page.items.map(toProgramView),
      asOf,
      knownAt,
      ...(reasons.length > 0 || found.length === 0 ? { searched: searched(record, query, reasons) } : {}),
    };
  }

  /** The measures in force on a day that could touch goods of a number and an origin, and what the record does not tell of them. */
  async touching(
    hts: string,
    origin: string,
    { asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery,
  ): Promise<{ programs: AdditionalDutyProgramView[]; programGaps: RecordGapView[] }> {
    const record = await this.programs.at(knownAt);
    const number = hts.replaceAll(/[. ]/g, '');
    return {
      programs: couldTouch(record.index, { asOf, number, origin }).map(toProgramView),
      programGaps: recordGaps(record, asOf, number),
    };
  }

  async find(
    id: string,
    { knownAt = this.clock.now() }: { readonly knownAt?: string },
  ): Promise<AdditionalDutyProgramView> {
    const { index } = await this.programs.at(knownAt);
    const found = index.programs.find(({ programId }) => programId === id);
    if (!found) throw notFound();
    return toProgramView(found);
  }

  async facts({ limit, cursor, knownAt = this.clock.now() }: ListDutyFacts): Promise<Page<DutyFactView>> {
    const after = decodeCursor('duty-facts', cursor, 1)?.[0];
    const { index } = await this.programs.at(knownAt);
    const found = [...index.facts.values()]
      .filter(({ name }) => after === undefined || name > after)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const page = pageOf('duty-facts', found.slice(0, limit + 1), limit, ({ name }) => [name]);
    return { ...page, items: page.items.map(toFactView), knownAt };
  }
}

interface Goods {
  readonly asOf: IsoDate;
  readonly number: string | undefined;
  readonly origin: string | undefined;
}

function couldTouch({ programs, lists }: ProgramIndex, { asOf, number, origin }: Goods): readonly DutyProgram[] {
  const goods = number === undefined ? undefined : lists.on(number, asOf);
  return programs
    .filter(
      (program) =>
        isInForce(program, asOf) &&
        (origin === undefined || coversCountry(program.countries, origin.toUpperCase())) &&
        (goods === undefined || coverageOf(program.products, goods) !== 'out'),
    )
    .sort((a, b) => (a.programId < b.programId ? -1 : 1));
}

const searched = (
  { index, edition }: ProgramsOnRecord,
  { authority, hts, origin }: ListPrograms,
  reasons: readonly RecordGapView[],
): object => ({
  ...(authority === undefined ? {} : { authority }),
  ...(hts === undefined ? {} : { hts }),
  ...(origin === undefined ? {} : { origin }),
  edition,
  programsOnRecord: index.programs.length,
  reasons,
});

function toProgramView(program: DutyProgram): AdditionalDutyProgramView {
  const { programId: id, countries, products, ratePercent, instrument: citation, conditions, ...rest } = program;
  const { headingFloorMet, until, publishedOn, metal, sourceUrl, note, ...plain } = rest;
  return {
    id,
    ...plain,
    yieldsTo: [...plain.yieldsTo],
    relieves: [...plain.relieves],
    countryScope: countries.text,
    productScope: products.text,
    citation,
    ...(ratePercent && { ratePercent: ratePercent.toString() }),
    ...(conditions.length > 0 && { conditions: conditionText(conditions) }),
    ...(headingFloorMet !== null && { headingFloorMet }),
    ...(until !== null && { until }),
    ...(publishedOn !== null && { publishedOn }),
    ...(metal !== null && { metal }),
    ...(sourceUrl !== null && { sourceUrl }),
    ...(note !== null && { note }),
  };
}

const conditionText = (condition: DutyProgram['conditions']): string =>
  condition
    .map((clause) => clause.map(({ fact, operator, values }) => `${fact}${operator}${values.join(',')}`).join('|'))
    .join(';');

function toFactView({ name, type, values, ifMissing, question, askedWhen }: FactDefinition): DutyFactView {
  return {
    name,
    type,
    answers: [...values],
    ifMissing: ifMissing.kind,
    ...(ifMissing.kind === 'treated_as' && ifMissing.value !== null && { treatedAs: ifMissing.value }),
    question,
    ...(askedWhen !== '' && { askedWhen }),
  };
}
