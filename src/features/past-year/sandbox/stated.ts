import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { FactDefinition } from '../../duties/rules/additional/fact-definition.js';

/** What a filer of the year says of goods where the law of their day asks: nothing that would spare them a duty. */
export type Stated = Readonly<Record<string, boolean | string | readonly string[]>>;

/** Goods are loaded so many days before they come in. */
export const DAYS_AT_SEA = 20;

/** Answers what is asked: claims are not made, goods were loaded before they came, and the first content asked for is the whole value. */
export function statedOf(
  asked: readonly FactDefinition[],
  {
    day,
    dollars,
    countryOfOrigin,
  }: { readonly day: IsoDate; readonly dollars: number; readonly countryOfOrigin: string },
): Stated {
  const whole = asked.find(({ type }) => type === 'money');
  const answer = (definition: FactDefinition): Stated[string] => {
    if (definition.type === 'boolean') return false;
    if (definition.type === 'date') return addDays(day, -DAYS_AT_SEA);
    if (definition.type === 'country_list') return [countryOfOrigin];
    if (definition.type === 'money') return definition === whole ? `${String(dollars)}.00` : '0.00';
    return definition.type === 'percent' ? '0' : (definition.values.at(-1) ?? '');
  };
  return Object.fromEntries(asked.map((definition) => [definition.name, answer(definition)]));
}
