// Fiscal year, port, serial, suffix.
const SHAPE = /^(\d{4})-?(\d{4})-?(\d{6})-?(\d{2})$/;

/** A Fines, Penalties and Forfeitures case number in canonical form, `2026-2704-000123-01`; `undefined` if it is none. */
export function canonicalFpfCaseNumber(text: string): string | undefined {
  const match = SHAPE.exec(text.trim());
  return match?.slice(1).join('-');
}
