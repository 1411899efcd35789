import type { FastifyInstance } from 'fastify';
import findMyWay from 'find-my-way';
import { problem } from '../../kernel/errors.js';
import type { DomainError } from '../../kernel/errors.js';

const wrongMethod = problem(
  'request.method_not_allowed',
  'not_allowed',
  'This address is there, but not for this method.',
);

/** Which methods each address takes: what RFC 9110 §15.5.6 wants told to whoever came with another. */
export class KnownMethods {
  // Each pattern stands once, under GET; what it keeps are the methods it is served for.
  private readonly addresses = findMyWay({ maxParamLength: 200 });
  private readonly byPattern = new Map<string, Set<string>>();

  /** Learns of every route that is added from now on. */
  learnFrom(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      // What takes every address, as a preflight does, says nothing of any.
      if (url.includes('*')) return;
      let methods = this.byPattern.get(url);
      if (!methods) {
        this.byPattern.set(url, (methods = new Set()));
        this.addresses.on('GET', url, () => undefined, methods);
      }
      for (const one of [method].flat()) methods.add(one);
    });
  }

  /** The refusal of a method at an address that takes others; undefined where there is no such address. */
  refusalAt(address: string): DomainError | undefined {
    const found = this.addresses.find('GET', address.replace(/[?#].*$/s, ''))?.store as Set<string> | undefined;
    if (!found) return undefined;
    const allow = [...found].sort().join(', ');
    return wrongMethod(`This address takes ${allow}.`, [], { allow });
  }
}
