import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { SandboxClientView } from './sandbox-clients.view.js';

export const sandboxClientAccess: FieldPolicy<SandboxClientView> = {
  role: [EVERYONE],
  clientId: [EVERYONE],
  clientSecret: [EVERYONE],
  organisation: [EVERYONE],
  scopes: [EVERYONE],
  mayDo: [EVERYONE],
  tokenEndpoint: [EVERYONE],
  curl: [EVERYONE],
};
