import { Raw } from 'typeorm';
import type { FindOperator } from 'typeorm';
import type { Actor, Role } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import { invalid } from '../../../kernel/errors.js';
import type { Statement } from '../../database/database.js';
import { eventTypes } from '../event-types.js';
import { heardBy } from './feed.sql.js';

const staff: readonly Role[] = CBP_ROLES;

/**
 * Things of which this role hears an event since an instant, as a select of their ids: just those that the feed tells it of, so
 * that what is kept from the feed changes no list. `key` is the member of the payload that names the thing first.
 * @throws 400 `list.changes_not_told` where the role hears no event of such things.
 */
export function changedThings(role: Role, key: string, since: string): string {
  const types = eventTypes().filter(({ payload: [first] }) => first === key);
  if (!staff.includes(role) && !types.some(({ outside }) => outside?.to.includes(role))) throw untold();
  return `select m.stream from outbox_message m where m.occurred_at >= ${since}::timestamptz and m.stream is not null and (${heardBy(role)})`;
}

const untold = () =>
  invalid([
    {
      pointer: '?changedSince',
      code: 'list.changes_not_told',
      message: 'Your role hears no event of these things, so none can be told as changed.',
      remedy: 'Read the whole list; a partner agency asks for an export since an earlier one.',
    },
  ]);

/** The same for the column of the id, where a list is not written out. */
export const idOfChanged = ({ role }: Pick<Actor, 'role'>, key: string, changedSince: string): FindOperator<string> =>
  Raw((id) => `${id} in (${changedThings(role, key, ':changedSince')})`, { changedSince }) as FindOperator<string>;

/** A list that can be narrowed to what has changed. */
export interface ListOfChanges {
  /** The statement and its values, for one reader. */
  asked(
    reader: Pick<Actor, 'role'>,
    changedSince: string | undefined,
    values: readonly unknown[],
  ): readonly [Statement, readonly unknown[]];
}

/**
 * Makes the statements of a list: one as it is, and one for each role that asks for what has changed.
 * @param parameters how many the list has by itself
 * @param id the column of the thing's id
 * @param text the statement, given a condition to put at the end of its `where`
 */
export function listOfChanges(
  name: string,
  { key, id, parameters }: { readonly key: string; readonly id: string; readonly parameters: number },
  text: (narrowed: string) => string,
): ListOfChanges {
  const whole: Statement = { name, text: text('') };
  const changed = new Map<Role, Statement>();
  const changedFor = (role: Role): Statement => {
    const known = changed.get(role);
    if (known) return known;
    const things = changedThings(role, key, `$${String(parameters + 1)}`);
    const made: Statement = { name: `${name}-changed-${role}`, text: text(`and ${id} in (${things})`) };
    changed.set(role, made);
    return made;
  };
  return {
    asked: ({ role }, changedSince, values) =>
      changedSince === undefined ? [whole, values] : [changedFor(role), [...values, changedSince]],
  };
}
