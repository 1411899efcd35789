import type { TestApp } from './app.js';
import { filed, solarLine } from './entries.js';
import { post } from './seizures.js';

/** An entry under no case that is released and liquidated today; its id and the liquidation. */
export async function liquidatedEntry(
  t: TestApp,
  given: object = {},
  assessed: object = {},
): Promise<{ readonly id: string; readonly decision: Record<string, any> }> {
  const { id } = await filed(await t.as('importer'), {
    entryType: '01',
    lines: [solarLine({ adcvdCases: [], countryOfOrigin: 'VN', mid: 'VNCHATRI2CHA' })],
    ...given,
  });
  const released = await post(await t.as('port_officer'), `/v1/entries/${id}/status-changes`, { to: 'released' });
  if (released.status !== 200) throw new Error(released.text);
  const { status, body, text } = await post(await t.as('import_specialist'), `/v1/entries/${id}/liquidation`, assessed);
  if (status !== 200) throw new Error(text);
  return { id: id as string, decision: body.decisions.at(-1) };
}

/** A protest of the importer against the liquidation of an entry; its id. */
export async function protestFiled(t: TestApp): Promise<string> {
  const { id: entryId, decision } = await liquidatedEntry(t);
  const { status, body, text } = await post(await t.as('importer'), '/v1/protests', {
    entryId,
    decisionId: decision['id'],
    matter: 'classification_and_rate',
    objection: 'Other goods.',
  });
  if (status !== 201) throw new Error(text);
  return body.id as string;
}
