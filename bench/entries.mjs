// Entries that the sandbox's importer may file in March 2026, each with a number of its own.
import { createHash } from 'node:crypto';

const { entryCheckDigit } = await import('../dist/src/features/reference/rules/entry-number.js');
const { GOODS } = await import('../dist/src/features/past-year/sandbox/goods.js');
const { bodyOf } = await import('../dist/src/features/past-year/sandbox/entry-body.js');
const { draftsOf } = await import('../dist/src/features/past-year/sandbox/market.js');

const MAKER = 'Changzhou Trina Solar Energy Co., Ltd.';
const solarLine = (enteredValue) => ({
  htsNumber: '8541.42.0010',
  description: 'Crystalline silicon photovoltaic cells',
  enteredValue,
  quantities: [{ quantity: '1000', unit: 'No.' }],
  countryOfOrigin: 'CN',
  mid: 'CNCHATRI2CHA',
  producer: { name: MAKER, street: '2 Trina Road', city: 'Changzhou', country: 'CN' },
  exporter: MAKER,
  adcvdCases: [
    { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-1' },
    { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-2' },
  ],
});

/** The number of the entry of a serial of up to seven digits. */
export function entryNumber(serial) {
  const digits = String(serial).padStart(7, '0');
  return `SP7-${digits}-${entryCheckDigit('SP7', digits)}`;
}

/** A type-03 entry of solar cells under two cases. */
export const solarEntry = (serial, lines = 1) => ({
  entryNumber: entryNumber(serial),
  entryType: '03',
  filing: 'entry',
  importerRole: 'owner',
  portCode: '2704',
  modeOfTransport: '11',
  carrier: 'Pacific Star',
  billNumbers: [`MAEU${entryNumber(serial).replaceAll('-', '')}`],
  exportingCountry: 'CN',
  exportedOn: '2026-02-10',
  importedOn: '2026-03-01',
  arrivedOn: '2026-03-01',
  bonds: [{ bondNumber: '240000001', kind: 'continuous', suretyCode: '821' }],
  lines: Array.from({ length: lines }, (_, i) => solarLine(`${1000 + ((serial * 37 + i * 911) % 90_000)}.00`)),
});

/**
 * Entries of mixed goods as the sandbox's year has them, of three lines each, half of them with their summary: a day of customs as its file
 * would be. What is to be declared with each of the goods is asked of the service first.
 */
export async function mixedEntries(url, token, count) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { today: day } = await (await fetch(`${url}/v1/sandbox/clock`)).json();
  const filed = { bondNumber: '240000001', suretyCode: '821', day };
  const validate = async (body) =>
    (await fetch(`${url}/v1/entries/validate`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const declared = new Map();
  for (const goods of GOODS) {
    const trial = { ...filed, number: entryNumber(0), goods, worth: [goods.worth[0]], drawn: () => 0 };
    const { duties } = await validate(bodyOf({ ...trial, headings: null }));
    const headings = (duties?.lines?.[0]?.additional ?? []).map(({ heading }) => heading);
    const { acceptable } = await validate(bodyOf({ ...trial, headings }));
    declared.set(goods, acceptable === true ? headings : null);
  }
  return draftsOf({ seed: 1, from: 1, count, importers: 2 }).map(({ place, goods, worth, withSummary, drawn }) => {
    const lines = [0, 1, 2].map((i) => worth[i] ?? worth[0] + i);
    const headings = withSummary ? declared.get(goods) : null;
    return bodyOf({ ...filed, number: entryNumber(place), goods, worth: lines, drawn, headings });
  });
}

/** Entries as a file, as its sender has it before it is sent. */
export const fileOf = (entries) => Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));

/** Sends entries as one file; the answer that its job is on record. */
export const sendFile = (url, token, entries) => sendMade(url, token, fileOf(entries));

/** Sends a file; the answer that its job is on record. */
export async function sendMade(url, token, body) {
  const answer = await fetch(`${url}/v1/bulk-jobs?kind=entries`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
      'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
    },
    body,
  });
  if (answer.status !== 202) throw new Error(`a file was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** The job of a file once all its rows have been looked at. */
export async function finishedJob(url, token, id) {
  for (;;) {
    const answer = await fetch(`${url}/v1/bulk-jobs/${id}`, { headers: { authorization: `Bearer ${token}` } });
    const job = await answer.json();
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
