import type { TradeClient } from './client.js';
import type { components } from './schema.js';

/** What happened, as the feed tells it. */
export type TradeEvent = components['schemas']['EventPage']['items'][number];

/** Where to begin, what to hear of, and when to stop. */
interface EventsAfterOptions {
  /** The cursor that was kept; from the beginning of what is kept where there is none. */
  readonly after?: string;
  readonly types?: string[];
  /** The longest that one question waits for news, in seconds. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Follows the feed of events for as long as the caller goes on asking. Each page comes with the cursor to keep once it
 * has been worked on: who begins again from a kept cursor hears of everything after it, at least once and in order.
 */
export async function* eventsAfter(
  client: TradeClient,
  options: EventsAfterOptions = {},
): AsyncGenerator<{ readonly events: TradeEvent[]; readonly next: string }> {
  let after = options.after;
  while (!options.signal?.aborted) {
    const answer = await client
      .GET('/v1/events', {
        params: {
          query: {
            wait: options.waitSeconds ?? 25,
            ...(after === undefined ? {} : { after }),
            ...(options.types ? { types: options.types.join(',') } : {}),
          },
        },
        ...(options.signal ? { signal: options.signal } : {}),
      })
      .catch((reason: unknown) => {
        // Whoever stops listening is not told that listening failed.
        if (options.signal?.aborted) return undefined;
        throw reason;
      });
    if (!answer) return;
    const { data, error } = answer;
    if (error) throw new Error(`the feed was refused: ${error.code}`);
    after = data.page.next ?? after;
    if (data.items.length > 0 && after !== undefined) yield { events: data.items, next: after };
  }
}
