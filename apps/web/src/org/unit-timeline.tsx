import { Tag } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { basisWords, dayWords } from './day-words.ts';
import { type Related, timelineOf } from './timeline.ts';
import styles from './unit-timeline.module.css';
import type { UnitDetail } from './use-org.ts';

/** What a unit has been through, the newest first, each with its legal basis and the units at the other end. */
export function UnitTimeline({ unit }: { unit: UnitDetail }) {
  return (
    <ol className={styles.line}>
      {timelineOf(unit).map((event) => (
        <li
          key={`${event.day} ${event.what}`}
          data-end={event.what === 'merged' || event.what === 'abolished' || event.what === 'split' || undefined}
        >
          <p className={styles.head}>
            <time dateTime={event.day}>{dayWords(event.day)}</time>
            <strong>{t(`org.event.${event.what}`)}</strong>
            {event.toConfirm && <Tag tone="warn">{t('org.toConfirm')}</Tag>}
          </p>
          {event.what === 'founded' && event.after && <p>{t('org.wasCalled', { name: event.after })}</p>}
          {(event.what === 'renamed' || event.what === 'moved') && (
            <p>{t('org.fromTo', { before: event.before ?? t('org.none'), after: event.after ?? t('org.none') })}</p>
          )}
          <Others label={t('org.comesFrom')} links={event.from} />
          <Others label={t('org.goesTo')} links={event.to} />
          {event.legalBasis && (
            <p className={styles.basis}>{t('org.basis', { basis: basisWords(event.legalBasis) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Others({ label, links }: { label: string; links: readonly Related[] }) {
  if (links.length === 0) return null;
  return (
    <p>
      {label}:{' '}
      {links.map((link, at) => (
        <span key={link.id}>
          {at > 0 && '; '}
          <Link to="/units/$id" params={{ id: link.id }}>
            {link.name}
          </Link>
          {link.part && ` (${t('org.part', { part: link.part })})`}
        </span>
      ))}
    </p>
  );
}
