import type { ErrorKind } from '../../kernel/errors.js';

/** What can be done about a refusal of each kind, where its faults say nothing nearer. */
export const REMEDY_OF_KIND: Readonly<Record<ErrorKind, string>> = {
  invalid: 'Put right what `errors` names and send it again; nothing was carried out.',
  unauthenticated: 'Get a token and send it as `Authorization: Bearer …`.',
  forbidden: 'Ask whoever may grant the right, or leave it to somebody who holds it; the same call is refused again.',
  not_found: 'Look whether the address is right and whether the thing is yours to see.',
  not_allowed: 'Use a method that `Allow` names.',
  conflict: 'Read the thing again: it stands differently from what the call took for granted.',
  stale: 'Read it again, look at what changed, and send the new `ETag` as `If-Match`.',
  unlawful: 'Read what `errors` names and the law it cites: as it stands it cannot be carried out.',
  too_large: 'Send less at once.',
  too_slow: 'Send it again by a faster line, or in smaller parts.',
  unsupported: 'Send the media type that the contract names.',
  precondition_required: 'Read the thing and send its `ETag` as `If-Match`.',
  too_many: 'Wait as long as `Retry-After` says and send it again.',
  defect: 'Send it again with the same `Idempotency-Key`; if it stays so, report its `requestId`.',
  unavailable: 'Wait as long as `Retry-After` says and send it again.',
};
