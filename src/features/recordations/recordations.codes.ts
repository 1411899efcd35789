/** What its codes mean, where the code that says them says nothing with them. */
export const RECORDATIONS_CODES: Readonly<Record<string, string>> = {
  approved: 'It was approved.',
  cancelled: 'It was cancelled.',
  continued: 'The recordation goes on with its new owner.',
  due: 'It is due, and the time to pay it runs.',
  filed: 'It was filed.',
  fixed: 'The term ends on a day.',
  'gray_market.not_granted':
    'Gray-market protection was not granted before the goods came: they are not restricted on this ground.',
  'gray_market.unrelated_source':
    'The mark was applied by an independent licensee or under an unrelated foreign owner: the goods are restricted, whatever their label.',
  'lever.labelled': 'The label says what the law asks for: the goods may enter.',
  'lever.materially_different':
    'The goods differ physically and materially, and the label lacks something: they are restricted.',
  'lever.no_material_difference': 'The goods do not differ physically and materially: they are not restricted.',
  'lever.not_granted':
    'Protection for physical and material differences was not granted before the goods came: they are not restricted on this ground.',
  may_be_recorded: 'The right may be recorded.',
  may_be_recorded_provisionally: 'The right may be recorded for the time being, until its registration is decided.',
  may_not_be_recorded: 'The right may not be recorded; the faults say why.',
  not_continued: 'The recordation does not go on with the new owner; the faults say why.',
  not_due: 'No fee is due.',
  not_renewable: 'It may not be renewed; the faults say why.',
  pending: 'It is not decided yet.',
  'recordation.cancelled': 'The recordation was cancelled.',
  'recordation.fee_not_stated': 'The law that is on record does not state the fee.',
  'recordation.law_not_on_record': 'The law of the day is not on record.',
  'recordation.not_renewed': 'The term is over and was not renewed: the recordation has lapsed.',
  'recordation.not_yet_renewed': 'The term is over and may still be renewed.',
  'recordation.ownership_ended': 'The ownership of the right ended.',
  'recordation.registration_ended': 'The registration of the right ended.',
  'recordation.registration_expiry_unknown':
    'The day on which the registration expires is not on record, so that the term is not known.',
  'recordation.term_unknown': 'The term of the recordation is not known.',
  refused: 'It is refused; the faults or reasons say why.',
  renewable: 'It may be renewed.',
  while_used: 'The recordation lasts as long as the name is used.',
};
