const MAKER = 'Changzhou Trina Solar Energy Co., Ltd.';

/** What differs from one shipment to another. */
interface Shipment {
  readonly entryNumber: string;
  readonly enteredValue: string;
  readonly quantity: string;
  readonly adcvdCases: readonly object[];
  readonly agencies?: readonly string[];
}

/** Solar cells as an importer enters them on the sandbox's first day, on the continuous bond whose number a step has kept. */
export const solarCells = ({ entryNumber, enteredValue, quantity, adcvdCases, agencies = [] }: Shipment): object => ({
  entryNumber,
  entryType: '03',
  filing: 'entry',
  importerRole: 'owner',
  portCode: '2704',
  modeOfTransport: '11',
  carrier: 'Pacific Star, voyage 118W',
  billNumbers: [`MAEU${entryNumber.replaceAll('-', '')}`],
  exportingCountry: 'CN',
  exportedOn: '2026-02-10',
  importedOn: '2026-03-01',
  arrivedOn: '2026-03-01',
  bonds: [{ bondNumber: '{number}', kind: 'continuous', suretyCode: '821' }],
  lines: [
    {
      htsNumber: '8541.42.0010',
      description: 'Crystalline silicon photovoltaic cells',
      enteredValue,
      quantities: [
        { quantity, unit: 'No.' },
        { quantity: '5000', unit: 'W' },
      ],
      countryOfOrigin: 'CN',
      mid: 'CNCHATRI2CHA',
      producer: { name: MAKER, street: '2 Trina Road', city: 'Changzhou', country: 'CN' },
      exporter: MAKER,
      adcvdCases,
      agencies,
    },
  ],
});
