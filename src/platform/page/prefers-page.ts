const LONGEST = 1000;

/** Whether a reader would rather have a page than JSON (RFC 9110 section 12.5.1). Who does not say so gets JSON. */
export const prefersPage = (accept: string | undefined): boolean => prefers('text/html', accept);

/** The same of any other type. */
export function prefers(type: `text/${string}`, accept: string | undefined): boolean {
  if (accept === undefined || accept.length > LONGEST) return false;
  const ranges = new Map(
    accept.split(',').map((range) => {
      const [name = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  const weightOf = (...types: readonly string[]): number =>
    types.map((one) => ranges.get(one)).find((q) => q !== undefined) ?? 0;
  return weightOf(type, 'text/*', '*/*') > weightOf('application/json', 'application/*', '*/*');
}
