import { formatWhole } from '@cotmoc/base';
import { type Column, Table, Tag } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import styles from './operation.module.css';
import type { Effects } from './use-org.ts';

type Effect = Effects['units'][number];

const TONES = { founded: 'good', ended: 'bad', moved: 'info', changed: 'plain' } as const;
/** More rows are a wall; their count says enough. */
const MOST = 200;

/** What an operation changes, unit by unit, and where the work goes. */
export function EffectsTable({ effects }: { effects: Effects }) {
  const columns: readonly Column<Effect>[] = [
    { key: 'unit', head: t('org.unit'), main: true, cell: (row) => row.before ?? row.after },
    {
      key: 'effect',
      head: t('org.effect'),
      width: 'narrow',
      cell: (row) => <Tag tone={TONES[row.effect]}>{t(`org.effect.${row.effect}`)}</Tag>,
    },
    {
      key: 'after',
      head: t('org.after'),
      cell: (row) => (row.before !== null && row.after !== row.before ? row.after : ''),
    },
    {
      key: 'parent',
      head: t('org.parent'),
      cell: (row) =>
        row.before !== null && row.parentBefore !== row.parentAfter
          ? t('org.fromTo', { before: row.parentBefore ?? t('org.none'), after: row.parentAfter ?? t('org.none') })
          : (row.parentAfter ?? ''),
    },
  ];
  return (
    <>
      <Table
        caption={t('org.effects', { count: formatWhole(effects.units.length) })}
        captionSeen
        columns={columns}
        rows={effects.units.slice(0, MOST)}
        rowKey={(row) => row.unitId}
      />
      {effects.links.length > 0 && (
        <div>
          <h3>{t('org.workGoes')}</h3>
          <ul className={styles.links}>
            {effects.links.map((link) => (
              <li key={`${link.fromId} ${link.toId}`}>
                {t('org.fromTo', { before: link.from, after: link.to })}
                {link.part && ` (${t('org.part', { part: link.part })})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
