import type { IncomingHttpHeaders } from 'node:http';
import passport from 'passport';
import type { Actor } from '../../kernel/actor.js';

type Verify = (token: string, done: (error: Error | null, actor?: Actor | null) => void) => void;

// RFC 6750 §2.1; never from the query or the body.
const BEARER = /^Bearer +([\w~+/.-]+=*) *$/i;

/** Reads a bearer token from the Authorization header and has it verified. */
export class BearerStrategy extends passport.Strategy {
  constructor(private readonly verify: Verify) {
    super();
  }

  override authenticate(request: { headers: IncomingHttpHeaders }): void {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      this.fail('Bearer');
      return;
    }
    this.verify(token, (error, actor) => {
      if (error) this.error(error);
      else if (actor) this.success(actor);
      else this.fail('Bearer');
    });
  }
}
