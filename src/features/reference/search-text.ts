/** What a caller wrote, as a pattern of `like` that means just these characters. */
export const likeText = (text: string | undefined): string | null => text?.replace(/[\\%_]/g, String.raw`\$&`) ?? null;

/** `CA` and `us-ca` as `US-CA`. */
export function stateCode(text: string | undefined): string | null {
  if (text === undefined) return null;
  const upper = text.toUpperCase();
  return upper.startsWith('US-') ? upper : `US-${upper}`;
}
