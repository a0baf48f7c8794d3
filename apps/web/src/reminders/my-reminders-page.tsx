import { call } from '@cotmoc/client';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  Dialog,
  EmptyState,
  PageHead,
  SelectField,
  TextField,
  useToast,
} from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './reminders.module.css';
import { type Feed, useFeeds, useMailPreference, useReminderChange } from './use-reminders.ts';

/** How I am reminded: letters by mail, and calendars behind secret addresses. */
export function MyRemindersPage() {
  const { may } = useSession();
  return (
    <div className={styles.page}>
      <PageHead title={t('reminders.mine.title')} below={t('reminders.mine.lead')} />
      <MailSection />
      {may['task.read'] && <CalendarSection />}
    </div>
  );
}

function MailSection() {
  const mail = useMailPreference();
  const toast = useToast();
  const setting = useReminderChange((byMail: boolean) => call('setMailPreference', { body: { byMail } }));
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('reminders.mail')}</h2>
      {mail.error && <LoadFailed error={mail.error} onRetry={() => mail.refetch()} />}
      {mail.data && (
        <Checkbox
          label={t('reminders.mail.want')}
          hint={t('reminders.mail.hint')}
          checked={mail.data.byMail}
          disabled={setting.isPending}
          onChange={(byMail) =>
            setting.mutate(byMail, {
              onSuccess: () => toast({ kind: 'good', text: t('reminders.mail.saved') }),
              onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
            })
          }
        />
      )}
    </section>
  );
}

function CalendarSection() {
  const { roles } = useSession();
  const feeds = useFeeds(true);
  const toast = useToast();
  const [unitId, setUnitId] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<Feed | null>(null);
  const making = useReminderChange((unit: string | null) => call('makeFeed', { body: { unitId: unit } }));
  const revoking = useReminderChange((id: string) => call('revokeFeed', { params: { id } }));
  const units = [...new Map(roles.map((role) => [role.unitId, role.unitName]))];
  const tellFault = (error: Error) => toast({ kind: 'bad', text: sentenceOf(error) });
  return (
    <section aria-labelledby="calendars" className={styles.form}>
      <h2 id="calendars">{t('reminders.calendar')}</h2>
      <p className={styles.soft}>{t('reminders.calendar.text')}</p>
      <Loading of={feeds} rows={2} />
      {feeds.data?.items.length === 0 && <EmptyState icon="calendar" title={t('reminders.calendar.none')} />}
      {feeds.data && feeds.data.items.length > 0 && (
        <ul className={styles.list}>
          {feeds.data.items.map((feed) => (
            <li key={feed.id}>
              <span>
                {feed.unitName ?? t('reminders.calendar.mine')}
                <span className={styles.about}>
                  {t('reminders.calendar.made', { at: formatMoment(feed.madeAt) })} ·{' '}
                  {feed.readAt
                    ? t('reminders.calendar.read', { at: formatMoment(feed.readAt) })
                    : t('reminders.calendar.neverRead')}
                </span>
              </span>
              <Button small kind="plain" onClick={() => setRevoked(feed)}>
                {t('reminders.calendar.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.bar}>
        <SelectField
          id="calendarOf"
          label={t('reminders.calendar.of')}
          choices={[
            { value: '', label: t('reminders.calendar.mine') },
            ...units.map(([id, name]) => ({ value: id, label: name })),
          ]}
          value={unitId}
          onChange={setUnitId}
        />
        <Button
          icon="plus"
          pending={making.isPending}
          onClick={() => making.mutate(unitId || null, { onSuccess: (made) => setUrl(made.url), onError: tellFault })}
        >
          {t('reminders.calendar.make')}
        </Button>
      </div>
      <Dialog open={url !== null} title={t('reminders.calendar.once')} onClose={() => setUrl(null)}>
        <p>{t('reminders.calendar.onceText')}</p>
        <TextField id="url" label={t('reminders.calendar.address')} readOnly value={url ?? ''} />
        <div className={styles.row}>
          <Button
            kind="primary"
            onClick={() =>
              navigator.clipboard
                .writeText(url ?? '')
                .then(() => toast({ kind: 'good', text: t('reminders.calendar.copied') }))
                .catch(() => toast({ kind: 'bad', text: t('reminders.calendar.notCopied') }))
            }
          >
            {t('reminders.calendar.copy')}
          </Button>
        </div>
      </Dialog>
      <ConfirmDialog
        open={revoked !== null}
        kind="danger"
        title={t('reminders.calendar.revokeTitle')}
        confirmLabel={t('reminders.calendar.revoke')}
        pending={revoking.isPending}
        onClose={() => setRevoked(null)}
        onConfirm={() =>
          revoked &&
          revoking.mutate(revoked.id, {
            onError: tellFault,
            onSettled: () => setRevoked(null),
          })
        }
      >
        {t('reminders.calendar.revokeText')}
      </ConfirmDialog>
    </section>
  );
}
