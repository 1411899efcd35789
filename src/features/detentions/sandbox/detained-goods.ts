import type { IsoDate } from '../../../kernel/dates.js';
import { idOfName } from '../../../kernel/ids.js';
import { SANDBOX_IMPORTERS } from '../../importers/index.js';
import { SANDBOX_RECORDATIONS } from '../../recordations/index.js';
import type { RecordDetention } from '../new-detention.dto.js';

/** A detention of the sandbox, with the days of its acts. Parties and goods are made up. */
export interface DetainedGoods {
  readonly id: string;
  readonly merchandiseId: string;
  readonly given: RecordDetention & { readonly presentedOn: IsoDate };
  readonly decidedOn?: IsoDate;
  readonly noticeOn?: IsoDate;
  readonly holdOn?: IsoDate;
}

const [blueSpruce, copperleaf] = SANDBOX_IMPORTERS;
const importer = (one: typeof blueSpruce) => ({
  role: 'importer' as const,
  name: one?.name ?? '',
  address: one ? `${one.address?.street ?? ''}, ${one.address?.city ?? ''}` : '',
  country: 'US',
});
const makers = (maker: string, exporter: string, country: string) => [
  { role: 'manufacturer' as const, name: maker, address: '18 Dock Road', country },
  { role: 'exporter' as const, name: exporter, address: '44 Ferry Street', country },
];

const detained = (name: string, days: Omit<DetainedGoods, 'id' | 'merchandiseId'>): DetainedGoods => ({
  id: idOfName('dtn', name),
  merchandiseId: idOfName('mer', name),
  ...days,
});

const watches = (importedOn: IsoDate, quantity: string) => ({
  modeOfTransport: 'express' as const,
  portCode: '4701',
  importedOn,
  description: 'Wristwatches',
  quantity,
  unit: 'NO',
  countryOfOrigin: 'CN',
  identifyingMarks: ['SN 48213-A', 'SN 48214-A'],
  enteredValue: '2400.00',
  ...(blueSpruce ? { importerId: blueSpruce.id } : {}),
  parties: [...makers('Bright Harbor Watch Factory', 'Bright Harbor Export', 'CN'), importer(blueSpruce)],
});
const { watch, fashion, figures, firmware, lapsed } = SANDBOX_RECORDATIONS;

