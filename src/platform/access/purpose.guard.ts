import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import { problem } from '../../kernel/errors.js';
import { maskFor } from '../../kernel/mask.js';
import { PURPOSES_OF } from '../../kernel/purpose.js';
import { AgreementsInForce } from './agreements-in-force.js';
import type { Purpose } from '../../kernel/purpose.js';
import { NEEDS_PURPOSE, parsePurpose, purposeMissing, purposeNotAgreed } from './purpose.js';
import type { Revealing } from './reveals.js';
import type { ActorRequest } from './requires.js';

const notOfRole = problem('purpose.not_of_role', 'forbidden', 'Your role does not look for this purpose.');

/**
 * What for? Reading what may be protected needs a stated purpose. An act is its own purpose, and a partner agency's is
 * that of its agreement unless it states another one that the agreement names. Nobody states a purpose that its role has not.
 */
@Injectable()
export class PurposeGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    private readonly agreements: AgreementsInForce,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const revealing = request.leaves?.by;
    const { actor = PUBLIC_ACTOR, headers } = request;
    if (headers['purpose'] !== undefined) request.purpose = ofRole(actor, parsePurpose(headers['purpose']));
    if (!revealing) return true;
    const always = this.reflector.get<true | undefined>(NEEDS_PURPOSE, handler) ?? false;
    const needed = always || (isRead(request) && maskFor(revealing.policy, actor.role).discloses);
    if (actor.role === 'partner_agency' && revealing.lookedAt)
      return this.underAgreement(request, revealing.lookedAt).then(() => stated(request, needed));
    return stated(request, needed);
  }

  private async underAgreement(request: ActorRequest, { resource }: NonNullable<Revealing['lookedAt']>): Promise<void> {
    const agreement = await this.agreements.find(request.actor?.organisationId ?? '', resource);
    if (!agreement) return;
    request.agreement = agreement;
    request.purpose ??= { code: agreement.purposes[0], text: null };
    const { code } = request.purpose;
    if (!agreement.purposes.some((agreed) => agreed === code)) throw purposeNotAgreed(code);
  }
}

// Without a token nothing protected is shown, and no look is written down.
function ofRole({ role }: Actor, purpose: Purpose): Purpose {
  const own = PURPOSES_OF[role];
  if (role !== 'public' && !own.some((code) => code === purpose.code))
    throw notOfRole(undefined, [
      {
        pointer: '#Purpose',
        code: 'purpose.not_of_role',
        message: `The role ${role} does not look for ${purpose.code}.`,
        remedy: `State one of ${own.join(', ')}.`,
      },
    ]);
  return purpose;
}

const isRead = ({ method }: ActorRequest): boolean => method === 'GET' || method === 'HEAD';

function stated({ purpose }: ActorRequest, needed: boolean): true {
  if (needed && !purpose) throw purposeMissing();
  return true;
}
