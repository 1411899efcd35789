import type { Environment } from './env.js';

/** The environment together with what start-up has found out: where the database is and how clients reach us. */
export class Settings {
  constructor(
    readonly env: Environment,
    readonly database: { readonly serviceUrl: string; readonly adminUrl: string },
    /** The address clients use, without a trailing slash. */
    readonly baseUrl: string,
  ) {}

  get sandbox(): boolean {
    return this.env.mode === 'sandbox';
  }

  get issuer(): string {
    return this.env.issuerUrl ?? this.baseUrl;
  }

  /** Where tokens say role and organisation: as our own server does, or as the operator's issuer has been said to. */
  get claims(): { readonly role: string; readonly organisation: string } {
    return this.ownIssuer ? { role: 'role', organisation: 'organisation_id' } : this.env.claims;
  }

  /** Whether this process is its own authorization server: where none is named, or the one named is this address. */
  get ownIssuer(): boolean {
    return this.issuer === this.baseUrl;
  }
}
