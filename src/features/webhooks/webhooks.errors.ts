import { problem } from '../../kernel/errors.js';

export const endpointEnded = problem('webhook.ended', 'conflict', 'This endpoint has ended; register another.');
