import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { readHtsNumber } from '../../reference/rules/hts-number.js';
import { isInForce } from '../rules/additional/duty-program.js';
import type { DutyProgram } from '../rules/additional/duty-program.js';
import type { FactDefinition } from '../rules/additional/fact-definition.js';
import { coverageOf } from '../rules/additional/product-lists.js';
import { coversCountry } from '../rules/additional/scope.js';
import { DutyPrograms } from './duty-programs.js';
import type { ListDutyFacts, ListPrograms } from './program.dto.js';
import type { AdditionalDutyProgramView, DutyFactView } from './program.view.js';

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
    const { index } = await this.programs.at(knownAt);
    const reading = hts === undefined ? undefined : readHtsNumber(hts);
    const goods = reading && 'number' in reading ? index.lists.on(reading.number, asOf) : undefined;
    const found = index.programs
      .filter(
        (program) =>
          isInForce(program, asOf) &&
          (authority === undefined || program.authority === authority) &&
          (origin === undefined || coversCountry(program.countries, origin.toUpperCase())) &&
          (goods === undefined || coverageOf(program.products, goods) !== 'out'),
      )
      .filter(({ programId }) => after === undefined || programId > after)
      .sort((a, b) => (a.programId < b.programId ? -1 : 1));
    const page = pageOf('additional-duty-programs', found.slice(0, limit + 1), limit, ({ programId }) => [programId]);
    return { ...page, items: page.items.map(toProgramView), asOf, knownAt };
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
