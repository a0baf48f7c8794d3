import { Button, Dialog, EmptyState, ErrorSummary, FilterChips, PageHead, TextArea, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { OffersWaiting } from '../reassignments/offers-waiting.tsx';
import { DelegationNeedsFactor } from '../session/delegation-needs-factor.tsx';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import { groupByDue, type InboxGroup } from './group-by-due.ts';
import styles from './inbox-page.module.css';
import { InboxRow } from './inbox-row.tsx';
import { actionOf, kindOf } from './inbox-words.ts';
import { type InboxAction, type InboxItem, useAct, useInbox, useMarkSeen } from './use-inbox.ts';

const HEADINGS: Record<InboxGroup, MessageKey> = {
  late: 'inbox.group.late',
  today: 'inbox.group.today',
  week: 'inbox.group.week',
  later: 'inbox.group.later',
  undated: 'inbox.group.undated',
};

/** "Việc của tôi": everything that waits for me, over all parts of the program, by due day, with one-key actions. */
export function InboxPage() {
  const inbox = useInbox();
  const markSeen = useMarkSeen();
  const { roles } = useSession();
  const [kind, setKind] = useState<string | null>(null);
  const [noting, setNoting] = useState<{ item: InboxItem; action: InboxAction } | null>(null);
  const toast = useToast();
  const acting = useAct();
  const units = [...new Set(roles.map((role) => role.unitName))].join('; ');
  const all = inbox.data?.items ?? [];
  const kinds = inbox.data?.kinds ?? [];
  // What a filter asked for may be done by now.
  const shownKind = kind !== null && kinds.some((one) => one.kind === kind) ? kind : null;
  const shown = shownKind === null ? all : all.filter((item) => item.kind === shownKind);
  function start(item: InboxItem, action: InboxAction): void {
    acting.reset();
    if (action.needs === 'note') setNoting({ item, action });
    else finish(action, null);
  }
  function finish(action: InboxAction, note: string | null): void {
    acting.mutate(
      { action, note },
      {
        onSuccess: () => {
          setNoting(null);
          toast({ kind: 'good', text: t('inbox.acted', { action: actionOf(action)?.label ?? '' }) });
        },
        onError: (error) => note === null && toast({ kind: 'bad', text: sentenceOf(error) }),
      },
    );
  }
  return (
    <div className={styles.page}>
      <PageHead
        title={t('inbox.title')}
        below={units}
        actions={
          (inbox.data?.unread ?? 0) > 0 && (
            <Button
              icon="check"
              pending={markSeen.isPending}
              onClick={() => markSeen.mutate(all.filter((item) => item.unread))}
            >
              {t('inbox.markAll')}
            </Button>
          )
        }
      />
      <DelegationNeedsFactor />
      <OffersWaiting />
      <Loading of={inbox} rows={8} />
      {inbox.data && all.length === 0 && (
        <EmptyState
          icon="check"
          title={t('inbox.empty.title')}
          action={<Link to="/tasks">{t('inbox.empty.action')}</Link>}
        >
          {t('inbox.empty.text')}
        </EmptyState>
      )}
      {kinds.length > 1 && (
        <FilterChips
          label={t('inbox.filter')}
          choices={kinds.map((one) => ({ value: one.kind, label: kindOf(one.kind).label, count: one.count }))}
          value={shownKind}
          onChange={setKind}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between links, which have their own keys */}
      <div onKeyDown={moveBetweenRows}>
        {groupByDue(shown, currentDay()).map(([group, items]) => (
          <section key={group} className={styles.section} aria-labelledby={`inbox-${group}`}>
            <h2 id={`inbox-${group}`} className={group === 'late' ? styles.late : styles.heading}>
              {t(HEADINGS[group])} <span className={styles.count}>{items.length}</span>
            </h2>
            <ol className={styles.list}>
              {items.map((item) => (
                <InboxRow
                  key={`${item.kind} ${item.id}`}
                  item={item}
                  pending={acting.isPending}
                  onOpen={() => item.unread && markSeen.mutate([item])}
                  onAct={(action) => start(item, action)}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {shown.length > 0 && <p className={styles.hint}>{t('inbox.keys')}</p>}
      {noting && (
        <NoteDialog
          title={actionOf(noting.action)?.label ?? ''}
          about={noting.item.title}
          error={acting.error}
          pending={acting.isPending}
          onClose={() => setNoting(null)}
          onSend={(note) => finish(noting.action, note)}
        />
      )}
    </div>
  );
}

/** The arrows go from row to row, whichever heading it stands under. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-inbox-row]')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const next = rows[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The words that an action needs before it is done. */
function NoteDialog(props: {
  title: string;
  about: string;
  error: Error | null;
  pending: boolean;
  onClose: () => void;
  onSend: (note: string) => void;
}) {
  const { title, about, error, pending, onClose, onSend } = props;
  const [note, setNote] = useState('');
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" pending={pending} onClick={() => onSend(note)}>
            {title}
          </Button>
          <Button onClick={onClose}>{t('inbox.cancel')}</Button>
        </>
      }
    >
      <p className={styles.detail}>{about}</p>
      {error && <ErrorSummary faults={faultsOf(error)} />}
      <TextArea
        id="note"
        label={t('inbox.note')}
        rows={3}
        value={note}
        onChange={setNote}
        error={faultOf(error, 'note')}
      />
    </Dialog>
  );
}
