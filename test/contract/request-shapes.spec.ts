import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import fc from 'fast-check';
import '../../src/app.module.js';
import { fieldsOf } from '../../src/platform/http/shape-fields.js';
import { STAGES } from '../../src/platform/http/shape-check.js';
import type { DomainError, Fault } from '../../src/kernel/errors.js';
import { neverNullOf } from '../../src/platform/http/left-out.js';
import { RequestValidation } from '../../src/platform/http/validation.js';
import { validatedClasses } from '../../src/platform/openapi/validated-schemas.js';
import { BAD_VALUES } from '../support/bad-values.js';
import { WHOLE } from '../support/share.js';

const classes = [...validatedClasses()].map(([name, type]) => [name, type as Type<object>] as const);
const ours = new RequestValidation();
const seenTaken = new Set<Type<object>>();
// As it comes off the wire; structuredClone would give objects of another realm.
const fresh = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

const library = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
});
/** The answer of class-validator and class-transformer. */
const theirs = (type: Type<object>, value: unknown): Promise<unknown> =>
  library.transform(fresh(value), { type: 'body', metatype: type }).catch(() => REFUSED);
const REFUSED = 'refused';

interface Answer {
  readonly taken?: unknown;
  readonly faults: readonly Fault[];
}

function answerTo(type: Type<object>, value: unknown): Answer {
  try {
    return { taken: ours.transform(fresh(value), { type: 'body', metatype: type }), faults: [] };
  } catch (error) {
    return { faults: (error as DomainError).faults };
  }
}

/** Where ours asks for more: no null for left out, one object where one is due, and numbers in decimal digits alone. */
function isStricter({ code, pointer }: Fault, value: unknown): boolean {
  const given = at(value, pointer);
  if (code === 'field.null') return given === null;
  return code === 'field.is_object' ? Array.isArray(given) : NUMBERS.has(code) && typeof given !== 'number';
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

// class-transformer leaves these members out; the reader of bodies refuses them where they could do harm (json-body.ts).
const NAMES_THE_LIBRARY_DROPS = new RegExp(`"(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})":`);

const NUMBERS = new Set(['field.is_int', 'ledger.count_malformed']);

describe('the compiled checks of a request class', () => {
  it.each(classes)('%s: take what class-validator takes, made into the same', async (_, type) => {
    await fc.assert(
      fc.asyncProperty(likely(type), async (value) => {
        fc.pre(!NAMES_THE_LIBRARY_DROPS.test(JSON.stringify(value)));
        const { taken, faults } = answerTo(type, value);
        const other = await theirs(type, value);
        if (taken === undefined) {
          if (!faults.every((fault) => isStricter(fault, value))) expect([faults, other]).toEqual([faults, REFUSED]);
          return;
        }
        seenTaken.add(type);
        expect(taken).toStrictEqual(other);
      }),
      { numRuns: WHOLE ? 300 : 25 },
    );
  });

  it('take what is right: a proof over values that are all refused would be none', () => {
    expect(seenTaken.size).toBeGreaterThan(0.75 * classes.length);
  });

  it('take null for left out only where the contract says that a field may be null', () => {
    const checked: string[] = [];
    for (const [name, type] of classes) {
      const never = neverNullOf(type);
      for (const [field] of fieldsOf(type)) {
        const body = { ...examplesOf(type), [field]: null };
        const refused = answerTo(type, body).faults.filter(({ pointer }) => pointer === `/${field}`);
        if (never.has(field)) {
          checked.push(field);
          expect([name, field, refused.map(({ code }) => code)]).toEqual([name, field, ['field.null']]);
        } else expect([name, field, refused.some(({ code }) => code === 'field.null')]).toEqual([name, field, false]);
      }
    }
    expect(checked.length).toBeGreaterThan(300);
  });

  it('refuse what is no object of the class, at once and in a few words', () => {
    for (const [, type] of classes)
      for (const value of [undefined, null, [], 'text', 7, [{}], { 'no such field': 1 }, { constructor: {} }]) {
        const { faults } = answerTo(type, value);
        expect([value, faults.length > 0 && faults.length < 40]).toEqual([value, true]);
      }
  });

  it('say of a field left out once that it is required', () => {
    let missing = 0;
    for (const [name, type] of classes) {
      const { faults } = answerTo(type, {});
      expect([name, faults.filter(({ code }) => code !== 'field.missing')]).toEqual([name, []]);
      expect([name, new Set(faults.map(({ pointer }) => pointer)).size]).toEqual([name, faults.length]);
      missing += faults.length;
    }
    expect(missing).toBeGreaterThan(100);
  });

  it('bound every list', () => {
    const boundless = classes.flatMap(([name, type]) =>
      [...fieldsOf(type)].flatMap(([field, { isList, checks }]) =>
        isList && !checks.some(({ stage, name: check }) => stage === STAGES.size && check === 'arrayMaxSize')
          ? [`${name}.${field}`]
          : [],
      ),
    );
    expect(boundless).toEqual([]);
  });
});

const BAD = Object.values(BAD_VALUES).flat();
const OTHERS = ['2026-03-02', '2026-03-02T14:00:00Z', '12.00', '3', 'CN', 'US-DE', '01', true, 1, ['x'], [1, 'x'], {}];

/** Mostly what the documentation gives as examples, sometimes left out, sometimes anything. */
function likely(type: Type<object>): fc.Arbitrary<Record<string, unknown>> {
  const fields = [...fieldsOf(type)];
  const members = fields.map(([name, { nested, isList }]) => {
    const example = examplesOf(type)[name];
    const whole = nested
      ? holding(nested, isList)
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
