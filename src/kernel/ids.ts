import { TypeID } from 'typeid-js';
import { v4, v5, v7 } from 'uuid';

/** An opaque id with a prefix that says what it names: `det_01j…` (TypeID). */
export type Id<P extends string> = `${P}_${string}`;

/** A new id; it tells nothing of when it was made, to whoever comes to know of it late. */
export const newId = <P extends string>(prefix: P): Id<P> => TypeID.fromUUID(prefix, v4()).toString() as Id<P>;

/**
 * A new id that begins with the millisecond it was made in: for what is worked through in that order, and is told to nobody
 * outside or tells its own time.
 */
export const timedId = <P extends string>(prefix: P): Id<P> => TypeID.fromUUID(prefix, v7()).toString() as Id<P>;

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
