import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextArea, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { ObstacleClock, ObstacleState } from './obstacle-words.tsx';
import styles from './obstacles.module.css';
import { useObstacleChange, useTaskObstacles } from './use-obstacles.ts';

/** What stands in the way of one task, and saying so. */
export function ObstacleBlock({ taskId }: { taskId: string }) {
  const found = useTaskObstacles(taskId);
  const items = found.data?.items ?? [];
  const mayRaise = found.data?.may.raise ?? false;
  if (items.length === 0 && !mayRaise) return null;
  return (
    <section aria-labelledby="obstacles" className={styles.block}>
      <h2 id="obstacles">{t('obstacles.title')}</h2>
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((one) => (
            <li key={one.id}>
              <Link to="/obstacles/$id" params={{ id: one.id }}>
                {one.text}
              </Link>
              <span className={styles.buttons}>
                <ObstacleState obstacle={one} />
                <ObstacleClock obstacle={one} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayRaise && <RaiseForm taskId={taskId} />}
    </section>
  );
}

function RaiseForm({ taskId }: { taskId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [wish, setWish] = useState('');
  const toast = useToast();
  const raise = useObstacleChange(() =>
    call('raiseObstacle', { params: { id: taskId }, body: { text, wish: wish.trim() || null } }),
  );
  function send(event: FormEvent): void {
    event.preventDefault();
    raise.mutate(undefined, {
      onSuccess: () => {
        setText('');
        setWish('');
        setOpen(false);
        toast({ text: t('obstacles.raise.done'), kind: 'good' });
      },
    });
  }
  if (!isOpen) {
    return (
      <div data-print="no">
        <Button icon="warning" onClick={() => setOpen(true)}>
          {t('obstacles.raise')}
        </Button>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {raise.error && <ErrorSummary faults={faultsOf(raise.error)} />}
      <TextArea
        id="text"
        label={t('obstacles.raise.text')}
        hint={t('obstacles.raise.textHint')}
        rows={3}
        value={text}
        onChange={setText}
        error={faultOf(raise.error, 'text')}
      />
      <TextArea
        id="wish"
        label={t('obstacles.wish')}
        hint={t('obstacles.raise.wishHint')}
        rows={2}
        optional
        value={wish}
        onChange={setWish}
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" pending={raise.isPending}>
          {t('obstacles.raise.send')}
        </Button>
        <Button kind="plain" onClick={() => setOpen(false)}>
          {t('obstacles.cancel')}
        </Button>
      </div>
    </form>
  );
}
