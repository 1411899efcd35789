import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalid, invalidAmong } from '../../kernel/errors.js';
import { structuralFaults } from './structural-faults.js';

/** Refuses bodies no DTO would catch: an array or a bare value where an object is due, a list in a list, NUL. */
@Injectable()
export class BodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { body, method } = context.switchToHttp().getRequest<FastifyRequest>();
    // A stream is an upload, not JSON; who reads it limits and checks it.
    if (method === 'GET' || method === 'HEAD' || body === undefined || body instanceof Readable) return true;
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw invalid([
        {
          pointer: '',
          code: 'body.not_an_object',
          message: 'The body must be a JSON object.',
          remedy: 'Wrap it in { }.',
        },
      ]);
    const { listed, count } = structuralFaults(body);
    if (count > 0) throw invalidAmong(listed, count);
    return true;
  }
}
