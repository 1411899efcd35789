import { fileNotAccepted } from './file.errors.js';

const BASE64 = /^[A-Z0-9+/]*={0,2}$/i;

/** The bytes of standard base64; refuses what Node would quietly skip over. */
export function decodeBase64(text: string): Buffer {
  if (text.length % 4 !== 0 || !BASE64.test(text)) throw fileNotAccepted('file.not_base64', 'This is not base64.');
  return Buffer.from(text, 'base64');
}
