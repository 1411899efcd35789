interface Margin {
  readonly percent: string | null;
  readonly excluded: boolean;
}

const NUMBER = /^\d{1,4}(?:\.\d{1,4})?$/;
const DE_MINIMIS = /^\d+(?:\.\d+)? \(de minimis\)$/i;

/** A final margin of an investigation: a percentage, or a firm excluded for a de minimis one (19 USC 1673d(a)(4)). */
export function readMargin(written: string): Margin | { readonly fault: string; readonly message: string } {
  const text = written.replace(/\s+/g, ' ').trim();
  if (NUMBER.test(text)) return { percent: text, excluded: false };
  if (DE_MINIMIS.test(text)) return { percent: null, excluded: true };
  if (text === '') return { fault: 'margin.blank', message: 'No margin is named.' };
  if (text === 'SA')
    return { fault: 'margin.agreement', message: 'Suspended by an agreement: it has no rate of deposit.' };
  return { fault: 'margin.unclear', message: 'More than a percentage; which one holds nobody can tell from it.' };
}
