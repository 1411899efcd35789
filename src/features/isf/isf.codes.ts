/** What its codes mean, where the code that says them says nothing with them. */
export const ISF_CODES: Readonly<Record<string, string>> = {
  'isf.not_by_vessel': 'A security filing is made of cargo by vessel alone.',
  'isf.bulk_exempt':
    'Bulk cargo of which no cargo declaration is filed 24 hours before lading needs no security filing.',
  'isf.lading_not_known': 'When the cargo is laden aboard at the foreign port is not known.',
  'isf.arrival_not_known': 'When the cargo arrives in a port of the United States is not known.',
  'isf.voyage_not_known': 'Whether the voyage takes less than 24 hours is not known.',
  elements_due: 'Each of its elements has its last instant.',
  timely: 'It was there by its last instant.',
  not_required: 'None of it is asked for.',
  time_running: 'It is not there, and its time runs.',
};
