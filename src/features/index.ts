// Every feature of the service, one line each, in the order in which a reader of the contract meets them.
import './adcvd/adcvd.manifest.js';
import './security/security.manifest.js';
import './duties/duties.manifest.js';
import './revenue/revenue.manifest.js';
import './bonds/bonds.manifest.js';
import './reference/reference.manifest.js';
import './importers/importers.manifest.js';
import './entries/entries.manifest.js';
import './recordations/recordations.manifest.js';
import './merchandise/merchandise.manifest.js';
import './detentions/detentions.manifest.js';
import './seizures/seizures.manifest.js';
import './abandoned-merchandise/abandoned-merchandise.manifest.js';
import './disposals/disposals.manifest.js';
import './disclosures/disclosures.manifest.js';
import './identity/identity.manifest.js';
import '../platform/platform.manifest.js';
