/** Where a client signs in. */
export const TOKEN_PATH = '/oauth/token';

/** How a client may sign the assertion it presents itself with (FAPI 2.0). */
export const ASSERTION_ALGORITHMS = ['ES256', 'PS256', 'EdDSA'] as const;

/** How a client may prove who it is; shared secrets belong to the sandbox. */
export const clientAuthMethods = (sandbox: boolean) =>
  sandbox
    ? (['private_key_jwt', 'client_secret_basic', 'client_secret_post'] as const)
    : (['private_key_jwt'] as const);
