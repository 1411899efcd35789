import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { CodeListView, CodeView } from './code-list.view.js';

/** Code lists are printed in forms and instructions. */
export const codeListAccess: FieldPolicy<CodeListView> = { name: [EVERYONE], codes: [EVERYONE] };

export const codeAccess: FieldPolicy<CodeView> = {
  code: [EVERYONE],
  label: [EVERYONE],
  attributes: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  citation: [EVERYONE],
};
