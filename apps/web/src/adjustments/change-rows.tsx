import { formatDong } from '@cotmoc/base';
import { Button } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import compare from '../plans/compare-page.module.css';
import { SharesList } from './shares-list.tsx';
import { type Change, changed, type SomeFacts } from './use-adjustments.ts';

const SHAPES = {
  change: 'M2.5 8c1.8-4 3.7-4 5.5 0s3.7 4 5.5 0',
  add: 'M8 2.5v11M2.5 8h11',
  withdraw: 'M2.5 8h11',
} as const;
const FATES = { change: 'changed', add: 'added', withdraw: 'dropped' } as const;
const PARTS = ['bodies', 'startsOn', 'dueOn', 'quantity', 'amount', 'product'] as const;

/** What an adjustment changes: each task as it was and as it will be, side by side. */
export function ChangeRows({
  changes,
  onEdit,
  onRemove,
}: {
  changes: readonly Change[];
  /** Absent: nothing can be changed now. */
  onEdit?: (at: number) => void;
  onRemove?: (at: number) => void;
}) {
  return (
    <table className={compare.table}>
      <caption className={compare.caption}>{t('adjustments.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('adjustments.kind')}</th>
          <th scope="col">{t('adjustments.before')}</th>
          <th scope="col">{t('adjustments.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, at) => (
          <tr key={change.kind === 'add' ? `add ${at}` : change.taskId} className={compare[FATES[change.kind]]}>
            <td>
              <span className={compare.fate}>
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                  <path d={SHAPES[change.kind]} />
                </svg>
                {t(`adjustments.kind.${change.kind}`)}
              </span>
              {onRemove && (
                <span className={compare.parts} data-print="no">
                  {change.kind !== 'withdraw' && onEdit && (
                    <Button
                      small
                      kind="plain"
                      icon="edit"
                      aria-label={t('adjustments.editOf', { text: wordsOf(change) })}
                      onClick={() => onEdit(at)}
                    />
                  )}
                  <Button
                    small
                    kind="plain"
                    icon="trash"
                    aria-label={t('adjustments.removeOf', { text: wordsOf(change) })}
                    onClick={() => onRemove(at)}
                  />
                </span>
              )}
            </td>
            <td data-head={t('adjustments.before')}>
              {change.kind !== 'add' && (
                <Side
                  facts={change.before}
                  parts={change.kind === 'change' ? PARTS.filter((part) => part in change.after) : ['bodies', 'dueOn']}
                  taskId={change.taskId}
                  path={change.path}
                />
              )}
            </td>
            <td data-head={t('adjustments.after')}>
              {change.kind === 'change' && (
                <Side
                  facts={changed(change.before, change.after)}
                  parts={PARTS.filter((part) => part in change.after)}
                />
              )}
              {change.kind === 'change' && change.shares && (
                <SharesList
                  shares={change.shares}
                  unit={change.after.quantityUnit ?? change.before.quantityUnit ?? ''}
                />
              )}
              {change.kind === 'add' && <Side facts={change.after} parts={PARTS} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words a change is known by. */
export function wordsOf(change: Change): string {
  return change.kind === 'add' ? change.after.text : change.before.text;
}

function partOf(facts: SomeFacts, part: (typeof PARTS)[number]): string {
  if (part === 'bodies') return (facts.bodies ?? []).map(({ agency }) => agency).join('; ');
  if (part === 'startsOn') return shown(facts.startsOn ?? null);
  if (part === 'dueOn') {
    return facts.dueOn
      ? t(facts.dueInclusive === false ? 'adjustments.before.day' : 'adjustments.by.day', { day: shown(facts.dueOn) })
      : '';
  }
  if (part === 'amount') return facts.amount == null ? '' : formatDong(facts.amount);
  if (part === 'quantity') return facts.quantity == null ? '' : `${facts.quantity} ${facts.quantityUnit ?? ''}`.trim();
  return facts.product ?? '';
}

function Side(input: { facts: SomeFacts; parts: readonly (typeof PARTS)[number][]; taskId?: string; path?: string }) {
  const { facts, parts, taskId, path } = input;
  return (
    <>
      {path && <span className={compare.path}>{path}</span>}
      <p className={compare.words}>
        {taskId ? (
          <Link to="/tasks/$id" params={{ id: taskId }}>
            {facts.text}
          </Link>
        ) : (
          facts.text
        )}
      </p>
      {parts.map((part) => (
        <p key={part} className={compare.fact}>
          {t(`adjustments.part.${part}`)}: <strong>{partOf(facts, part) || t('adjustments.nothing')}</strong>
        </p>
      ))}
    </>
  );
}
