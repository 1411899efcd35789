import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { invalid } from '../../kernel/errors.js';
import { badText, isText } from './structural-faults.js';

const isNameable = (value: unknown): boolean => typeof value !== 'string' || isText(value);

// Nest's RouteParamtypes.QUERY; the enum itself is not exported from the package's front door.
const QUERY_ARGUMENT = '4:';

/** A parameter a route does not take is refused, not ignored: a misspelt filter must not answer everything. */
@Injectable()
export class QueryGuard implements CanActivate {
  private readonly takesQuery = new WeakMap<object, boolean>();

  canActivate(context: ExecutionContext): boolean {
    const query = Object.entries(context.switchToHttp().getRequest<FastifyRequest>().query as Record<string, unknown>);
    if (query.length === 0) return true;
    if (this.hasQueryArgument(context)) {
      const faults = query.flatMap(([name, value]) => ([value].flat().every(isNameable) ? [] : [badText(`?${name}`)]));
      if (faults.length > 0) throw invalid(faults);
      return true;
    }
    throw invalid(
      query.map(([name]) => ({
        pointer: `?${name}`,
        code: 'query.unknown',
        message: `This address takes no parameter "${name}".`,
        remedy: 'Leave it out.',
      })),
    );
  }

  private hasQueryArgument(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const known = this.takesQuery.get(handler);
    if (known !== undefined) return known;
    const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) ?? {}) as object;
    const takes = Object.keys(args).some((key) => key.startsWith(QUERY_ARGUMENT));
    this.takesQuery.set(handler, takes);
    return takes;
  }
}
