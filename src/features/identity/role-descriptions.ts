import type { Role } from '../../kernel/actor.js';

/** Each role in one sentence, for the reader of the sandbox's client list and of docs/access.md. */
export const MAY_DO: Readonly<Record<Role, string>> = {
  public: 'Reads orders, rates, rules and recordations, and asks for quotes; nothing personal.',
  broker: 'Files entries for importers; sees an importer’s figures only where it has been granted them.',
  importer: 'Sees its own position: entries, bonds, bills, deadlines and what was disclosed about it.',
  surety: 'Sees its own bonds, demands and exposure, and no other surety’s principals.',
  rights_holder: 'Records its rights and receives the infringement information the law permits at each stage.',
  counsel: 'Acts for those who have granted it access, as far as the grant goes.',
  domestic_producer: 'Follows the cases that protect its industry and makes allegations.',
  partner_agency: 'Receives what its agreement allows, and posts instructions and dispositions.',
  analyst: 'Studies risk, targeting and measures across importers.',
  import_specialist: 'Reviews entry summaries, classifications and values, and asks for information.',
  entry_specialist: 'Processes entries, liquidations and bills.',
  agriculture_specialist: 'Examines agricultural goods and records what was found.',
  seized_property_specialist: 'Keeps seized and abandoned goods and carries out their disposal.',
  port_officer: 'Examines, detains, releases and seizes goods at a port.',
  account_manager: 'Looks after an importer’s account as a whole.',
  ipr_officer: 'Decides on recordations, detentions and disclosures to rights holders.',
  bond_officer: 'Sets bond requirements and decides whether a bond is sufficient.',
  fpf_officer: 'Handles fines, penalties, forfeitures and petitions.',
  auditor: 'Audits importers and reads the account of who looked at what.',
  supervisor: 'Confirms what needs a second person.',
  administrator: 'Registers organisations and clients and sets policy values, with a second administrator.',
  system: 'The service itself.',
};
