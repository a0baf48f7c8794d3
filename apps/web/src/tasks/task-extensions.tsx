import { formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, Tag } from '@cotmoc/ui';
import { useState } from 'react';
import { ChosenDayNote } from '../cascade/chain-note.tsx';
import { type MessageKey, t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './task-page.module.css';
import { type Extensions, type TaskDetail, useExtensions, useTaskChange } from './use-tasks.ts';

const STATES: Record<Extensions['items'][number]['state'], MessageKey> = {
  asked: 'tasks.extension.asked',
  granted: 'tasks.extension.granted',
  shortened: 'tasks.extension.shortened',
  refused: 'tasks.extension.refused',
  'taken-back': 'tasks.extension.takenBack',
};

function shown(text: string | null): string {
  const day = text ? parseDay(text) : null;
  return day ? formatDay(day) : '';
}

/** The askings for more time with both days, and the answer for who may give it. */
export function TaskExtensions({ task }: { task: TaskDetail }) {
  const { data } = useExtensions(task.id);
  const [deciding, setDeciding] = useState<'give' | 'refuse' | null>(null);
  const params = { id: task.id };
  const takeBack = useTaskChange(() => call('takeExtensionBack', { params }));
  if (!data || data.items.length === 0) return null;
  const open = data.items.find(({ state }) => state === 'asked');
  const waiting = data.may.decide || data.may.takeBack ? open : undefined;
  return (
    <section aria-labelledby="extensions">
      <h2 id="extensions">{t('tasks.extensions')}</h2>
      {waiting && (
        <Callout
          kind="info"
          title={t('tasks.extension.waits', { name: waiting.askedBy, day: shown(waiting.wantedDue) })}
        >
          <p>{waiting.reason}</p>
          <div className={page.row}>
            {data.may.decide && (
              <>
                <Button kind="primary" icon="check" onClick={() => setDeciding('give')}>
                  {t('tasks.extension.give')}
                </Button>
                <Button onClick={() => setDeciding('refuse')}>{t('tasks.extension.refuse')}</Button>
              </>
            )}
            {data.may.takeBack && (
              <Button pending={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
                {t('tasks.extension.takeBack')}
              </Button>
            )}
          </div>
        </Callout>
      )}
      <ol className={styles.history}>
        {data.items.map((one) => (
          <li key={one.id}>
            <div className={page.about}>
              {shown(one.askedOn)} · {one.askedBy} · {shown(one.oldDue)} → {shown(one.wantedDue)}{' '}
              <Tag>{t(STATES[one.state])}</Tag> {one.grantedDue && shown(one.grantedDue)}
            </div>
            {one !== waiting && <p>{[one.reason, one.note].filter(Boolean).join(' – ')}</p>}
          </li>
        ))}
      </ol>
      {open && deciding === 'give' && (
        <ReasonDialog
          title={t('tasks.extension.give')}
          label={t('tasks.extension.note')}
          confirm={t('tasks.extension.give')}
          field="note"
          day={{
            label: t('tasks.extend.until'),
            field: 'grantedDue',
            first: open.wantedDue,
            below: (day) => <ChosenDayNote task={task.id} day={day} />,
          }}
          send={(words, day) =>
            call('decideExtension', { params, body: { grantedDue: day ?? open.wantedDue, note: words || null } })
          }
          onClose={() => setDeciding(null)}
        />
      )}
      {open && deciding === 'refuse' && (
        <ReasonDialog
          title={t('tasks.extension.refuse')}
          label={t('tasks.reason')}
          confirm={t('tasks.extension.refuse')}
          field="note"
          send={(words) => call('decideExtension', { params, body: { grantedDue: null, note: words || null } })}
          onClose={() => setDeciding(null)}
        />
      )}
    </section>
  );
}
