import { type Day, dayOf } from '@cotmoc/base';
import type { InboxAction, InboxItem, InboxSource } from '@cotmoc/inbox';
import { type FindingItem, showFindings } from './list-findings.ts';

/** Findings that this person's unit must mend, and answers that wait for this person as inspector. */
export const inspectionsInbox: InboxSource = {
  name: 'inspection',
  async list(tx, session, today): Promise<readonly InboxItem[]> {
    const rows = await tx.db
      .selectFrom('inspections_finding')
      .selectAll()
      .where('state', 'in', ['open', 'answered'])
      .orderBy('due_on')
      .orderBy('id')
      .limit(500)
      .execute();
    const findings = await showFindings(tx, session, rows, today);
    return findings
      .filter(({ may }) => may.decide || may.answer)
      .slice(0, 200)
      .map((finding) => ({
        id: finding.id,
        kind: finding.may.decide ? 'inspection.to-decide' : 'inspection.to-mend',
        title: finding.text,
        detail: finding.may.decide ? answerOf(finding) : finding.inspectionTitle,
        dueOn: finding.may.decide ? null : finding.dueOn,
        since: lastDayOf(finding.steps, finding.foundOn),
        link: `/inspections/${finding.inspectionId}`,
        actions: actionsOf(finding),
      }));
  },
};

function lastDayOf(steps: readonly { at: string }[], foundOn: Day): Day {
  const last = steps.at(-1);
  return last ? dayOf(Date.parse(last.at)) : foundOn;
}

/** The inspectors agree that it is mended or say what is missing; the unit says what it mended. */
function actionsOf({ id, version, may }: FindingItem): InboxAction[] {
  const path = `/api/findings/${id}`;
  const body = { version };
  if (may.answer) return [{ name: 'mend', method: 'POST', path: `${path}/answer`, body, needs: 'note' }];
  return [
    { name: 'confirm', method: 'POST', path: `${path}/acceptance`, body: { ...body, note: '' } },
    { name: 'return', method: 'POST', path: `${path}/return`, body, needs: 'note' },
  ];
}

/** Who answered, and in which words: what an inspector decides on. */
function answerOf({ unitName, steps }: FindingItem): string {
  const words = steps.findLast(({ act }) => act === 'answered')?.words;
  return words ? `${unitName}: ${words}` : unitName;
}
