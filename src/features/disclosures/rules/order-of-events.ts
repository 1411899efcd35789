import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { DisclosureFacts } from './disclosure-facts.js';

/** Every event that stands out of order for a disclosure; `windowOpensOn` is the day after the importer's time to answer. */
export function orderOfEventsFaults(facts: DisclosureFacts, windowOpensOn: IsoDate | null): readonly Fault[] {
  const { presentedOn, seizures, abandonment, closed, examinationWouldAssist } = facts;
  const faults: Fault[] = [];
  const refuse = (wrong: boolean, pointer: string, code: string, message: string, citation: Citation) => {
    if (wrong) faults.push({ pointer, code: `disclosure.${code}`, message, citation });
  };
  const beforePresentation = (day: IsoDate) => presentedOn !== null && day < presentedOn;

  seizures.forEach(({ noticeOn }, i) => {
    const message = 'The notice of seizure cannot be dated before the goods were presented for examination.';
    refuse(
      beforePresentation(noticeOn),
      `/seizures/${String(i)}/noticeOn`,
      'seized_before_presentation',
      message,
      cfr(19, '133.21(e)'),
    );
  });
  if (abandonment) {
    const seizedFirst = seizures.some(({ noticeOn }) => noticeOn <= abandonment.acceptedOn);
    const message = 'Goods seized on or before that day cannot be abandoned; nothing is disclosed on that ground.';
    refuse(seizedFirst, '/abandonment/acceptedOn', 'abandoned_after_seizure', message, cfr(19, '127.12(b)'));
  }
  if (closed) {
    const message = 'A case cannot be closed before the goods were presented for examination.';
    refuse(beforePresentation(closed.on), '/closed/on', 'closed_before_presentation', message, cfr(19, '151.16'));
  }
  if (examinationWouldAssist) {
    const early = windowOpensOn !== null && examinationWouldAssist.on < windowOpensOn;
    const message = `The finding that the owner's examination would help is made from ${String(windowOpensOn)}, when the importer's time to answer is over.`;
    refuse(early, '/examinationWouldAssist/on', 'finding_within_answer_time', message, usc(19, '1628a'));
  }
  return faults;
}
