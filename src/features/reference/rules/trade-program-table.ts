import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** What a programme does while it is in force. */
export interface ProgramTerms {
  readonly name: string;
  /** Origins it is limited to, where the indicator itself limits them; null: a list of its own, not carried here. */
  readonly origins: readonly string[] | null;
  readonly ordinaryDuty: 'special_column' | 'free' | 'unsettled';
  readonly processingFee: 'exempt' | 'due' | 'unsettled';
}

interface Until {
  readonly since: IsoDate;
  /** The first day on which it is no longer in force. */
  readonly endedOn?: IsoDate;
  /** The first day from which no source settles whether it is in force. */
  readonly unsettledFrom?: IsoDate;
}

const gn = (note: string): Citation => guide(`HTSUS General Note ${note}`);
const REVIEWED: IsoDate = '2026-11-21';

function program(terms: ProgramTerms, { since, endedOn, unsettledFrom }: Until, ...cites: Citation[]) {
  const unsettled: ProgramTerms = { ...terms, ordinaryDuty: 'unsettled', processingFee: 'unsettled' };
  return new Dated<ProgramTerms>(`programme: ${terms.name}`, REVIEWED, {
    [since]: { value: terms, cites },
    ...(unsettledFrom ? { [unsettledFrom]: { value: unsettled, cites } } : {}),
    ...(endedOn ? { [endedOn]: { value: null, cites } } : {}),
  });
}

const agreement = (name: string, origins: string, processingFee: 'exempt' | 'due'): ProgramTerms => ({
  name,
  origins: origins.split(' '),
  ordinaryDuty: 'special_column',
  processingFee,
});
const preference = (name: string, processingFee: ProgramTerms['processingFee']): ProgramTerms => ({
  name,
  origins: null,
  ordinaryDuty: 'special_column',
  processingFee,
});

const usmca = agreement('United States-Mexico-Canada Agreement', 'CA MX', 'exempt');
const cafta = agreement('Dominican Republic-Central America Agreement', 'CR DO GT HN NI SV', 'exempt');
const nafta = agreement('North American Free Trade Agreement', 'CA MX', 'exempt');
const exemption = (paragraph: string): Citation => cfr(19, `24.23(c)${paragraph}`);
// Until a lapse on 31 December 2020; deposits are at the ordinary rate while it lasts.
const gspTerm: Until = { since: '2015-07-29', endedOn: '2021-01-01' };
const andean: Until = { since: '1992-07-02', endedOn: '2013-08-01' };

