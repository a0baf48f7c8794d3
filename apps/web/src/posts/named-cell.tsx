import { Button, Tag, Unseen } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import styles from './people-page.module.css';
import { shownDay } from './shown-day.ts';
import type { NamedKind, RegisterRow } from './use-posts.ts';

/** Who is named, or that nobody is; with the button to name somebody for whoever may. */
export function NamedCell(props: {
  row: RegisterRow;
  kind: NamedKind;
  onName: ((asked: { row: RegisterRow; kind: NamedKind }) => void) | null;
}) {
  const { row, kind, onName } = props;
  const named = row[kind];
  return (
    <span className={styles.person}>
      <span className={styles.line}>
        {named ? (
          <Link to="/people/$id" params={{ id: named.personId }}>
            {named.personName}
          </Link>
        ) : (
          <Tag tone="warn">{t('posts.nobody')}</Tag>
        )}
        {onName && (
          <Button small kind="plain" onClick={() => onName({ row, kind })}>
            {t(named ? 'posts.replace' : 'posts.nameOne')}
            <Unseen> {`${t(kind === 'leader' ? 'posts.leader' : 'posts.officer')}, ${row.unitName}`}</Unseen>
          </Button>
        )}
      </span>
      {named && (
        <span className={styles.post}>
          {named.postName} · {t('posts.since', { day: shownDay(named.from) })}
        </span>
      )}
    </span>
  );
}
