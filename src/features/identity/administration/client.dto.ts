import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { JWK } from 'jose';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../../kernel/actor.js';
import type { Role } from '../../../kernel/actor.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { ClientView } from './client.view.js';

const ROLES_THAT_SIGN_IN: readonly Role[] = [...OUTSIDE_ROLES, ...CBP_ROLES];
const A_KEY = { kty: 'EC', crv: 'P-256', kid: '2026-03', alg: 'ES256', x: '…', y: '…' };

/** Other rights for a client. */
export class ChangeClientRights {
  /** The role it shall act in; the type of its organisation decides which are possible.
   * @example "broker"
   */
  @IsIn(ROLES_THAT_SIGN_IN)
  role!: Role;

  /** What its tokens shall be able to allow, within the role.
   * @example ["determinations:read"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[a-z_-]{1,60}:[a-z_-]{1,60}$/, { each: true })
  scopes!: string[];
}

/** A new client, without its credential. */
export class DescribeClient extends ChangeClientRights {
  /** The organisation it shall sign in for.
   * @example "org_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  organisationId!: string;

  /** What its people call it.
   * @example "Night batch"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
}

/** Registers a client that proves itself with a private key of its own. */
export class RegisterClientWithKeys extends DescribeClient {
  /** Its public keys (RFC 7517): P-256, Ed25519, or RSA of 2048 bits or more. The private halves never leave the client. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [A_KEY] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsObject({ each: true })
  keys!: JWK[];
}

/** Adds a key to a client. */
export class AddClientKey {
  /** The new public key (RFC 7517). */
  @ApiProperty({ type: 'object', additionalProperties: true, example: A_KEY })
  @IsObject()
  key!: JWK;

  /** For how many hours the other keys stay good; left out: until they are ended.
   * @example 48
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2160)
  overlapHours?: number;
}

/** Ends a client for good. */
export class RevokeClient {
  /** Why.
   * @example "The contract has ended."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Narrows the list of clients. */
export class ListClients extends PageQuery {
  /** Only those of this organisation. */
  @AsksAbout(ClientView, 'organisationId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @AsksAbout(ClientView, 'organisationId')
  organisationId?: string;

  /** Only those that act in this role.
   * @example "broker"
   */
  @AsksAbout(ClientView, 'role')
  @IsOptional()
  @IsIn(ROLES_THAT_SIGN_IN)
  @AsksAbout(ClientView, 'role')
  role?: Role;

  /** Only those that stand so. */
  @AsksAbout(ClientView, 'status')
  @IsOptional()
  @IsIn(['active', 'revoked'])
  @AsksAbout(ClientView, 'status')
  status?: 'active' | 'revoked';
}
