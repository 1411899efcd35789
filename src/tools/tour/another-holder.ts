import type { Cast } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

/** For another rights holder the disclosure does not exist: not by its address, not in a list. */
export async function anotherHolder(guide: HttpGuide, { otherOwner }: Cast, disclosure: string): Promise<void> {
  guide.chapter('For another rights holder none of this exists');
  for (const path of ['', '/receipts']) {
    const answer = await guide.get(`/v1/rights-holder-disclosures/${disclosure}${path}`, otherOwner);
    guide.check(`404 for ${path || 'the disclosure'}`, answer.status === 404, answer.body);
  }
  const list = await guide.get('/v1/rights-holder-disclosures?limit=500', otherOwner);
  const ids = list.body.items.map(({ id }: { id: string }) => id);
  guide.check('and its list does not hold it', !ids.includes(disclosure), ids);
}
