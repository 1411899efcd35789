/** How deep JSON may nest; the deepest lawful request has 6 levels. */
export const MAX_DEPTH = 16;
/** How many values one body may hold: a quote of 999 lines with every field given has about 20,000. */
export const MAX_VALUES = 30_000;

export type OutOfBounds = 'too_deep' | 'too_many_values';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/**
 * What a body has too much of, told from its bytes before anything is made of them: a value costs a hundred times what its
 * two bytes do. In UTF-8 no byte of a longer character looks like one of these.
 */
export function outOfBounds(bytes: Uint8Array): OutOfBounds | undefined {
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) inText = !inText;
    else if (inText) {
      if (byte === BACKSLASH) i++;
    } else if (byte === COMMA) values++;
    else if (byte === LIST || byte === OBJECT) {
      values++;
      if (++depth > MAX_DEPTH) return 'too_deep';
    } else if (byte === LIST_END || byte === OBJECT_END) depth--;
    if (values > MAX_VALUES) return 'too_many_values';
  }
  return undefined;
}
