import { Injectable, Logger } from '@nestjs/common';
import { refusalReasonOf } from './refusals.js';

const QUIET_MS = 10_000;
const LONGEST = 200;

/**
 * Tells whoever runs the service why tokens are refused, never the token. One line a reason in ten seconds: a stranger
 * who tries a thousand tokens does not fill the log; how many went untold is told with the next line.
 */
@Injectable()
export class RefusalLog {
  private readonly logger = new Logger('sign-in');
  private readonly told = new Map<string, { readonly at: number; untold: number }>();

  note(error: unknown, now = Date.now()): void {
    const why = refusalReasonOf(error);
    if (!why) return;
    const before = this.told.get(why.reason);
    if (before && now - before.at < QUIET_MS) {
      before.untold++;
      return;
    }
    this.told.set(why.reason, { at: now, untold: 0 });
    const { reason, expected, found } = why;
    this.logger.warn({
      message: `a token was refused: ${reason}`,
      reason,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found: found.slice(0, LONGEST) }),
      ...(before?.untold ? { untold: before.untold } : {}),
    });
  }
}
