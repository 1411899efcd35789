/** What its codes mean, where the code that says them says nothing with them. */
export const WEBHOOKS_CODES: Readonly<Record<string, string>> = {
  delivered: 'The endpoint took the message.',
  failed: 'The endpoint did not take the message; it is sent again.',
  given_up: 'The endpoint did not take the message in all the time it was tried; it can be sent again by hand.',
};
