import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../../kernel/rule.js';
import { checkMid } from './mid-check.js';
import { constructMid } from './mid.js';

type Made = readonly [name: string, street: string, city: string, country: string, mid: string, province?: string];
const make = ([name, street, city, country, , province]: Made): string | null =>
  applyRule(constructMid, { name, street, city, country, province: province ?? null }, '2026-03-02').decision.mid;

describe('ENTRY-02 manufacturer identification code (19 CFR part 102, appendix)', () => {
  it.each<Made>([
    ['LA VIE DE FRANCE', '243 Rue de la Payees', '62591 Bremond', 'FR', 'FRLAVIE243BRE'],
    ['20TH CENTURY TECHNOLOGIES', '5 Ricardo Munoz, Suite 5880', 'Caracas', 'VE', 'VE20TCEN5880CAR'],
    ['THE E.K. RODGERS COMPANIES', 'One World Trade Center', 'London', 'GB', 'GBEKRODLON'],
    ['THE GREENHOUSE', '45 Royal Crescent', 'Birmingham', 'US', 'USGRE45BIR'],
    ['CARDUCCIO AND JONES', '88 Canburra Avenue', 'Sidney', 'AU', 'AUCARJON88SID'],
    ['N. MINAMI & CO., LTD.', '2-6, 8-Chome Isogami-Dori, Fukiai-Ku', 'Kobe', 'JP', 'JPMINCO26KOB'],
    ['BOCCHACCIO S.P.A.', 'Via Mendotti, 61', '8320 Verona', 'IT', 'ITBOCSPA61VER'],
    ['MURLA-PRAXITELES INC.', '', 'Athens', 'GR', 'GRMURINCATH'],
    ['SIGMA COY E.X.T.', '1640 Delgado', '4000 Smyrna', 'IT', 'ITSIGCOY1640SMY'],
    ['COMPANHIA TEXTIL KARSTEN', 'Calle Grande, 25-27', '67890 Lisbon', 'PT', 'PTKAR2527LIS'],
    ['FABRICA DE ARTIGOS DE VESTUARIO TOP JOB', 'Grand River Building, FL 2-4', 'Macau', 'MO', 'MOTOPJOB24MAC'],
    ['A.B.C. COMPANY', '12,34,56 Alaska Road', 'Kowloon', 'HK', 'HKABCCOM1234HON'],
    // The published example gives the code; the name and street are ours.
    ['Hurley & Lane', '1840 Northern Road', 'Windsor', 'CA', 'XOHURLAN1840WIN', 'ON'],
  ])('published: %s', (...made) => {
    expect(make(made)).toBe(made[4]);
  });

  it.each<Made>([
    ['Amalgamated Plastics Corp', '5281 Poplar Av', 'London', 'GB', 'GBAMAPLA5281LON'],
    ['A.B.C. Company', '45 Ring Road', 'Hanoi', 'VN', 'VNABCCOM45HAN'],
    ['A B C Company', '45 Ring Road', 'Hanoi', 'VN', 'VNABCCOM45HAN'],
    ['The Bank of America', '', 'Geneva', 'CH', 'CHBANAMEGEN'],
    ['Dr. S.A. Smith', '10 Rue Noire', 'Lyon', 'FR', 'FRDRSA10LYO'],
    ['O.A.S.I.S. Corp', 'Suite 9999 11455 Main St', 'Milan', 'IT', 'ITOASCOR1145MIL'],
    ['Rosewood', '', 'Mexico City', 'MX', 'MXROSMEX'],
    ['PT. Morich Indo Fashion', '111 Jalan Raya', 'Jakarta', 'ID', 'IDMORIND111JAK'],
    ['OAO Morich Indo', '111 Street', 'Moscow', 'RU', 'RUMORIND111MOS'],
    ['Müller Söhne', '7 Straße', 'Köln', 'DE', 'DEMULSOH7KOL'],
  ])('otherwise: %s', (...made) => {
    expect(make(made)).toBe(made[4]);
  });

  it('cannot be made without a name, a city, or in Canada a province', () => {
    const of = (given: Partial<{ name: string; city: string; country: string }>) =>
      applyRule(constructMid, { name: 'Acme', street: null, city: 'Paris', country: 'FR', ...given }, '2026-03-02')
        .decision;
    expect(of({ name: '&' }).missing).toBe('name');
    expect(of({ city: '123' }).missing).toBe('city');
    expect(of({ country: 'CA' }).missing).toBe('province');
  });

  it('never has more than fifteen signs, and whatever it makes it takes', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    fc.assert(
      fc.property(word, word, word, fc.nat(99_999), (first, second, city, number) => {
        const mid = make([`${first} ${second}`, `${String(number)} Road`, city, 'DE', '']) ?? '';
        expect(mid.length).toBeLessThanOrEqual(15);
        const facts = { line: 0, mid, countryOfOrigin: 'DE', producer: null, withSummary: true };
        expect(applyRule(checkMid, facts, '2026-03-02').decision).toEqual([]);
      }),
    );
  });
});

describe('ENTRY-03 the code of a line', () => {
  const check = (mid: string | null, given: Partial<Parameters<typeof checkMid.decide>[0]> = {}) =>
    applyRule(
      checkMid,
      { line: 0, mid, countryOfOrigin: 'FR', producer: null, withSummary: true, ...given },
      '2026-03-02',
    ).decision.map(({ code, weight }) => `${code} ${weight}`);

  it.each<[string, string | null, object, readonly string[]]>([
    ['one that fits', 'FRLAVIE243BRE', {}, []],
    ['none on the entry alone', null, { withSummary: false }, []],
    ['none on the summary', null, {}, ['mid.missing refuses']],
    ['Canada by its country', 'CAHURLAN1840WIN', {}, ['mid.malformed refuses']],
    ['too long', 'FRLAVIE24312BREX', {}, ['mid.malformed refuses']],
    ['a province of Canada', 'XOHURLAN1840WIN', { countryOfOrigin: 'CA' }, []],
    ['another country', 'ITBOCSPA61VER', {}, ['mid.other_origin warns']],
  ])('%s', (_, mid, given, told) => {
    expect(check(mid, given)).toEqual(told);
  });

  it('tells what the producer of the line would have', () => {
    const producer = {
      name: 'La Vie de France',
      street: '243 Rue de la Payees',
      city: 'Bremond',
      country: 'FR',
      province: null,
    };
    expect(check('FRLAVIE243BRE', { producer })).toEqual([]);
    expect(check('FRACM243BRE', { producer })).toEqual(['mid.other_manufacturer warns']);
  });
});
