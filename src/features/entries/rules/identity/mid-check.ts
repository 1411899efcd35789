import { cfr, guide } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { PartyAddress } from '../filed-entry.js';
import { found, lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';
import { CANADIAN_PROVINCES, constructMid } from './mid.js';

/** Country or province, letters of the name, up to four digits, three letters of the city: at most fifteen signs. */
export const MID_SHAPE = /^[A-Z]{2}[A-Z0-9]{2,6}?\d{0,4}[A-Z]{1,3}$/;

export interface MidCheckFacts {
  readonly line: number;
  readonly mid: string | null;
  readonly countryOfOrigin: string;
  readonly producer: PartyAddress | null;
  /** Whether the summary is filed: the entry alone may name the goods more roughly. */
  readonly withSummary: boolean;
}

const PROVINCES = new Set(Object.values(CANADIAN_PROVINCES));
const APPENDIX = cfr(19, '102 Appendix');

/** Whether a manufacturer identification code is one, and fits the origin and the producer of its line. */
export const checkMid = rule({
  id: 'ENTRY-03',
  title: 'Manufacturer identification code of a line',
  text: 'A code has at most fifteen signs, begins with the country of origin (of Canada: the province, never CA) and is made from the name and address of the manufacturer. It is a key made of names, not a register: two factories may share one.',
  cites: [APPENDIX, guide('CBP Form 7501 instructions, block 13')],
  decide({ line, mid, countryOfOrigin, producer, withSummary }: MidCheckFacts): readonly Finding[] {
    const pointer = lineAt(line, 'mid');
    if (mid === null) return found([withSummary, missing(pointer)]);
    const place = MID_SHAPE.test(mid) && mid.length <= 15 ? mid.slice(0, 2) : null;
    if (place === null || place === 'CA') return [malformed(pointer, place === 'CA')];
    const country = PROVINCES.has(place) ? 'CA' : place;
    const expected = producer
      ? constructMid.decide(toManufacturer(producer, countryOfOrigin), {}, '2000-01-01').mid
      : null;
    return found(
      [country !== countryOfOrigin, () => otherCountry(pointer, country, countryOfOrigin)],
      [expected !== null && expected !== mid && country === countryOfOrigin, () => otherMaker(pointer, expected ?? '')],
    );
  },
});

const toManufacturer = ({ name, street, city, country, province }: PartyAddress, origin: string) => ({
  name,
  street,
  city,
  country: country ?? origin,
  province,
});

const missing = (pointer: string): Finding =>
  refusal('entry', {
    pointer,
    code: 'mid.missing',
    message: 'The summary names the manufacturer of each line by its identification code.',
    remedy: 'Send mid, made from the name and the address of the manufacturer.',
    citation: guide('CBP Form 7501 instructions, block 13'),
  });

const malformed = (pointer: string, canada: boolean): Finding =>
  refusal('pre_entry', {
    pointer,
    code: 'mid.malformed',
    message: canada
      ? 'CA is no code of a manufacturer: a province of Canada has its own.'
      : 'A manufacturer identification code is a country, letters of the name, up to four digits and three letters of the city.',
    remedy: canada
      ? 'Begin with XO for Ontario, XQ for Quebec and so on.'
      : 'Build it from the name and address of the manufacturer.',
    citation: APPENDIX,
  });

const otherCountry = (pointer: string, country: string, origin: string): Finding =>
  warning('entry', {
    pointer,
    code: 'mid.other_origin',
    message: `The code names a manufacturer in ${country}; the goods are declared to be of ${origin}.`,
    remedy: 'Name who gave the goods their origin, or correct the origin.',
    citation: APPENDIX,
  });

const otherMaker = (pointer: string, expected: string): Finding =>
  warning('entry', {
    pointer,
    code: 'mid.other_manufacturer',
    message: `Made from the producer that the line names the code would be ${expected}.`,
    remedy: 'Compare name and address; a trader is not the manufacturer.',
    citation: APPENDIX,
  });
