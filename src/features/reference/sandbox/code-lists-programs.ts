import type { IsoDate } from '../../../kernel/dates.js';
import type { CodeFact } from './code-list-fact.js';

/** Only the exemption under the United States-Mexico-Canada Agreement was compared with a source. */
function program(code: string, label: string, mpfExempt: boolean, validFrom: IsoDate, citation: string): CodeFact {
  const unconfirmed = code !== 'S' && code !== 'S+';
  return { list: 'trade-programs', code, label, validFrom, citation, attributes: { mpfExempt, unconfirmed } };
}

/** A program that expired or was replaced: `validTo` is its last day. */
function ended(fact: CodeFact, validTo: IsoDate): CodeFact {
  return { ...fact, validTo };
}

/** Special program indicators of the tariff; `mpfExempt`: originating goods owe no merchandise processing fee. */
export const TRADE_PROGRAM_CODES: readonly CodeFact[] = [
  ended(
    program('A', 'Generalized System of Preferences', false, '1976-01-01', 'HTSUS General Note 4; 19 USC 2465'),
    '2020-12-31',
  ),
  ended(
    program(
      'A*',
      'Generalized System of Preferences, some countries excluded',
      false,
      '1976-01-01',
      'HTSUS General Note 4(d); 19 USC 2465',
    ),
    '2020-12-31',
  ),
  ended(
    program(
      'A+',
      'Generalized System of Preferences, least-developed countries',
      true,
      '1997-05-31',
      'HTSUS General Note 4(b)(i); 19 CFR 24.23(c)',
    ),
    '2020-12-31',
  ),
  program('AU', 'Australia Free Trade Agreement', true, '2005-01-01', 'HTSUS General Note 28; 19 CFR 24.23(c)'),
  program('B', 'Automotive Products Trade Act', false, '1989-01-01', 'HTSUS General Note 5'),
  program('BH', 'Bahrain Free Trade Agreement', true, '2006-08-01', 'HTSUS General Note 30; 19 CFR 24.23(c)'),
  program('C', 'Agreement on Trade in Civil Aircraft', false, '1989-01-01', 'HTSUS General Note 6'),
  ended(
    program(
      'CA',
      'North American Free Trade Agreement, Canada',
      true,
      '1994-01-01',
      'HTSUS General Note 12 as in force to 2020; 19 CFR 24.23(c)',
    ),
    '2020-06-30',
  ),
  program('CL', 'Chile Free Trade Agreement', true, '2004-01-01', 'HTSUS General Note 26; 19 CFR 24.23(c)'),
  program('CO', 'Colombia Trade Promotion Agreement', true, '2012-05-15', 'HTSUS General Note 34; 19 CFR 24.23(c)'),
  program('D', 'African Growth and Opportunity Act', false, '2000-10-02', 'HTSUS General Note 16'),
  program('E', 'Caribbean Basin Economic Recovery Act', true, '1989-01-01', 'HTSUS General Note 7; 19 CFR 24.23(c)'),
  program(
    'E*',
    'Caribbean Basin Economic Recovery Act, some articles excluded',
    true,
    '1989-01-01',
    'HTSUS General Note 7; 19 CFR 24.23(c)',
  ),
  program('IL', 'Israel Free Trade Area', true, '1989-01-01', 'HTSUS General Note 8; 19 CFR 24.23(c)'),
  program('JO', 'Jordan Free Trade Area Implementation Act', false, '2001-12-17', 'HTSUS General Note 18'),
  program('JP', 'Japan Trade Agreement', false, '2020-01-01', 'HTSUS General Note 36'),
  program('K', 'Agreement on Trade in Pharmaceutical Products', false, '1995-01-01', 'HTSUS General Note 13'),
  program('KR', 'Korea Free Trade Agreement', true, '2012-03-15', 'HTSUS General Note 33; 19 CFR 24.23(c)'),
  program(
    'L',
    'Uruguay Round concessions on intermediate chemicals for dyes',
    false,
    '1995-01-01',
    'HTSUS General Note 14',
  ),
  program('MA', 'Morocco Free Trade Agreement', false, '2006-01-01', 'HTSUS General Note 27'),
  ended(
    program(
      'MX',
      'North American Free Trade Agreement, Mexico',
      true,
      '1994-01-01',
      'HTSUS General Note 12 as in force to 2020; 19 CFR 24.23(c)',
    ),
    '2020-06-30',
  ),
  ended(program('NP', 'Nepal Preference Program', false, '2016-12-30', '19 USC 4454'), '2025-12-31'),
  program('OM', 'Oman Free Trade Agreement', true, '2009-01-01', 'HTSUS General Note 31; 19 CFR 24.23(c)'),
  program(
    'P',
    'Dominican Republic-Central America Free Trade Agreement',
    true,
    '2006-03-01',
    'HTSUS General Note 29; 19 CFR 24.23(c)',
  ),
  program(
    'P+',
    'Dominican Republic-Central America Free Trade Agreement, qualifying for other treatment',
    true,
    '2006-03-01',
    'HTSUS General Note 29; 19 CFR 24.23(c)',
  ),
  program('PA', 'Panama Trade Promotion Agreement', true, '2012-10-31', 'HTSUS General Note 35; 19 CFR 24.23(c)'),
  program('PE', 'Peru Trade Promotion Agreement', true, '2009-02-01', 'HTSUS General Note 32; 19 CFR 24.23(c)'),
  program('R', 'Caribbean Basin Trade Partnership Act', true, '2000-10-02', 'HTSUS General Note 17; 19 CFR 24.23(c)'),
  program('S', 'United States-Mexico-Canada Agreement', true, '2020-07-01', 'HTSUS General Note 11; 19 CFR 24.23(c)'),
  program(
    'S+',
    'United States-Mexico-Canada Agreement, agricultural goods under staged rates',
    true,
    '2020-07-01',
    'HTSUS General Note 11; 19 CFR 24.23(c)',
  ),
  program('SG', 'Singapore Free Trade Agreement', true, '2004-01-01', 'HTSUS General Note 25; 19 CFR 24.23(c)'),
];