/** What the sandbox's ports hold on its first day: one case of every kind that the law treats by itself. */
export const SANDBOX_DETENTIONS = {
  watches: detained('counterfeit watches', {
    given: {
      goods: watches('2026-02-10', '240'),
      suspectedInfringement: 'counterfeit_mark',
      recordationId: watch.id,
      internationalClass: 14,
      grounds: 'The crown on the dial is not that of the guide.',
      presentedOn: '2026-02-12',
    },
    decidedOn: '2026-02-19',
    noticeOn: '2026-02-24',
  }),
  grayMarket: detained('gray-market bags with a Lever label', {
    given: {
      goods: {
        modeOfTransport: 'vessel',
        portCode: '2704',
        importedOn: '2026-02-14',
        description: 'Handbags, labelled as differing from the domestic goods',
        quantity: '600',
        unit: 'NO',
        countryOfOrigin: 'PT',
        enteredValue: '54000.00',
        ...(copperleaf ? { importerId: copperleaf.id } : {}),
        parties: [...makers('Oficina Serra Norte', 'Porto Atlantic Trading', 'PT'), importer(copperleaf)],
      },
      suspectedInfringement: 'gray_market',
      recordationId: fashion.id,
      internationalClass: 18,
      grounds: 'Genuine goods made for another market; a Lever label is attached.',
      presentedOn: '2026-02-18',
    },
    decidedOn: '2026-02-23',
    noticeOn: '2026-02-27',
  }),
  copyright: detained('plush figures after 2024-08-23', {
    given: {
      goods: figureGoods('2026-02-17'),
      suspectedInfringement: 'piratical_copy',
      recordationId: figures.id,
      grounds: 'Copies of the recorded figures without the copyright notice.',
      presentedOn: '2026-02-20',
    },
    decidedOn: '2026-02-24',
    noticeOn: '2026-02-27',
  }),
  copyrightBefore: detained('plush figures before 2024-08-23', {
    given: {
      goods: figureGoods('2024-07-08'),
      suspectedInfringement: 'piratical_copy',
      recordationId: figures.id,
      grounds: 'Copies of the recorded figures without the copyright notice.',
      presentedOn: '2024-07-10',
    },
    decidedOn: '2024-07-15',
  }),
  devices: detained('circumvention devices', {
    given: {
      goods: {
        modeOfTransport: 'mail',
        portCode: '4701',
        importedOn: '2026-02-20',
        description: 'Plug-in boards that open locked navigators',
        quantity: '35',
        unit: 'NO',
        countryOfOrigin: 'HK',
        identifyingMarks: ['LOT 7731'],
        parties: [
          ...makers('Kestrel Bay Electronics', 'Kestrel Bay Post', 'HK'),
          { role: 'consignee', name: 'R. Alder', address: '9 Mill Court, Savannah', country: 'US' },
        ],
      },
      suspectedInfringement: 'circumvention_device',
      recordationId: firmware.id,
      grounds: 'Sold to get round the access control of the recorded firmware.',
      presentedOn: '2026-02-23',
    },
    decidedOn: '2026-02-26',
    noticeOn: '2026-03-02',
  }),
  held: detained('watches under investigation', {
    given: {
      goods: watches('2026-02-23', '60'),
      suspectedInfringement: 'counterfeit_mark',
      recordationId: watch.id,
      internationalClass: 14,
      grounds: 'The same consignor as before.',
      presentedOn: '2026-02-25',
    },
    decidedOn: '2026-02-27',
    holdOn: '2026-02-27',
  }),
  lapsedRight: detained('leather goods of a mark that lapsed', {
    given: {
      goods: {
        modeOfTransport: 'truck',
        portCode: '2304',
        importedOn: '2025-06-18',
        description: 'Leather wallets',
        quantity: '500',
        unit: 'NO',
        countryOfOrigin: 'MX',
        ...(copperleaf ? { importerId: copperleaf.id } : {}),
        parties: [...makers('Taller Rio Seco', 'Rio Seco Comercial', 'MX'), importer(copperleaf)],
      },
      suspectedInfringement: 'counterfeit_mark',
      recordationId: lapsed.id,
      internationalClass: 18,
      grounds: 'Stamped with the recorded mark; the recordation ended twelve days later.',
      presentedOn: '2025-06-18',
    },
    decidedOn: '2025-06-25',
    noticeOn: '2025-06-30',
  }),
  otherAgency: detained('cosmetics on which FDA decides', {
    given: {
      goods: {
        modeOfTransport: 'air',
        portCode: '4701',
        importedOn: '2026-02-24',
        description: 'Skin cream',
        quantity: '900',
        unit: 'NO',
        countryOfOrigin: 'KR',
        enteredValue: '4500.00',
        ...(blueSpruce ? { importerId: blueSpruce.id } : {}),
        parties: [...makers('Hanul Cosmetics Works', 'Hanul Trading', 'KR'), importer(blueSpruce)],
      },
      decidingAgency: 'FDA',
      grounds: 'Held at the request of FDA.',
      presentedOn: '2026-02-25',
    },
  }),
} as const satisfies Readonly<Record<string, DetainedGoods>>;

function figureGoods(importedOn: IsoDate) {
  return {
    modeOfTransport: 'vessel' as const,
    portCode: '1703',
    importedOn,
    description: 'Plush figures',
    quantity: '1800',
    unit: 'NO',
    countryOfOrigin: 'VN',
    identifyingMarks: ['UPC 012345678905'],
    enteredValue: '5400.00',
    ...(blueSpruce ? { importerId: blueSpruce.id } : {}),
    parties: [...makers('Song Xanh Toys', 'Song Xanh Export', 'VN'), importer(blueSpruce)],
  };
}
