import type { Role } from '../../../kernel/actor.js';
import { invalid } from '../../../kernel/errors.js';
import { eventTypes } from '../event-types.js';

// What an agreement shows of a thing is named field by field: how it changed would tell of fields that are not named.
const hearsChangesOnly = (role: Role): boolean => role === 'partner_agency';

/** What kind of thing an event is about. */
export const thingOf = (type: string): string => type.split('.', 1)[0] ?? '';

/** The name by which a role hears of a kind of event. */
export const heardAs = (role: Role, type: string): string =>
  hearsChangesOnly(role) ? `${thingOf(type)}.changed` : type;

/** The kinds that a role hears of by these names; refuses a name that is none, at a place of the request. */
export function kindsHeardAs(role: Role, names: readonly string[], pointer: string): readonly string[] {
  const known = eventTypes().map(({ type }) => type);
  const unknown = names.filter((name) => !known.some((type) => heardAs(role, type) === name));
  if (unknown.length > 0)
    throw invalid(
      unknown.map((type) => ({
        pointer,
        code: 'event.type_unknown',
        message: `There is no kind of event ${type}.`,
        remedy: 'The kinds are listed in docs/events.md.',
      })),
    );
  return known.filter((type) => names.includes(heardAs(role, type)));
}
