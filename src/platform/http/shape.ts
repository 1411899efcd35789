import type { Type } from '@nestjs/common';
import { pointerTo } from './fault-list.js';
import type { FaultList, Place } from './fault-list.js';
import { mustBeList, mustBeObject, mustNotBeNull, required, unknownField } from './field-faults.js';
import { fieldsOf } from './shape-fields.js';
import { STAGES } from './shape-check.js';
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
      reading.faults.add(() => mustBeObject(pointerTo(at, reading.first)));
      return made;
    }
    for (const name of Object.keys(value)) {
      const field = this.fields.get(name);
      if (field) made[name] = field.isNumber ? numberIn(value[name]) : value[name];
      else reading.faults.add(() => unknownField(pointerTo({ within: at, name }, reading.first), name));
    }
    for (const [name, field] of this.fields) {
      const whole = this.check(made, field, { within: at, name }, reading);
      if (whole && field.nested && made[name] !== undefined && made[name] !== null)
        made[name] = members(field, made[name], { within: at, name }, reading);
    }
    return made;
  }

  /** Whether the member is right as a whole: what it holds is then looked into. */
  private check(made: Members, field: Field, at: Place & { name: string }, { faults, first }: Reading): boolean {
    const value = made[at.name];
    const pointer = (): string => pointerTo(at, first);
    const applies = (): boolean => field.conditions.every((condition) => condition(made, value));
    if (value === undefined) {
      if (applies() && field.checks.some((check) => !check.passes(made, value)))
        faults.add(() => required(pointer(), at.name, field));
      return false;
    }
    if (value === null && field.neverNull) {
      faults.add(() => mustNotBeNull(pointer(), at.name, made, field));
      return false;
    }
    if (!applies()) return false;
    return this.passes(made, field, value, { faults, pointer });
  }

  private passes(
    made: Members,
    field: Field,
    value: unknown,
    { faults, pointer }: { faults: FaultList; pointer: () => string },
  ): boolean {
    if (field.nested && value !== null && Array.isArray(value) !== field.isList) {
      faults.add(() => (field.isList ? mustBeList(pointer()) : mustBeObject(pointer())));
      return false;
    }
    for (const { stage, passes, fault } of field.checks) {
      if (passes(made, value)) continue;
      faults.add(() => fault(made, value, pointer()));
      // Of content all is told; what is of another kind or size is told as that alone.
      if (stage !== STAGES.content) return false;
    }
    return true;
  }
}

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
