import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { BodyGuard } from '../http/body.guard.js';
import { PathGuard } from '../http/path.guard.js';
import { QueryGuard } from '../http/query.guard.js';
import { SealedCursors } from '../http/sealed-cursors.js';
import { AccessGuard } from './access.guard.js';
import { AsksGuard } from './asks.guard.js';
import { PurposeGuard } from './purpose.guard.js';
import type { ActorRequest } from './requires.js';
import { revealingOf } from './reveals.js';

/** Everything asked before a handler runs, in one guard: Nest pays for each, and waits for nothing that is known at once. */
@Injectable()
export class CallGuard implements CanActivate {
  private readonly query = new QueryGuard();
  private readonly path = new PathGuard();
  private readonly body = new BodyGuard();

  constructor(
    private readonly access: AccessGuard,
    private readonly purpose: PurposeGuard,
    private readonly asks: AsksGuard,
    private readonly cursors: SealedCursors,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    context.switchToHttp().getRequest<ActorRequest>().leaves = { by: revealingOf(context) };
    this.query.canActivate(context);
    const admitted = this.access.canActivate(context);
    return admitted === true ? this.what(context) : admitted.then(() => this.what(context));
  }

  private what(context: ExecutionContext): true | Promise<true> {
    this.path.canActivate(context);
    const stated = this.purpose.canActivate(context);
    return stated === true ? this.how(context) : stated.then(() => this.how(context));
  }

  private how(context: ExecutionContext): true | Promise<true> {
    this.asks.canActivate(context);
    this.body.canActivate(context);
    const request = context.switchToHttp().getRequest<ActorRequest>();
    if (!request.leaves?.by?.paged || !SealedCursors.isIn(request)) return true;
    return this.cursors.open(request).then(() => true as const);
  }
}
