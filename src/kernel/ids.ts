import { TypeID, typeid } from 'typeid-js';
import { v4, v5 } from 'uuid';

/** An opaque id with a prefix that says what it names: `det_01j…` (TypeID, UUIDv7 inside). */
export type Id<P extends string> = `${P}_${string}`;

/** A new id; ids of one kind sort by the time they were made. */
export const newId = <P extends string>(prefix: P): Id<P> => typeid(prefix).toString() as Id<P>;

/** A new id of what somebody may come to know of late: it tells nothing of when it was made. */
export const randomId = <P extends string>(prefix: P): Id<P> => TypeID.fromUUID(prefix, v4()).toString() as Id<P>;

/** The same name always gives the same id: for what is published by name, as in the sandbox. */
export const idOfName = <P extends string>(prefix: P, name: string): Id<P> =>
  TypeID.fromUUID(prefix, v5(`${prefix}:${name}`, NAMES)).toString() as Id<P>;

// Any UUID; ours alone.
const NAMES = '5f0c1c52-6f0e-4a39-8d0b-6f6c1a2b7e11';

/** Whether the text is an id of this kind; says nothing of whether the thing exists. */
export function isId<P extends string>(prefix: P, text: string): text is Id<P> {
  try {
    return TypeID.fromString(text, prefix).getType() === prefix;
  } catch {
    return false;
  }
}
