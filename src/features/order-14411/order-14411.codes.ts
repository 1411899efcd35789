/** What its codes mean, where the code that says them says nothing with them. */
export const ORDER_CODES: Readonly<Record<string, string>> = {
  'order.affiliates_not_filed': 'Nobody has filed with whom the importer is affiliated.',
  'order.assets_not_on_record': 'No assets of the importer in the United States are on record.',
  'order.assets_too_small': 'Its assets in the United States are below the minimum that the agency has set.',
  'order.beneficial_owners_not_on_record': 'No beneficial owner of the importer is on record.',
  'order.bond_below_minimum': 'Its continuous bond is below the minimum that the agency has set.',
  'order.bond_not_on_record': 'No continuous bond of the importer is on record.',
  'order.broker_validation_not_on_record':
    'Whether its customs broker is validated in C-TPAT is not on record; through one that is, the importer may make formal entry.',
  'order.foreign_undetermined':
    'Whether the importer is foreign is not determined: the limbs of the definition do not agree.',
  'order.good_standing_not_defined': 'No rule says what good standing is.',
  'order.importer_not_validated': 'The importer is not validated in C-TPAT.',
  'order.minimum_assets_not_set': 'The order names no minimum of assets, and the agency has set none.',
  'order.minimum_bond_not_set': 'The order names no minimum of the bond, and the agency has set none.',
  'order.new_form_needed': 'None of its numbers can be used: CBP Form 5106 is filed anew.',
  'order.notice_not_confirmed': 'The notice that is said to put it in force has not been confirmed.',
  'order.number_not_on_record': 'No number of the importer is on record.',
  'order.validation_not_on_record': 'Whether the importer is validated in C-TPAT is not on record.',
  'order.volumes_not_on_record': 'How many entries the importer expects to make is not on record.',
  not_ready: 'Something that binds the importer is not met.',
  ready: 'All that binds the importer is met.',
};
