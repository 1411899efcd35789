import type { Type } from '@nestjs/common';
import { fieldsOf } from './shape-fields.js';
import type { Field } from './shape-fields.js';

type Members = Record<string, unknown>;

/** Stands for whatever is not certainly right. */
const UNSURE = Symbol('unsure');
type Unsure = typeof UNSURE;

/**
 * The checks of one request class, read once from class-validator and class-transformer, which read them anew for every
 * object they meet. It only ever says yes: a value it is not sure of is theirs, and so is every word about a fault.
 */
export class Shape {
  private constructor(
    private readonly type: Type<object>,
    private readonly fields: ReadonlyMap<string, Field>,
  ) {}

  /** The shape of a class; undefined where it asks for something that is not understood here. */
  static of(type: Type<object>): Shape | undefined {
    if (!known.has(type)) {
      const fields = fieldsOf(type);
      known.set(type, fields && new Shape(type, fields));
    }
    return known.get(type);
  }

  /** An instance of the class that holds the value and passes every check; undefined where that is not certain. */
  take(value: unknown): object | undefined {
    const taken = this.instance(value);
    return taken === UNSURE ? undefined : taken;
  }

  private instance(value: unknown): object | Unsure {
    if (!isPlain(value)) return UNSURE;
    const made = new this.type() as Members;
    for (const name of Object.keys(value)) {
      const field = this.fields.get(name);
      const member = field ? valueOf(value[name], field) : UNSURE;
      if (member === UNSURE) return UNSURE;
      made[name] = member;
    }
    for (const [name, field] of this.fields) if (!passes(made, made[name], field)) return UNSURE;
    return made;
  }

  /** As class-transformer makes it of a member of this class: one instance, or a list of them. */
  static member(type: Type<object>, value: unknown): unknown {
    const shape = Shape.of(type);
    if (!shape) return UNSURE;
    if (!Array.isArray(value)) return shape.instance(value);
    const made: unknown[] = [];
    for (const one of value as readonly unknown[]) {
      const instance = shape.instance(one);
      if (instance === UNSURE) return UNSURE;
      made.push(instance);
    }
    return made;
  }
}

const known = new Map<Type<object>, Shape | undefined>();

// An object of no class. Query strings come with a prototype of their own, which has none itself.
function isPlain(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isBare = (value: unknown): boolean => typeof value !== 'object' || value === null;

function valueOf(value: unknown, { type }: Field): unknown {
  if (value === undefined || value === null) return value;
  if (type === Number) return isBare(value) ? Number(value) : UNSURE;
  if (type) return Shape.member(type as Type<object>, value);
  if (isBare(value)) return value;
  if (!Array.isArray(value) || value.includes(undefined)) return UNSURE;
  return value.every(isBare) ? [...(value as readonly unknown[])] : UNSURE;
}

function passes(object: object, value: unknown, field: Field): boolean {
  if (value === null && field.neverNull) return false;
  if (!field.conditions.every((applies) => applies(object, value))) return true;
  // What a nested class holds has been checked when it was made.
  if (field.nested && value !== undefined && isBare(value)) return false;
  return field.checks.every((check) => check(object, value));
}
