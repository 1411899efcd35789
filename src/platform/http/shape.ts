import type { Type } from '@nestjs/common';
import type { Fault } from '../../kernel/errors.js';
import { pointerTo } from './fault-list.js';
import type { FaultList, Place } from './fault-list.js';
import { mustBeList, mustBeObject, mustNotBeNull, required, unknownField } from './field-faults.js';
import { fieldsOf } from './shape-fields.js';
import { STAGES } from './shape-check.js';
import type { Check } from './shape-check.js';
import type { Field } from './shape-fields.js';

type Members = Record<string, unknown>;

/** Where the faults of one request are told. */
export interface Reading {
  readonly faults: FaultList;
  /** How a pointer begins: `/` in a body, `?` in a query. */
  readonly first: '/' | '?';
}

/**
 * The checks of one request class, read once from class-validator and class-transformer, which read them anew for every
 * object they meet. One pass over the value; what is of another kind or larger than it may be is not looked into.
 */
export class Shape {
  private constructor(
    private readonly type: Type<object>,
    private readonly fields: ReadonlyMap<string, Field>,
  ) {}

  /** The shape of a class. */
  static get(type: Type<object>): Shape {
    const shape = shapes.get(type) ?? new Shape(type, fieldsOf(type));
    shapes.set(type, shape);
    return shape;
  }

  /** An instance of the class that holds the value; to be used only where it had no fault. */
  read(value: unknown, reading: Reading, at?: Place): object {
    const made = new this.type() as Members;
    if (!isPlain(value)) {
      refuse(reading, at, mustBeObject);
      return made;
    }
    for (const name of Object.keys(value)) {
      const field = this.fields.get(name);
      if (field) made[name] = field.isNumber ? numberIn(value[name]) : value[name];
      else refuseUnknown(reading, { within: at, name });
    }
    for (const [name, field] of this.fields) {
      const member = made[name];
      // Of most fields nothing was sent: nothing is made of them, not even their place.
      if (member === undefined) {
        if (isMissing(made, field)) refuseMissing(reading, { within: at, name }, field);
      } else {
        const place = { within: at, name };
        if (isWhole(made, field, place, reading) && field.nested && member !== null)
          made[name] = members(field, member, place, reading);
      }
    }
    return made;
  }
}

type Named = Place & { readonly name: string };

function applies(made: Members, { conditions }: Field, value: unknown): boolean {
  for (const condition of conditions) if (!condition(made, value)) return false;
  return true;
}

function isMissing(made: Members, field: Field): boolean {
  if (!applies(made, field, undefined)) return false;
  for (const check of field.checks) if (!check.passes(made, undefined)) return true;
  return false;
}

/** Whether the member is right as a whole: what it holds is then looked into. */
function isWhole(made: Members, field: Field, at: Named, reading: Reading): boolean {
  const value = made[at.name];
  if (value === null && field.neverNull) {
    refuseNull(reading, at, made, field);
    return false;
  }
  if (!applies(made, field, value)) return false;
  if (field.nested && value !== null && Array.isArray(value) !== field.isList) {
    refuse(reading, at, field.isList ? mustBeList : mustBeObject);
    return false;
  }
  for (const check of field.checks) {
    if (check.passes(made, value)) continue;
    refuseAs(reading, at, check, made);
    // Of content all is told; what is of another kind or size is told as that alone.
    if (check.stage !== STAGES.content) return false;
  }
  return true;
}

// Each by itself: a function that tells of a fault keeps what it tells of, at each call, whether there is one or not.
function refuse({ faults, first }: Reading, at: Place | undefined, fault: (pointer: string) => Fault): void {
  faults.add(() => fault(pointerTo(at, first)));
}
const refuseUnknown = (reading: Reading, at: Named): void => {
  refuse(reading, at, (pointer) => unknownField(pointer, at.name));
};
const refuseMissing = (reading: Reading, at: Named, field: Field): void => {
  refuse(reading, at, (pointer) => required(pointer, at.name, field));
};
const refuseNull = (reading: Reading, at: Named, made: Members, field: Field): void => {
  refuse(reading, at, (pointer) => mustNotBeNull(pointer, at.name, made, field));
};
// Of a list whose items are checked each wrong one is told, where it stands.
const refuseAs = (reading: Reading, at: Named, check: Check, made: Members): void => {
  const value = made[at.name];
  const items = check.wrongItems(made, value);
  const places = items.length === 0 ? [at] : items.map((name) => ({ within: at, name }));
  for (const place of places) refuse(reading, place, (pointer) => check.fault(made, value, pointer));
};

const shapes = new Map<Type<object>, Shape>();

function members({ nested, isList }: Field, value: unknown, at: Place, reading: Reading): unknown {
  const shape = Shape.get(nested as Type<object>);
  if (!isList) return shape.read(value, reading, at);
  return (value as readonly unknown[]).map((one, name) => shape.read(one, reading, { within: at, name }));
}

// An object of no class. Query strings come with a prototype of their own, which has none itself.
function isPlain(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// Decimal digits alone: 0x10 and 1e3 are numbers to JavaScript and mistakes to everybody else.
const numberIn = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
