import { register } from '../../platform/manifest/manifest.js';
import { ENTRY_RULES } from './rules/index.js';

register({ name: 'entries', rules: ENTRY_RULES });
