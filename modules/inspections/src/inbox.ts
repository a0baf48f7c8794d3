import { type Day, dayOf } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { showFindings } from './list-findings.ts';

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
        detail: finding.may.decide ? finding.unitName : finding.inspectionTitle,
        dueOn: finding.may.decide ? null : finding.dueOn,
        since: lastDayOf(finding.steps, finding.foundOn),
        link: `/inspections/${finding.inspectionId}`,
        actions: [],
      }));
  },
};

function lastDayOf(steps: readonly { at: string }[], foundOn: Day): Day {
  const last = steps.at(-1);
  return last ? dayOf(Date.parse(last.at)) : foundOn;
}
