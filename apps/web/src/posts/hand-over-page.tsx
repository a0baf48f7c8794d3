import type { Day } from '@cotmoc/base';
import { Breadcrumbs, Button, DateField, ErrorSummary, PageHead, TextField } from '@cotmoc/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { useFaults } from '../shell/use-faults.ts';
import styles from './hand-over-page.module.css';
import { HandOverReview } from './hand-over-review.tsx';
import { PersonField } from './person-field.tsx';
import { type Person, usePersonPosts } from './use-posts.ts';

const route = getRouteApi('/signed-in/people/$id/hand-over');

/** What has been answered, once all of it has. */
export interface HandOverAnswers {
  readonly to: Person;
  readonly day: Day;
  readonly reason: string;
}

/** Hands a person's open work to another: the answers first, then exactly what will move. */
export function HandOverPage() {
  const { id } = route.useParams();
  const person = usePersonPosts(id);
  const [to, setTo] = useState<Person | null>(null);
  const [day, setDay] = useState<Day | null>(currentDay());
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<HandOverAnswers | null>(null);
  const own = [
    ...(to ? [] : [{ fieldId: 'to', message: t('posts.handover.toMissing') }]),
    ...(day ? [] : [{ fieldId: 'day', message: t('posts.handover.dayMissing') }]),
    ...(reason.trim() ? [] : [{ fieldId: 'reason', message: t('posts.handover.reasonMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own);
  if (person.error || !person.data) return <Loading of={person} rows={6} />;
  const { name } = person.data;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (check() && to && day) setAnswers({ to, day, reason });
  }
  return (
    <div className={styles.page}>
      <PageHead
        title={t(answers ? 'posts.handover.checkTitle' : 'posts.handover.title', { name })}
        below={t('posts.handover.lead')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="people" to="/people">
                {t('posts.title')}
              </Link>,
              <Link key="person" to="/people/$id" params={{ id }}>
                {name}
              </Link>,
              t('posts.handOver'),
            ]}
          />
        }
      />
      {answers && <HandOverReview fromId={id} answers={answers} onBack={() => setAnswers(null)} />}
      {!answers && (
        <form noValidate className={styles.form} onSubmit={submit}>
          <ErrorSummary faults={faults} />
          <PersonField
            id="to"
            label={t('posts.handover.to')}
            value={to}
            onChange={setTo}
            except={id}
            error={wrong('to')}
          />
          <DateField
            id="day"
            label={t('posts.handover.day')}
            today={currentDay()}
            value={day}
            onChange={setDay}
            error={wrong('day')}
          />
          <TextField
            id="reason"
            label={t('posts.handover.reason')}
            hint={t('posts.handover.reasonHint')}
            value={reason}
            onChange={setReason}
            error={wrong('reason')}
          />
          <p>
            <Button kind="primary" type="submit">
              {t('posts.handover.next')}
            </Button>
          </p>
        </form>
      )}
    </div>
  );
}
