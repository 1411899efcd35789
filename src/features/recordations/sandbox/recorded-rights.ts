import type { IsoDate } from '../../../kernel/dates.js';
import { idOfName } from '../../../kernel/ids.js';
import type { RightType } from '../rules/right.js';

const LARKFIELD = 'Larkfield Brands (sandbox)';
const NORTHPINE = 'Northpine Instruments (sandbox)';

/** A recorded right of the sandbox. Owners, marks and works are made up. */
export interface RecordedRight {
  readonly id: string;
  readonly number: string;
  readonly right: RightType;
  readonly title: string;
  readonly goods?: string;
  readonly registrationNumber?: string;
  readonly registrationExpiresOn?: IsoDate;
  readonly classes: readonly number[];
  /** Name of the sandbox organisation that owns it. */
  readonly owner: string;
  readonly appliedOn: IsoDate;
  readonly approvedOn: IsoDate;
  readonly grayMarket?: boolean;
  readonly lever?: boolean;
  readonly licensee?: string;
  readonly madeIn?: string;
}

const right = (one: Omit<RecordedRight, 'id'>): RecordedRight => ({ id: idOfName('rec', one.number), ...one });

/** What the sandbox's rights holders have recorded: on its first day active ones, one in its grace, one lapsed. */
export const SANDBOX_RECORDATIONS = {
  watch: right({
    number: 'TMK 19-00421',
    right: 'trademark',
    title: 'NORTHPINE CHRONOMASTER',
    goods: 'Wristwatches and their parts',
    registrationNumber: '5701234',
    registrationExpiresOn: '2029-01-20',
    classes: [14],
    owner: NORTHPINE,
    appliedOn: '2019-03-18',
    approvedOn: '2019-04-15',
    licensee: 'Tarn Valley Straps (sandbox)',
    madeIn: 'CH',
  }),
  fashion: right({
    number: 'TMK 21-00087',
    right: 'trademark',
    title: 'LARKFIELD',
    goods: 'Bags, clothing and footwear',
    registrationNumber: '6288410',
    registrationExpiresOn: '2031-03-02',
    classes: [18, 25],
    owner: LARKFIELD,
    appliedOn: '2021-05-03',
    approvedOn: '2021-06-10',
    grayMarket: true,
    lever: true,
    madeIn: 'PT',
  }),
  figures: right({
    number: 'COP 18-00233',
    right: 'copyright',
    title: 'Tidepool Friends, plush figures',
    registrationNumber: 'VA0002100456',
    classes: [],
    owner: LARKFIELD,
    appliedOn: '2018-08-06',
    approvedOn: '2018-09-04',
    madeIn: 'VN',
  }),
  firmware: right({
    number: 'COP 22-00140',
    right: 'copyright',
    title: 'Northpine Navigator, firmware protected by an access control',
    registrationNumber: 'TX0009012345',
    classes: [],
    owner: NORTHPINE,
    appliedOn: '2022-04-25',
    approvedOn: '2022-05-20',
  }),
  lapsed: right({
    number: 'TMK 15-00512',
    right: 'trademark',
    title: 'LARKFIELD HERITAGE',
    goods: 'Leather goods',
    registrationNumber: '4760021',
    registrationExpiresOn: '2025-06-30',
    classes: [18],
    owner: LARKFIELD,
    appliedOn: '2015-07-20',
    approvedOn: '2015-08-24',
  }),
  inGrace: right({
    number: 'TMK 16-00077',
    right: 'trademark',
    title: 'NORTHPINE TRAIL',
    goods: 'Compasses and altimeters',
    registrationNumber: '4889907',
    registrationExpiresOn: '2026-01-15',
    classes: [9],
    owner: NORTHPINE,
    appliedOn: '2016-02-01',
    approvedOn: '2016-03-14',
  }),
  tradeName: right({
    number: 'TRN 20-00005',
    right: 'trade_name',
    title: 'Larkfield Brands',
    classes: [],
    owner: LARKFIELD,
    appliedOn: '2020-01-13',
    approvedOn: '2020-03-30',
  }),
} as const satisfies Readonly<Record<string, RecordedRight>>;
