import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem } from '../../kernel/errors.js';
import { arrivesAtItsPace } from './arriving-body.js';
import { problemDocument } from './problem-document.js';
import { API_HEADERS } from './security-headers.js';

const unreadable = problem(
  'request.unreadable',
  'invalid',
  'This is no HTTP request that can be read: broken, too slow, or its address and headers are too long.',
);

const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node cannot read as HTTP is refused in the form of every refusal, and the connection is closed. */
export function refuseRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  // Node asks once: whoever reads such a body ends it in its own time.
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && arrivesAtItsPace(socket)) return;
  // A client that went away is told nothing.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const status = STATUSES[error.code ?? ''] ?? 400;
  const requestId = randomUUID();
  const body = JSON.stringify({ ...problemDocument(unreadable(), requestId), status });
  const headers = {
    ...API_HEADERS,
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
}
