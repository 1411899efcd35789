import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { NewSandboxClientView } from './sandbox-client-maker.view.js';

const MAKER: Grant<NewSandboxClientView> = { to: ['administrator'] };

export const newSandboxClientAccess: FieldPolicy<NewSandboxClientView> = {
  clientId: [MAKER],
  clientSecret: [MAKER],
  organisationId: [MAKER],
  role: [MAKER],
  scopes: [MAKER],
  tokenEndpoint: [MAKER],
};
