/** What its codes mean, where the code that says them says nothing with them. */
export const DUTIES_CODES: Readonly<Record<string, string>> = {
  'adcvd.orders_without_rates':
    'An order that the goods are under has no rate on record for the day, so that its deposit is not in the figure.',
  'adcvd.scope_open':
    'It is not settled whether the goods are within the scope of an order: its deposit is not determined.',
  'additional_duties.not_named':
    'The additional duties of chapter 99 are not in this figure: ask `POST /v1/duty-determinations`, which names them.',
  'chapter_98.dutiable_value_not_stated':
    'The value that is dutiable under the provision of chapter 98 (the repairs, or the goods less their American parts) was not stated.',
  'chapter_98.less_us_components':
    'The duty stands on the value less that of the American components assembled abroad.',
  'chapter_98.not_computed': 'The duty under this provision of chapter 98 is not computed by the service.',
  'chapter_98.on_value_of_repairs': 'The duty stands on the value of the repairs or alterations alone.',
  'chapter_99.addition_or_replacement_not_stated':
    'The heading of chapter 99 prints a bare rate, and it is not on record whether it is added to the ordinary duty or takes its place.',
  'chapter_99.no_rate': 'The heading of chapter 99 prints no rate on this day.',
  'chapter_99.not_on_record': 'The heading of chapter 99 is not on record on this day.',
  'chapter_99.not_readable':
    'The rate printed at the heading of chapter 99 cannot be read exactly, and is not guessed.',
  'commingled.ascertained':
    'Quantity and value of each kind of the mingled goods can be told readily: each pays its own rate.',
  'commingled.highest_not_known':
    'Which kind of the mingled goods bears the highest duty is not known: the charge lies between the least and the most.',
  'commingled.highest_rate': 'The mingled goods all pay what the kind with the highest duty pays.',
  'commingled.no_such_line': 'A group of mingled goods names a line that the request does not have.',
  'commingled.proof_offered':
    'A proof is offered that takes mingled goods out of the highest rate; customs has to be satisfied of it, so the charge is left open.',
  'commingled.segregated': 'The mingled goods were segregated in time: each kind pays its own rate.',
  compared: 'The cases were computed beside each other.',
  'condition.not_readable':
    'The conditions of a programme of additional duty are not written in a form that the service reads.',
  'data.before_first': 'The day lies before the first edition of the data on record.',
  'data.not_current':
    'The day lies after the last day that the data on record cover: nothing is said of it until newer data are loaded.',
  'duties.undetermined': 'Duties, taxes or fees that the figure stands on are not determined.',
  'entry_type.no_duties_at_entry': 'No duties are due when an entry of this type is made.',
  exact: 'The rate is known exactly.',
  'facts.missing': 'Facts that change what is owed were not stated; `missing` names each, with who gives it.',
  'hmf.mode_of_transport_not_given':
    'The harbor maintenance fee is owed on goods that come by vessel, and how these came was not stated.',
  'hmf.ports_outside_the_list':
    'Whether the port is one at which the harbor maintenance fee is collected is not looked up.',
  'marking.as_required': 'The goods were marked with their origin as the law asks.',
  'marking.cure_not_known':
    'Whether the goods that were not marked were exported, destroyed or marked under customs supervision before liquidation is not known.',
  'marking.cured':
    'The goods that were not marked were exported, destroyed or marked under customs supervision before liquidation.',
  'marking.excepted': 'The law excepts the goods from marking.',
  'marking.may_be_cured':
    'The goods are not marked, and the entry is not liquidated: exported, destroyed or marked under customs supervision before that they owe no marking duty.',
  'marking.no_such_line': 'Goods that may not be marked name a line that the request does not have.',
  'marking.not_cured':
    'The goods were not marked, and were not exported, destroyed or marked under customs supervision before liquidation.',
  'marking.not_known': 'Whether the goods were marked, or are excepted from it, is not known.',
  'mpf.entry_type_unsettled': 'It is not settled for this type of entry which merchandise processing fee is collected.',
  'mpf.exemption_of_least_developed_origins':
    'The exemption of goods of least-developed countries from the merchandise processing fee is not looked at.',
  'mpf.not_collected_on_entry_type': 'No merchandise processing fee is collected on an entry of this type.',
  'ordinary.replaced_by_…': 'The heading of chapter 99 named in the code takes the place of the ordinary duty.',
  'program.conditional_on_line':
    'The special rate of the line is for part of its goods only, and it was not shown that these are among them.',
  'program.free': 'Under the trade programme that is claimed the goods are free of ordinary duty.',
  'program.in_force':
    'The trade programme that is claimed is in force, and gives nothing off the ordinary duty of these goods: the general rate stands.',
  'program.not_in_force': 'The trade programme that is claimed was not in force on this day: the general rate stands.',
  'program.not_listed_on_line':
    'The line lists no special rate for the programme that is claimed: the general rate stands.',
  'program.origin_not_covered':
    'The trade programme that is claimed does not cover goods of this origin: the general rate stands.',
  'program.special_rate': 'The special rate that the line lists for the claimed programme is taken.',
  'program.unknown_program':
    'No trade programme of the name claimed is known: the general rate stands (in answers kept from before such claims were refused).',
  'program.unsettled': 'What the claimed programme gives for these goods is not settled.',
  'program.…': 'The general rate stands, for what the code says of the programme that is claimed.',
  'quantity.not_given': 'The rate stands on a quantity, and none was given.',
  'quantity.unit_does_not_match': 'The rate stands on a quantity in another unit than the one that was given.',
  'scope.malformed': 'The scope of a programme of additional duty is not written in a form that the service reads.',
  'tariff.column_2': 'The country of origin is one to which the rates of column 2 apply.',
  'tariff.column_unknown_on_date': 'It is not on record which column of the tariff applied to the country on this day.',
  'tariff.no_rate': 'The line prints no rate.',
  'tariff.not_on_record': 'The tariff number is not on record on this day.',
  'tariff.number_ended': 'The tariff number had ended by this day; goods are classified under what came in its place.',
  'tariff.rate_not_readable': 'The rate that the line prints cannot be read exactly, and is not guessed.',
};
