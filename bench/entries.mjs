// Entries that the sandbox's importer may file in March 2026, each with a number of its own.
import { createHash } from 'node:crypto';

const { entryCheckDigit } = await import('../dist/src/features/reference/rules/entry-number.js');

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
  billNumbers: ['MAEU123456789'],
  exportingCountry: 'CN',
  exportedOn: '2026-02-10',
  importedOn: '2026-03-01',
  arrivedOn: '2026-03-01',
  bonds: [{ bondNumber: '240000001', kind: 'continuous', suretyCode: '821' }],
  lines: Array.from({ length: lines }, (_, i) => solarLine(`${1000 + ((serial * 37 + i * 911) % 90_000)}.00`)),
});

/** Sends entries as one file; the answer that its job is on record. */
export async function sendFile(url, token, entries) {
  const body = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
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
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
