import type { Fault } from '../../kernel/errors.js';
import { shortened } from './fault-list.js';
import type { Field } from './shape-fields.js';

/** A field that must be there and is not: said once, whatever it may be. */
export const required = (pointer: string, name: string, { neverNull }: Field): Fault => ({
  pointer,
  code: 'field.missing',
  message: `${name} is required`,
  remedy: neverNull ? 'Send it as /docs describes.' : 'Send it as /docs describes, or null where it is not known.',
});

/** A field that is `null` where the contract has no null. */
export const mustNotBeNull = (pointer: string, name: string, object: object, { conditions }: Field): Fault => {
  const mayBeLeftOut = conditions.some((applies) => !applies({ ...object, [name]: undefined }, undefined));
  return {
    pointer,
    code: 'field.null',
    message: mayBeLeftOut ? `${name} must be left out or given, and is null` : `${name} is required, and is null`,
    remedy: mayBeLeftOut ? 'Leave it out, or send a value.' : 'Send a value.',
  };
};

/** A name this object has no field for. */
export const unknownField = (pointer: string, name: string): Fault => ({
  pointer,
  code: 'field.unknown',
  message: `There is no field "${shortened(name)}" here.`,
  remedy: 'Leave it out, or check its spelling in /docs.',
});

/** Something else where an object is due. */
export const mustBeObject = (pointer: string): Fault => ({
  pointer,
  code: 'field.is_object',
  message: 'An object is due here',
  remedy: 'Send an object in { }.',
});

/** Something else where a list of objects is due. */
export const mustBeList = (pointer: string): Fault => ({
  pointer,
  code: 'field.is_array',
  message: 'A list is due here',
  remedy: 'Send a list in [ ].',
});
