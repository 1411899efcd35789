import type { Actor, Role } from '../../kernel/actor.js';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../kernel/actor.js';
import type { AccessTokenClaims } from './access-token.js';
import { tokenRefused } from './refusals.js';
import type { Standings } from './standings.js';

/** Who the bearer of a good token is today. Asked on every request: what has been revoked since is refused. */
export abstract class ActorSource {
  abstract actorOf(claims: AccessTokenClaims): Promise<Actor>;
}

/** For tokens of our own authorization server: role and organisation are what is on record, not what the token says. */
export class ActorsOnRecord extends ActorSource {
  constructor(private readonly standings: Standings) {
    super();
  }

  async actorOf({ clientId, subject, epoch, scopes }: AccessTokenClaims): Promise<Actor> {
    const client = subject === clientId ? await this.standings.find(clientId) : undefined;
    if (!client?.active || client.epoch !== epoch) throw tokenRefused({ reason: 'revoked' });
    return { id: client.id, role: client.role, organisationId: client.organisationId, scopes };
  }
}

/**
 * For tokens of an issuer elsewhere: its claims say who, our records can only say no. The actor is the token's subject,
 * not the program it was given to: two people who use one program are two, and one who uses two programs is one.
 */
export class ActorsByClaim extends ActorSource {
  constructor(private readonly standings: Standings) {
    super();
  }

  async actorOf({ clientId, subject, organisationId, role, scopes }: AccessTokenClaims): Promise<Actor> {
    if (!signsIn(role)) throw tokenRefused({ reason: 'role', expected: 'a role that signs in', found: role });
    if (organisationId === null) throw tokenRefused({ reason: 'organisation', expected: 'an organisation on record' });
    const [client, person, mayAct] = await Promise.all([
      this.standings.find(clientId),
      this.standings.find(subject),
      this.standings.mayActFor(organisationId, role),
    ]);
    if (!mayAct)
      throw tokenRefused({
        reason: 'organisation',
        expected: `an organisation on record whose people may be ${role}`,
        found: organisationId,
      });
    if (client?.active === false || person?.active === false) throw tokenRefused({ reason: 'revoked' });
    return { id: subject, role, organisationId, scopes };
  }
}

const ROLES_THAT_SIGN_IN: ReadonlySet<string> = new Set([...OUTSIDE_ROLES, ...CBP_ROLES]);
const signsIn = (role: string): role is Role => ROLES_THAT_SIGN_IN.has(role);
