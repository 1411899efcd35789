import { present } from '../../kernel/present.js';
import type { Goods, MerchandiseParty } from './goods.entity.js';
import type { GoodsView, PartyView } from './goods.view.js';

/** Goods and their parties as an answer shows them; what is not on record is absent. */
export function toGoodsView(goods: Goods, parties: readonly MerchandiseParty[]): GoodsView {
  const { id, state, stateSince, modeOfTransport, description, quantity, unit, identifyingMarks } = goods;
  const { portCode, place, importedOn, countryOfOrigin, enteredValue, price, entryNumber, importerNumber } = goods;
  const { bondNumber, importerId } = goods;
  const known = {
    portCode,
    place,
    importedOn,
    countryOfOrigin,
    enteredValue,
    price,
    entryNumber,
    importerNumber,
    bondNumber,
    importerId,
  };
  return {
    ...{ id, state, stateSince, modeOfTransport, description, quantity, unit, identifyingMarks },
    ...(present(known) as Partial<GoodsView>),
    parties: parties.filter(({ merchandiseId }) => merchandiseId === id).map(toPartyView),
  };
}

const toPartyView = ({ id, role, name, address, country }: MerchandiseParty): PartyView => ({
  id,
  role,
  name,
  address,
  ...(country === null ? {} : { country }),
});
