import type { Passwords } from './passwords.js';

/** How to reach an embedded server. */
export interface ServerAddress {
  readonly port: number;
  /** The role that owns the schema and migrates. */
  readonly adminUrl: string;
  /** The role the service runs as; it owns nothing. */
  readonly serviceUrl: string;
  readonly superuserUrl: string;
  /** The folder the data really is in. */
  readonly dataDir: string;
}

/** Builds the address of the server on this port, or of its socket where it has one: the way there is shorter. */
export function serverAddress(
  dataDir: string,
  port: number,
  passwords: Passwords,
  socketFolder?: string,
): ServerAddress {
  const by = socketFolder === undefined ? '' : `?host=${encodeURIComponent(socketFolder)}`;
  const url = (role: keyof Passwords, database: string): string =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${String(port)}/${database}${by}`;
  return {
    port,
    adminUrl: url('trade_owner', 'trade'),
    serviceUrl: url('trade_service', 'trade'),
    superuserUrl: url('postgres', 'postgres'),
    dataDir,
  };
}
