/** Requests about detentions whose answers are kept as golden files. */
const carried = { asOf: '2026-04-06', presentedOn: '2026-03-02', decidedOn: '2026-03-05', noticeOn: '2026-03-06' };
const gray = { ...carried, infringement: 'gray_market' };

export const DETENTIONS = {
  carried: { ...gray, arrival: { by: 'accompanied', commercial: null, value: null } },
  mail: { ...gray, asOf: '2026-04-05', arrival: { by: 'mail', commercial: false, value: '900.00' } },
  mailOfWhom: { ...gray, asOf: '2026-03-06', arrival: { by: 'mail', commercial: null, value: '900.00' } },
  beforeTheGeneralRule: {
    ...gray,
    asOf: '2024-08-22',
    presentedOn: '2024-08-01',
    decidedOn: '2024-08-02',
    noticeOn: '2024-08-05',
    arrival: { by: 'mail', commercial: true, value: '250.00' },
  },
} as const;

const chemical = { asOf: '2026-03-02', noticeOn: '2026-02-02' } as const;
export const CHEMICALS = {
  noDemand: { ...chemical, redeliveryDemandedOn: null, abandonmentNoticeOn: null },
  demandNotAskedAbout: chemical,
  demanded: {
    ...chemical,
    documentsOn: '2026-02-10',
    agencyDecidedOn: '2026-02-20',
    redeliveryDemandedOn: '2026-02-20',
  },
  extended: { ...chemical, asOf: '2026-06-03', redeliveryDemandedOn: null, extendedTo: '2026-06-02' },
  abandoned: { ...chemical, abandonmentNoticeOn: '2026-02-20' },
  beforeTheLaw: { asOf: '2017-03-20', noticeOn: '2017-03-20' },
} as const;
