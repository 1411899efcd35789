import type { DisclosureScene } from './rights-holders.js';
import { rowsOf } from './disclosures.js';
import { post } from './seizures.js';

let bonds = 0;
/** A bond for samples of its own number, in force since the first of November. */
export const bond = (given: object = {}) => ({
  bondNumber: `26S${String(bonds++).padStart(6, '0')}`,
  kind: 'single_transaction',
  activityCode: '15',
  limitOfLiability: '600.00',
  effectiveOn: '2026-11-01',
  ...given,
});
/** The answer as its status and the codes of its faults. */
export const codes = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [
  status,
  body.errors?.map(({ code }) => code),
];

/** What officers see and decide of samples. */
export const sampleDesk = (scene: () => DisclosureScene) => ({
  decide: (detention: string, field: string, decision: string) =>
    post(scene().ipr, `/v1/detentions/${detention}/disclosure-decisions`, {
      items: [{ field, decision, reason: 'The owner can tell without it.' }],
    }),
  matrixOf: async (detention: string) => {
    const { body } = await scene().ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
    const [one] = body.cases;
    const field = (name: string) => one.fields.find((each: { field: string }) => each.field === name);
    return { merchandiseId: body.merchandiseId as string, disclosureId: one.disclosureId as string, field };
  },
  itemsOf: (disclosureId: string) =>
    rowsOf<{ field: string; part: string; receipt: string }>(
      scene().t,
      `select i.field, i.part, i.receipt_id as receipt from disclosure_item i where i.disclosure_id = $1 and i.field like '%Sample'`,
      [disclosureId],
    ),
});
