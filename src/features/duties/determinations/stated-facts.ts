import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import type { FactValue } from '../rules/additional/condition.js';
import { readFactValue } from '../rules/additional/declared-facts.js';
import { CONTENT_FACTS, LOADED_ON, USMCA_CLAIM as USMCA } from '../rules/additional/fact-definition.js';
import type { FactDefinition } from '../rules/additional/fact-definition.js';
import { US_COMPONENTS_VALUE, VALUE_OF_REPAIRS } from '../rules/additional/provision-facts.js';
import type { StatedFacts } from '../rules/additional/worlds.js';
import type { DutyLineFacts } from './duty-determination.dto.js';

const USMCA_CODES: readonly string[] = ['S', 'S+'];

type StatingLine = Pick<DutyLineFacts, 'facts' | 'tradeProgram' | 'enteredValue'>;

/** What a line states, as the rules compare it, and every fault of it. */
export function statedFacts(
  { facts = {}, tradeProgram, enteredValue }: StatingLine,
  at: string,
  definitions: ReadonlyMap<string, FactDefinition>,
  asOf: IsoDate,
): { readonly stated: StatedFacts; readonly faults: readonly Fault[] } {
  const stated = new Map<string, FactValue>();
  const faults: Fault[] = [];
  const fault = (name: string, code: string, message: string, remedy: string): void =>
    void faults.push({
      pointer: `${at}/facts/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code,
      message,
      remedy,
    });
  for (const [name, value] of Object.entries(facts)) {
    const definition = definitions.get(name);
    const reading = definition && readFactValue(definition, value);
    if (!reading)
      fault(name, 'fact.unknown', 'No programme asks for a fact of this name.', 'GET /v1/duty-facts lists the names.');
    else if ('fault' in reading) fault(name, reading.fault.code, reading.fault.message, reading.fault.remedy);
    else stated.set(name, reading.value);
  }
  const loadedOn = stated.get(LOADED_ON);
  if (typeof loadedOn === 'string' && loadedOn > asOf)
    fault(
      LOADED_ON,
      'fact.loaded_after_entry',
      `The goods were entered on ${asOf}, before they were loaded.`,
      'Send the day of loading, on or before asOf.',
    );
  const contents = Object.values(CONTENT_FACTS).flatMap((name) => {
    const value = stated.get(name);
    return value instanceof Decimal ? [{ name, value }] : [];
  });
  const sum = contents.reduce((total, { value }) => total.plus(value), Decimal.make(0n));
  const [first] = contents;
  if (first && sum.compare(Decimal.parse(enteredValue)) > 0)
    fault(
      first.name,
      'fact.content_above_value',
      `Contents of ${sum.toString()} are more than the entered value.`,
      'The contents together are at most the entered value.',
    );
  for (const name of [VALUE_OF_REPAIRS, US_COMPONENTS_VALUE]) {
    const part = stated.get(name);
    if (part instanceof Decimal && part.compare(Decimal.parse(enteredValue)) > 0)
      fault(
        name,
        'fact.content_above_value',
        `${part.toString()} is more than the entered value.`,
        'A part of the value is at most the entered value.',
      );
  }
  const claimed = tradeProgram === undefined ? undefined : tradeProgram !== null && USMCA_CODES.includes(tradeProgram);
  const said = stated.get(USMCA);
  if (claimed !== undefined && said !== undefined && said !== claimed)
    fault(
      USMCA,
      'fact.contradicts_claim',
      'tradeProgram says otherwise.',
      'Leave the fact out, or state the same in both.',
    );
  if (claimed !== undefined && definitions.has(USMCA)) stated.set(USMCA, claimed);
  return { stated, faults };
}

/** The programme whose ordinary duty is meant: the one named, or USMCA where only the fact says so. */
export const claimedProgram = (
  { tradeProgram }: Pick<DutyLineFacts, 'tradeProgram'>,
  stated: StatedFacts,
): string | null => tradeProgram ?? (stated.get(USMCA) === true ? 'S' : null);
