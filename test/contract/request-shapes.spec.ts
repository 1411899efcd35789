import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import fc from 'fast-check';
import '../../src/app.module.js';
import { fieldsOf } from '../../src/platform/http/shape-fields.js';
import { Shape } from '../../src/platform/http/shape.js';
import type { DomainError, Fault } from '../../src/kernel/errors.js';
import { neverNullOf } from '../../src/platform/http/left-out.js';
import { RequestValidation } from '../../src/platform/http/validation.js';
import { validatedClasses } from '../../src/platform/openapi/validated-schemas.js';
import { BAD_VALUES } from '../support/bad-values.js';

/** Classes with transformations of their own, which class-validator and class-transformer go on reading. */
const LEFT_TO_THEM = ['CheckpointsQuery', 'ConsistencyProofQuery', 'InclusionProofQuery'];
const classes = [...validatedClasses()].map(([name, type]) => [name, type as Type<object>] as const);
const validation = new RequestValidation();
const seenTaken = new Set<Type<object>>();
// As it comes off the wire; structuredClone would give objects of another realm.
const fresh = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** The answer of class-validator and class-transformer alone. */
const theirs = (type: Type<object>, value: unknown): Promise<unknown> =>
  ValidationPipe.prototype.transform
    .call(validation, fresh(value), { type: 'body', metatype: type })
    .catch(() => 'refused');

const answerTo = (type: Type<object>, value: unknown): Promise<unknown> =>
  validation.transform(fresh(value), { type: 'body', metatype: type });

describe('the compiled checks of a request class', () => {
  it('exist for every class but those named', () => {
    const without = classes.filter(([, type]) => !Shape.of(type)).map(([name]) => name);
    expect(without.sort()).toEqual(LEFT_TO_THEM);
  });

  it.each(classes.filter(([name]) => !LEFT_TO_THEM.includes(name)))(
    '%s: what they take is what class-validator takes, made into the same',
    async (_, type) => {
      const shape = Shape.of(type);
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(likely(type), async (value) => {
          const ours = shape?.take(fresh(value));
          if (ours === undefined) return;
          taken++;
          const other = await theirs(type, value);
          expect(ours).toStrictEqual(other);
        }),
        { numRuns: 100 },
      );
      if (taken > 0) seenTaken.add(type);
    },
  );

  it('take what is right: a proof over values that are all refused would be none', () => {
    expect(seenTaken.size).toBeGreaterThan(0.75 * classes.length);
  });

  it('take null for left out only where the contract says that a field may be null', async () => {
    const checked: string[] = [];
    for (const [name, type] of classes) {
      const never = neverNullOf(type);
      for (const [field] of fieldsOf(type) ?? []) {
        const body = { ...examplesOf(type), [field]: null };
        const refused = await answerTo(type, body).then(
          (): Fault[] => [],
          (error: unknown) => (error as DomainError).faults.filter(({ pointer }) => pointer === `/${field}`),
        );
        if (never.has(field)) {
          checked.push(field);
          expect([name, field, refused.length > 0, Shape.of(type)?.take(fresh(body))]).toEqual([
            name,
            field,
            true,
            undefined,
          ]);
        } else expect([name, field, refused.some(({ code }) => code === 'field.null')]).toEqual([name, field, false]);
      }
    }
    expect(checked.length).toBeGreaterThan(300);
  });

  it('leave what class-validator refuses to class-validator', () => {
    for (const [, type] of classes)
      for (const value of [undefined, null, [], 'text', 7, [{}], { 'no such field': 1 }, { constructor: {} }])
        expect([value, Shape.of(type)?.take(value)]).toEqual([value, undefined]);
  });
});

const BAD = Object.values(BAD_VALUES).flat();
const OTHERS = ['2026-03-02', '2026-03-02T14:00:00Z', '12.00', '3', 'CN', 'US-DE', '01', true, 1, ['x'], [1, 'x'], {}];

/** Mostly what the documentation gives as examples, sometimes left out, sometimes anything. */
function likely(type: Type<object>): fc.Arbitrary<Record<string, unknown>> {
  const fields = [...(fieldsOf(type) ?? [])];
  const members = fields.map(([name, { type: made, nested }]) => {
    const example = examplesOf(type)[name];
    const isList = Reflect.getMetadata('design:type', type.prototype as object, name) === Array;
    const whole = nested
      ? holding(made as Type<object>, isList)
      : example === undefined
        ? fc.constantFrom(ABSENT, null, ...OTHERS)
        : fc.constant(example);
    return [
      name,
      fc.oneof(
        { weight: 200, arbitrary: whole },
        { weight: 4, arbitrary: fc.constant(ABSENT) },
        { weight: 8, arbitrary: spoilt(example) },
        { weight: 3, arbitrary: fc.constantFrom(null, ...OTHERS, ...BAD) },
      ),
    ] as const;
  });
  return fc
    .record(Object.fromEntries(members))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== ABSENT)));
}

// Right but for one item.
const spoilt = (example: unknown): fc.Arbitrary<unknown> =>
  fc.constantFrom(...BAD).chain((bad) => {
    const items: unknown[] = Array.isArray(example) ? example : [example];
    return fc.constantFrom([...items, bad], [bad, ...items], items);
  });
const ABSENT = Symbol('absent');
const holding = (type: Type<object>, isList: boolean): fc.Arbitrary<unknown> =>
  isList ? fc.array(likely(type), { minLength: 1, maxLength: 2 }) : likely(type);

interface Described {
  _OPENAPI_METADATA_FACTORY?: () => Record<string, { example?: unknown }>;
}

function examplesOf(type: Type<object>): Record<string, unknown> {
  const parent = Object.getPrototypeOf(type) as Type<object> | null;
  const inherited = parent?.prototype ? examplesOf(parent) : {};
  const own = Object.hasOwn(type, '_OPENAPI_METADATA_FACTORY')
    ? ((type as unknown as Described)._OPENAPI_METADATA_FACTORY?.() ?? {})
    : {};
  return {
    ...inherited,
    ...Object.fromEntries(Object.entries(own).map(([name, { example }]) => [name, example])),
  };
}
