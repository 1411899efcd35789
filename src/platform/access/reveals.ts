import { SetMetadata, applyDecorators } from '@nestjs/common';
import type { ExecutionContext, Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';
import type { Role } from '../../kernel/actor.js';
import { ROLES } from '../../kernel/actor.js';
import { maskFor } from '../../kernel/mask.js';
import type { Resource } from '../../kernel/resources.js';
import type { CalendarTold, ToCalendar } from '../page/calendar-reply.js';
import type { Page } from '../page/page-reply.js';
import { TakesPurpose } from './purpose.js';

export const REVEALS = Symbol('reveals');
export const UNMASKED = Symbol('unmasked');

/** What a handler's answers are masked by; nothing where it says it has nothing to mask. One that says neither is a defect. */
export function revealingOf(context: ExecutionContext): Revealing | undefined {
  const handler = context.getHandler();
  const revealing = Reflect.getMetadata(REVEALS, handler) as Revealing | undefined;
  if (!revealing && Reflect.getMetadata(UNMASKED, handler) === undefined)
    throw new Error(`${context.getClass().name}.${handler.name} names no @Reveals`);
  return revealing;
}

/** What is looked at when a row is shown, for the account its subject gets. `Held` may know more than the view shows. */
export interface LookedAt<Held extends object = object> {
  readonly resource: Resource;
  readonly id: (row: Held) => string;
  /** The organisations the row is about: they learn of the look. */
  readonly subjects: (row: Held) => readonly (string | null)[];
  /** The access grant it is read under, from `under_grant(owner, resource)` in the query. */
  readonly grant?: (row: Held) => string | null;
}

export interface Revealing {
  readonly view: Type<object>;
  readonly policy: FieldPolicy<object>;
  /** Whether the answer is a page of views. */
  readonly paged: boolean;
  readonly lookedAt?: LookedAt;
  /** How people read it, where they ask for a page. */
  readonly page?: (answer: object) => Page | undefined;
  /** How it is a calendar, where one is asked for. */
  readonly calendar?: ToCalendar;
}

/**
 * The answer is this view, shown field by field under this policy. A policy with a `basis` shows protected fields:
 * then say what is looked at, or the route is refused at start.
 */
export const Reveals = <Row extends object, Held extends object = Row>(
  view: Type<Row>,
  policy: FieldPolicy<Row>,
  lookedAt?: LookedAt<Held>,
): MethodDecorator => revealing(view, policy, false, lookedAt as LookedAt | undefined);

/** The answer is a page of this view, each item shown field by field under this policy. */
export const RevealsPage = <Row extends object, Held extends object = Row>(
  view: Type<Row>,
  policy: FieldPolicy<Row>,
  lookedAt?: LookedAt<Held>,
): MethodDecorator => revealing(view, policy, true, lookedAt as LookedAt | undefined);

/** The answer is this view, and a page for whoever asks for one. */
export const RevealsAsPage = <Row extends object>(
  view: Type<Row>,
  policy: FieldPolicy<Row>,
  page: (answer: Row) => Page | undefined,
): MethodDecorator => SetMetadata(REVEALS, { view, policy, paged: false, page });

/** The answer is a page of this view, which protects nothing, and a calendar of what is shown for whoever asks for one. */
export const RevealsPageAsCalendar = <Row extends object>(
  view: Type<Row>,
  policy: FieldPolicy<Row>,
  calendar: (items: readonly Row[], told: CalendarTold) => string,
): MethodDecorator => SetMetadata(REVEALS, { view, policy, paged: true, calendar });

/** The answer holds nothing to mask; the reason is printed in docs/access.md. */
export const Unmasked = (why: string): MethodDecorator => SetMetadata(UNMASKED, why);

function revealing(
  view: Type<object>,
  policy: FieldPolicy<object>,
  paged: boolean,
  lookedAt: LookedAt | undefined,
): MethodDecorator {
  const discloses = ROLES.some((role: Role) => maskFor(policy, role).discloses);
  if (discloses && !lookedAt) throw new Error(`${view.name} shows protected fields: say what is looked at`);
  const named: Revealing = lookedAt ? { view, policy, paged, lookedAt } : { view, policy, paged };
  return discloses ? applyDecorators(SetMetadata(REVEALS, named), TakesPurpose()) : SetMetadata(REVEALS, named);
}
