import { iso31662 } from 'iso-3166';

const codes = new Map(
  iso31662
    .filter(({ parent }) => parent === 'US')
    .flatMap(({ code, name }): [string, string][] => [
      [code, code],
      [code.slice(3), code],
      [name.toUpperCase(), code],
    ]),
);

/** A state or territory by its two letters, its code or its name, as ISO 3166-2; null where it is none. */
export const usState = (text: string): string | null => codes.get(text.trim().toUpperCase()) ?? null;