/** Every special programme indicator this service knows, with its dates. */
export const TRADE_PROGRAMS: Readonly<Record<string, Dated<ProgramTerms>>> = {
  S: program(usmca, { since: '2020-07-01' }, gn('11'), exemption('(3)')),
  'S+': program(usmca, { since: '2020-07-01' }, gn('11'), exemption('(3)')),
  CA: program(nafta, { since: '1994-01-01', endedOn: '2020-07-01' }, gn('12'), exemption('(3)')),
  MX: program(nafta, { since: '1994-01-01', endedOn: '2020-07-01' }, gn('12'), exemption('(3)')),
  IL: program(agreement('Israel', 'IL', 'exempt'), { since: '1985-09-01' }, gn('8'), exemption('(5)')),
  JO: program(agreement('Jordan', 'JO', 'due'), { since: '2001-12-17' }, gn('18'), exemption('')),
  SG: program(agreement('Singapore', 'SG', 'exempt'), { since: '2004-01-01' }, gn('25'), exemption('(6)')),
  CL: program(agreement('Chile', 'CL', 'exempt'), { since: '2004-01-01' }, gn('26'), exemption('(7)')),
  MA: program(agreement('Morocco', 'MA', 'due'), { since: '2006-01-01' }, gn('27'), exemption('')),
  AU: program(agreement('Australia', 'AU', 'exempt'), { since: '2005-01-01' }, gn('28'), exemption('(8)')),
  P: program(cafta, { since: '2009-01-01' }, gn('29'), exemption('(10)')),
  'P+': program(cafta, { since: '2009-01-01' }, gn('29'), exemption('(10)')),
  BH: program(agreement('Bahrain', 'BH', 'exempt'), { since: '2006-08-01' }, gn('30'), exemption('(9)')),
  OM: program(agreement('Oman', 'OM', 'exempt'), { since: '2009-01-01' }, gn('31'), exemption('')),
  PE: program(agreement('Peru', 'PE', 'exempt'), { since: '2009-02-01' }, gn('32'), exemption('')),
  KR: program(agreement('Korea', 'KR', 'exempt'), { since: '2012-03-15' }, gn('33'), exemption('')),
  CO: program(agreement('Colombia', 'CO', 'exempt'), { since: '2012-05-15' }, gn('34'), exemption('')),
  PA: program(agreement('Panama', 'PA', 'exempt'), { since: '2012-10-31' }, gn('35'), exemption('')),
  JP: program(agreement('Japan', 'JP', 'due'), { since: '2020-01-01' }, gn('36'), exemption('')),
  A: program(preference('Generalized System of Preferences', 'due'), gspTerm, gn('4'), usc(19, '2465')),
  'A*': program(preference('Generalized System of Preferences', 'due'), gspTerm, gn('4'), usc(19, '2465')),
  'A+': program(
    preference('Generalized System of Preferences, least developed', 'exempt'),
    { since: '2015-07-29', unsettledFrom: '2021-01-01' },
    gn('4(b)(i)'),
    exemption('(1)(iv)'),
  ),
  // Exempt only for products of least-developed countries. Ended on 30 September 2025; a later renewal was not verified.
  D: program(
    preference('African Growth and Opportunity Act', 'unsettled'),
    { since: '2000-10-01', unsettledFrom: '2025-10-01' },
    gn('16'),
    exemption('(1)(iv)'),
  ),
  E: program(preference('Caribbean Basin', 'exempt'), { since: '1984-01-01' }, gn('7'), exemption('(1)(iii)')),
  'E*': program(preference('Caribbean Basin', 'exempt'), { since: '1984-01-01' }, gn('7'), exemption('(1)(iii)')),
  R: program(
    preference('Caribbean Basin Trade Partnership', 'exempt'),
    { since: '2000-10-01', endedOn: '2030-10-01' },
    gn('17'),
    exemption('(1)(iii)'),
  ),
  J: program(preference('Andean Trade Preference', 'due'), andean, gn('11')),
  'J*': program(preference('Andean Trade Preference', 'due'), andean, gn('11')),
  'J+': program(preference('Andean Trade Promotion', 'due'), andean, gn('11(d)')),
  NP: program(
    { ...preference('Nepal', 'unsettled'), origins: ['NP'] },
    { since: '2016-12-30', endedOn: '2026-01-01' },
    usc(19, '4454'),
  ),
  B: program(preference('Automotive products', 'due'), { since: '1989-01-01' }, gn('5'), exemption('')),
  C: program(preference('Civil aircraft', 'due'), { since: '1989-01-01' }, gn('6'), exemption('')),
  K: program(preference('Pharmaceutical products', 'due'), { since: '1995-01-01' }, gn('13'), exemption('')),
  L: program(preference('Intermediate chemicals for dyes', 'due'), { since: '1995-01-01' }, gn('14'), exemption('')),
  N: program(
    {
      name: 'West Bank, Gaza and qualifying industrial zones',
      origins: null,
      ordinaryDuty: 'free',
      processingFee: 'due',
    },
    { since: '1996-11-13' },
    gn('3(a)(v)'),
    exemption('(5)'),
  ),
  Y: program(
    {
      name: 'Insular possessions',
      origins: ['AS', 'GU', 'MP', 'VI', 'UM'],
      ordinaryDuty: 'free',
      processingFee: 'exempt',
    },
    { since: '1989-01-01' },
    gn('3(a)(iv)'),
    exemption('(1)(ii)'),
  ),
  // Free within limits of quantity that a line does not show.
  Z: program(
    { name: 'Freely associated states', origins: ['FM', 'MH', 'PW'], ordinaryDuty: 'unsettled', processingFee: 'due' },
    { since: '1989-10-18' },
    gn('10'),
    exemption(''),
  ),
};

/** Common names brokers use for an indicator. */
export const PROGRAM_NAMES: Readonly<Record<string, string>> = {
  USMCA: 'S',
  'CAFTA-DR': 'P',
  CAFTA: 'P',
  KORUS: 'KR',
  GSP: 'A',
  AGOA: 'D',
  CBERA: 'E',
  CBI: 'E',
  CBTPA: 'R',
  NAFTA: 'CA',
};
