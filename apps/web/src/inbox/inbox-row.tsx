import { formatDay, parseDay } from '@cotmoc/base';
import { Button, DayWithDistance, Tag, Unseen } from '@cotmoc/ui';
import { useRouter } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import styles from './inbox-page.module.css';
import { actionOf, kindOf } from './inbox-words.ts';
import type { InboxAction, InboxItem } from './use-inbox.ts';

export interface InboxRowProps {
  readonly item: InboxItem;
  readonly pending: boolean;
  readonly onOpen: () => void;
  readonly onAct: (action: InboxAction) => void;
}

/** One thing that waits: what, since when, until when, and what can be done at once. */
export function InboxRow({ item, pending, onOpen, onAct }: InboxRowProps) {
  const { history } = useRouter();
  const kind = kindOf(item.kind);
  const due = item.dueOn ? parseDay(item.dueOn) : null;
  const since = parseDay(item.since);
  const actions = item.actions.flatMap((action) => {
    const shown = actionOf(action);
    return shown ? [{ action, ...shown }] : [];
  });
  function open(event: MouseEvent): void {
    onOpen();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(item.link);
  }
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = actions.find(({ key }) => key === event.key.toLowerCase());
    if (!chosen || pending) return;
    event.preventDefault();
    onAct(chosen.action);
  }
  return (
    <li className={item.unread ? styles.fresh : styles.item}>
      <div className={styles.what}>
        <a href={item.link} className={styles.link} data-inbox-row="" onClick={open} onKeyDown={press}>
          {item.unread && <Unseen>{t('inbox.fresh')}: </Unseen>}
          {item.title}
        </a>
        {item.detail !== '' && <p className={styles.detail}>{item.detail}</p>}
        <p className={styles.about}>
          <Tag tone={kind.tone}>{kind.label}</Tag>
          {due ? (
            <DayWithDistance day={due} today={currentDay()} />
          ) : (
            since && <span>{t('inbox.since', { day: formatDay(since) })}</span>
          )}
        </p>
      </div>
      {actions.length > 0 && (
        <div className={styles.actions} data-print="no">
          {actions.map(({ action, label, key }, index) => (
            <Button
              key={action.name}
              small
              kind={index === 0 ? 'primary' : 'plain'}
              disabled={pending}
              aria-keyshortcuts={key}
              onClick={() => onAct(action)}
            >
              {label}
              <span className={styles.key} aria-hidden="true">
                {key.toUpperCase()}
              </span>
              <Unseen>: {item.title}</Unseen>
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
