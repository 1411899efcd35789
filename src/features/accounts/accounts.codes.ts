/** What its codes mean, where the code that says them says nothing with them. */
export const ACCOUNTS_CODES: Readonly<Record<string, string>> = {
  not_joined: 'The service keeps such records and does not join them here; they have an address of their own.',
};
