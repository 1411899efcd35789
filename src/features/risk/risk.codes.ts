/** What its codes mean, where the code that says them says nothing with them. */
export const RISK_CODES: Readonly<Record<string, string>> = {
  covered: 'The order covers the importer.',
  data_error: 'An officer changed the band since a fact behind the score was wrong.',
  high: 'High risk.',
  known_importer: 'An officer changed the band since the importer is well known to customs.',
  low: 'Low risk.',
  medium: 'Medium risk.',
  new_information: 'An officer changed the band on information that is not in the score.',
  not_covered: 'The order does not cover the importer.',
  open_investigation: 'An officer changed the band for an investigation that is open.',
  resources: 'An officer changed the band for what the port can look after.',
  'risk.control_sample': 'The importer was drawn into the control sample: it is looked at whatever its score.',
  'risk.high': 'The score lies in the high band.',
  'risk.issue_not_on_list': 'The issue that was named is not on the list of trade issues in force.',
  'risk.low': 'The score lies in the low band.',
  'risk.medium': 'The score lies in the medium band.',
};
