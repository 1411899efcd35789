import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import { problem } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { maskFor } from '../../kernel/mask.js';
import { classOfArgument } from '../openapi/handler-arguments.js';
import { NEUTRAL, OTHER_TIMES, asksOf } from './asks.js';
import type { Asks } from './asks.js';
import type { ActorRequest } from './requires.js';

const mayNotAsk = problem(
  'access.may_not_ask',
  'forbidden',
  'These parameters ask about fields your role does not see on every row.',
);

/** What may they ask about? A filter or sort on a field is a question about it, answered even where it is withheld. */
@Injectable()
export class AsksGuard implements CanActivate {
  private readonly asked = new WeakMap<object, ReadonlyMap<string, Asks | undefined>>();

  canActivate(context: ExecutionContext): boolean {
    const { actor = PUBLIC_ACTOR, agreement, query, leaves } = context.switchToHttp().getRequest<ActorRequest>();
    if (!leaves?.by) return true;
    const all = Object.entries(query as Record<string, unknown>);
    const times = actor.role === 'partner_agency' && leaves.by.lookedAt ? all.flatMap(([name]) => otherTime(name)) : [];
    const given = all.filter(([name]) => !NEUTRAL.has(name));
    if (given.length === 0 && times.length === 0) return true;
    const mask = maskFor(leaves.by.policy, actor.role);
    if (mask.open && !agreement && times.length === 0) return true;
    const asks = this.asksOf(context);
    const fields = given.flatMap(([name, value]) =>
      asks.has(name) ? faultsOf(name, value, asks.get(name), (field) => mask.seesAlways(field, agreement?.fields)) : [],
    );
    const faults = [...times.filter(({ pointer }) => asks.has(pointer.slice(1))), ...fields];
    if (faults.length > 0) throw mayNotAsk(undefined, faults);
    return true;
  }

  private asksOf(context: ExecutionContext): ReadonlyMap<string, Asks | undefined> {
    const handler = context.getHandler();
    const known = this.asked.get(handler) ?? asksOf(classOfArgument(context.getClass(), handler.name, 'query'));
    this.asked.set(handler, known);
    return known;
  }
}

function otherTime(name: string): Fault[] {
  if (!OTHER_TIMES.has(name)) return [];
  return [
    {
      pointer: `?${name}`,
      code: 'access.may_not_ask',
      message: 'An agreement shows how things stand, not how they stood or were known at another time.',
      remedy: 'Leave it out.',
    },
  ];
}

function faultsOf(
  name: string,
  value: unknown,
  asks: Asks | undefined,
  seesAlways: (field: string) => boolean,
): Fault[] {
  if (asks === undefined) throw new Error(`the parameter ${name} does not say what it asks about: @AsksAbout`);
  const field = fieldOf(asks, value);
  if (field === undefined || seesAlways(field)) return [];
  return [
    {
      pointer: `?${name}`,
      code: 'access.may_not_ask',
      message: `Your role does not see ${field} on every row, so it may not ask by it.`,
      remedy: 'Leave it out.',
    },
  ];
}

// An unknown value of a sort is left to the shape check, which names the allowed ones.
function fieldOf(asks: Asks, value: unknown): string | undefined {
  if (typeof asks === 'string') return asks;
  if ('nothing' in asks) return undefined;
  return typeof value === 'string' ? (asks as Record<string, string>)[value] : undefined;
}
