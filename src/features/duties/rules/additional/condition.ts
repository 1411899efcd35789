import { Decimal } from '../../../../kernel/decimal.js';

const OPERATORS = ['!=', '<=', '>=', '=', '<', '>', '~'] as const;
type Operator = (typeof OPERATORS)[number];

/** One comparison of a declared fact. */
export interface FactTest {
  readonly fact: string;
  readonly operator: Operator;
  /** What it is compared with; several only after `=`, `!=` and `~`. */
  readonly values: readonly string[];
  readonly number: Decimal | null;
}

/** Every clause must hold; a clause holds where one of its tests does. */
export type Condition = readonly (readonly FactTest[])[];

/** A fact as the rules compare it; null: it is not claimed. */
export type FactValue = boolean | string | Decimal | readonly string[] | null;

/** Yes, no, or not known. */
export type Truth = boolean | undefined;

const TEST = /^([a-z][A-Za-z0-9]{0,59})(!=|<=|>=|[=<>~])(.+)$/;
const VALUE = /^[\w.-]{1,40}$/;

/** Reads `a=true;b<15|c~RU,CN`: `;` is and, `|` is or. What cannot be read is refused with the place and the reason. */
export function readCondition(text: string): { readonly condition: Condition } | { readonly fault: string } {
  const plain = text.trim();
  if (plain === '') return { condition: [] };
  const condition: FactTest[][] = [];
  for (const clause of plain.split(';')) {
    const tests: FactTest[] = [];
    for (const part of clause.split('|')) {
      const test = readTest(part.trim());
      if (typeof test === 'string') return { fault: test };
      tests.push(test);
    }
    condition.push(tests);
  }
  return { condition };
}

function readTest(text: string): FactTest | string {
  if (text === '') return 'an empty test: a ; or | stands where nothing follows';
  const [, fact, sign, list] = TEST.exec(text) ?? [];
  if (!fact || !list) return `"${text}" is not a fact, one of = != < <= > >= ~, and a value`;
  const operator = OPERATORS.find((known) => known === sign) ?? '=';
  const values = list.split(',').map((value) => value.trim());
  const bad = values.find((value) => !VALUE.test(value));
  if (bad !== undefined) return `"${text}": "${bad}" is not a value`;
  const ordered = operator.startsWith('<') || operator.startsWith('>');
  if (ordered && values.length > 1) return `"${text}": ${operator} compares with one value`;
  const number = values.length === 1 && Decimal.isDecimal(values[0]) ? Decimal.parse(values[0]) : null;
  return { fact, operator, values, number };
}

/** Whether a condition holds, with what is known; `valueOf` gives undefined for what is not. */
export function holds(condition: Condition, valueOf: (fact: string) => FactValue | undefined): Truth {
  let known: Truth = true;
  for (const clause of condition) {
    const truth = anyHolds(clause, valueOf);
    if (truth === false) return false;
    if (truth === undefined) known = undefined;
  }
  return known;
}

function anyHolds(clause: readonly FactTest[], valueOf: (fact: string) => FactValue | undefined): Truth {
  let known: Truth = false;
  for (const test of clause) {
    const value = valueOf(test.fact);
    if (value === undefined) known = undefined;
    else if (passes(test, value)) return true;
  }
  return known;
}

function passes(test: FactTest, value: FactValue): boolean {
  const { operator, values } = test;
  // What is not claimed equals nothing and lies on no side of a bound.
  if (value === null) return operator === '!=';
  if (typeof value === 'boolean') return values.includes(String(value)) !== (operator === '!=');
  if (typeof value === 'string')
    return isOrdered(operator)
      ? inOrder(operator, compareText(value, values[0] ?? ''))
      : among(operator, [value], values);
  if (value instanceof Decimal) return test.number !== null && comparesAs(operator, value.compare(test.number));
  return among(operator, value, values);
}

const isOrdered = (operator: Operator): boolean =>
  operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const among = (operator: Operator, given: readonly string[], values: readonly string[]): boolean =>
  given.some((one) => values.includes(one)) !== (operator === '!=');

function comparesAs(operator: Operator, order: number): boolean {
  if (operator === '!=') return order !== 0;
  return operator === '=' || operator === '~' ? order === 0 : inOrder(operator, order);
}

function inOrder(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
