import { formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Tag } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './task-page.module.css';
import { HandlingTag } from './task-states.tsx';
import type { TaskDetail } from './use-tasks.ts';

type Body = TaskDetail['bodies'][number];
type Asked = { readonly body: Body; readonly what: 'give' | 'tell' | 'resend' };

/** The bodies that support, each with its own part and whether it is done; and what a body has sent back. */
export function TaskSupports({ task }: { task: TaskDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const supports = task.supportsAbove.length > 0 ? task.supportsAbove : task.bodies.filter(isSupport);
  const returned = task.bodies.filter(({ handling, role }) => handling === 'returned' && role !== 'support');
  if (supports.length === 0 && returned.length === 0) return null;
  // Parts of the whole are given and told there, not at one of its pieces.
  const isOwn = task.supportsAbove.length === 0;
  const params = { id: task.id };
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{t('tasks.supports')}</h2>
      <ul className={styles.list}>
        {[...returned, ...supports].map((body) => (
          <li key={body.ordinal}>
            <div>
              <strong>{body.unitName ?? body.agency}</strong>{' '}
              {body.partDoneOn ? (
                <Tag tone="good">{t('tasks.part.done', { day: shown(body.partDoneOn) })}</Tag>
              ) : (
                <HandlingTag handling={body.handling} />
              )}
              <p className={page.about}>
                {[body.part, body.partNote, body.handling === 'returned' ? body.handlingNote : null]
                  .filter(Boolean)
                  .join(' – ') || t('tasks.part.whole')}
              </p>
            </div>
            <div className={page.row} data-print="no">
              {body.handling === 'returned' && task.may.assign && (
                <Button small onClick={() => setAsked({ body, what: 'resend' })}>
                  {t('tasks.sendAgain')}
                </Button>
              )}
              {isOwn && isSupport(body) && task.may.giveParts && (
                <Button small onClick={() => setAsked({ body, what: 'give' })}>
                  {t('tasks.part.give')}
                </Button>
              )}
              {isOwn && isSupport(body) && task.may.tellPart && !body.partDoneOn && (
                <Button small kind="primary" onClick={() => setAsked({ body, what: 'tell' })}>
                  {t('tasks.part.tell')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked?.what === 'give' && (
        <ReasonDialog
          title={t('tasks.part.give')}
          label={t('tasks.part.words')}
          confirm={t('tasks.part.give')}
          field="note"
          send={(part) => call('givePart', { params, body: { ordinal: asked.body.ordinal, part } })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'tell' && (
        <ReasonDialog
          title={t('tasks.part.tell')}
          label={t('tasks.part.note')}
          confirm={t('tasks.part.tell')}
          field="note"
          send={(note) =>
            call('tellPart', { params, body: { ordinal: asked.body.ordinal, isDone: true, note: note || null } })
          }
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'resend' && (
        <ReasonDialog
          title={t('tasks.sendAgain')}
          label={t('tasks.reason')}
          confirm={t('tasks.sendAgain')}
          field="note"
          send={(note) => call('resendTask', { params, body: { ordinal: asked.body.ordinal, note } })}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function isSupport(body: Body): boolean {
  return body.role === 'support';
}

function shown(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}
