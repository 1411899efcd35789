import { BlockList, isIP } from 'node:net';
import type { Fault } from '../../../kernel/errors.js';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
export const isLoopback = (url: URL): boolean => {
  const host = hostOf(url);
  return host === 'localhost' || (isIP(host) > 0 && LOOPBACK.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'));
};

/** What is wrong with an address as it is written; whom its name leads to is looked at when it is called. */
export function faultsOfAddress(text: string, { sandbox }: { readonly sandbox: boolean }): readonly Fault[] {
  const fault = (code: string, message: string, remedy: string): Fault => ({ pointer: '/url', code, message, remedy });
  if (!URL.canParse(text))
    return [fault('webhook.url_malformed', 'This is no address.', 'Send one such as https://hooks.example.gov/trade.')];
  const url = new URL(text);
  const own = sandbox && isLoopback(url);
  const faults: Fault[] = [];
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:'))
    faults.push(fault('webhook.url_not_https', 'Messages leave over https alone.', 'Send an https:// address.'));
  if (url.username !== '' || url.password !== '')
    faults.push(
      fault(
        'webhook.url_with_password',
        'An address holds no password here.',
        'Check the signature of the messages instead.',
      ),
    );
  if (isIP(hostOf(url)) > 0 && !own)
    faults.push(
      fault(
        'webhook.url_without_name',
        'An address needs a name: a number of a machine may be anybody’s.',
        'Send its name in the DNS.',
      ),
    );
  if (!sandbox && isLoopback(url))
    faults.push(
      fault('webhook.url_private', 'This leads to the service itself.', 'Send an address in the public internet.'),
    );
  return faults;
}
