import { TypeID, typeid } from 'typeid-js';

/** An opaque id with a prefix that says what it names: `det_01j…` (TypeID, UUIDv7 inside). */
export type Id<P extends string> = `${P}_${string}`;

/** A new id; ids of one kind sort by the time they were made. */
export const newId = <P extends string>(prefix: P): Id<P> => typeid(prefix).toString() as Id<P>;

/** Whether the text is an id of this kind; says nothing of whether the thing exists. */
export function isId<P extends string>(prefix: P, text: string): text is Id<P> {
  try {
    return TypeID.fromString(text, prefix).getType() === prefix;
  } catch {
    return false;
  }
}
