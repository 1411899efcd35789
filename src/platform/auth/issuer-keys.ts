import type { JWTVerifyGetKey } from 'jose';

/** The public keys of the issuer whose tokens are accepted; a key is found by its id and nothing else. */
export abstract class IssuerKeys {
  abstract readonly keyFor: JWTVerifyGetKey;
}
