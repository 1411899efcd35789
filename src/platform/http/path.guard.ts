import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../../kernel/errors.js';
import { isText } from './structural-faults.js';

/** Nothing has a name that holds a NUL or half of a surrogate pair, so such an address leads nowhere. */
@Injectable()
export class PathGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const names = Object.values(context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>);
    if (!names.every(isText)) throw notFound();
    return true;
  }
}
