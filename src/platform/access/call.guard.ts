import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { BodyGuard } from '../http/body.guard.js';
import { PathGuard } from '../http/path.guard.js';
import { QueryGuard } from '../http/query.guard.js';
import { AccessGuard } from './access.guard.js';
import { AsksGuard } from './asks.guard.js';
import { PurposeGuard } from './purpose.guard.js';

/** Everything asked before a handler runs, in one guard: Nest pays for each. */
@Injectable()
export class CallGuard implements CanActivate {
  private readonly query = new QueryGuard();
  private readonly path = new PathGuard();
  private readonly body = new BodyGuard();

  constructor(
    private readonly access: AccessGuard,
    private readonly purpose: PurposeGuard,
    private readonly asks: AsksGuard,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    this.query.canActivate(context);
    await this.access.canActivate(context);
    this.path.canActivate(context);
    const stated = this.purpose.canActivate(context);
    if (stated !== true) await stated;
    this.asks.canActivate(context);
    this.body.canActivate(context);
    return true;
  }
}
