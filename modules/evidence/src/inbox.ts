import { dayOf } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { type EvidenceKinds, findAll, keyOf } from './kinds.ts';

/** Evidence that this person credited and somebody refused, while the work it was for is still open to them. */
export function evidenceInbox(kinds: EvidenceKinds): InboxSource {
  return {
    name: 'evidence',
    async list(tx, session): Promise<readonly InboxItem[]> {
      const rows = await tx.db
        .selectFrom('evidence_credit as c')
        .innerJoin('evidence_item as i', (join) =>
          join.onRef('i.province_id', '=', 'c.province_id').onRef('i.id', '=', 'c.evidence_id'),
        )
        .where('c.state', '=', 'refused')
        .where('c.account_id', '=', tx.asker.accountId)
        .where('i.withdrawn_at', 'is', null)
        .select(['c.id', 'c.target_kind as kind', 'c.target_id as targetId', 'c.decided_at as decidedAt'])
        .select(['c.reason', 'i.title'])
        .orderBy('c.decided_at')
        .limit(200)
        .execute();
      const wanted = rows.map(({ kind, targetId }) => ({ kind, id: targetId }));
      const targets = await findAll(kinds.targets, { tx, session, wanted });
      return rows.flatMap((row): InboxItem[] => {
        const target = targets.get(keyOf(row.kind, row.targetId));
        if (!target?.may.credit || !row.decidedAt) return [];
        return [
          {
            id: row.id,
            kind: 'evidence.refused',
            title: row.title,
            detail: `${row.reason ?? ''} · ${target.title}`,
            dueOn: null,
            since: dayOf(row.decidedAt.getTime()),
            link: target.link,
            actions: [],
          },
        ];
      });
    },
  };
}
