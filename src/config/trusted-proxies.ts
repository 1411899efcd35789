import { isIP } from 'node:net';
import type { SettingReader } from './setting-reader.js';

/** Whose word on a client's address is taken: nobody's, that of so many proxies before us, or of those in these networks. */
export type TrustedProxies = false | number | readonly string[];

const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** A proxy appends the address it saw; whatever stands before what our own proxies appended, any client can write. */
export function trustedProxies(read: SettingReader, name: string): TrustedProxies {
  const value = read.text(name);
  if (value === undefined || value === 'off') return false;
  if (/^[1-9]$/.test(value)) return Number(value);
  const networks = value.split(',').map((network) => network.trim());
  if (networks.every(isNetwork)) return networks;
  read.faults.push(
    `${name} must be off, the number of proxies before the service (1 to 9), or their networks such as 10.0.0.0/8, fd00::/8; ` +
      `"${value}" is none of these, and with "on" a client could name itself any address`,
  );
  return false;
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = BITS[isIP(address)];
  if (bits === undefined || more.length > 0) return false;
  // The network of all addresses is everybody.
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= bits);
}
