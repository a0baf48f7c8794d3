import { call } from '@cotmoc/client';
import { Button, type Column, EmptyState, Table, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerMeaning } from './answer-meaning.tsx';
import styles from './names-page.module.css';
import { forDays } from './past-answers.tsx';
import { answersQuery, type KeptAnswer, useNamesChange } from './use-names.ts';

/** Names that were answered, each to be corrected or forgotten by who may. */
export function AnswerList() {
  const { may } = useSession();
  const toast = useToast();
  const answers = useQuery(answersQuery);
  const [asked, setAsked] = useState<KeptAnswer | null>(null);
  const forget = useNamesChange((key: string) => call('forgetName', { body: { key } }));
  const columns: Column<KeptAnswer>[] = [
    { key: 'text', head: t('org.names.text'), main: true, cell: (answer) => answer.text },
    { key: 'means', head: t('org.names.means'), cell: (answer) => <AnswerMeaning answer={answer} /> },
    { key: 'days', head: t('org.names.forPlans'), cell: forDays },
    { key: 'by', head: t('org.names.by'), cell: (answer) => answer.by ?? t('org.names.program') },
    { key: 'at', head: t('org.names.at'), width: 'narrow', cell: (answer) => formatMoment(answer.at) },
  ];
  if (may['name.correct']) {
    columns.push({
      key: 'actions',
      head: t('org.change'),
      width: 'narrow',
      cell: (answer) => (
        <span className={styles.actions}>
          <Button small aria-label={t('org.names.correctOne', { text: answer.text })} onClick={() => setAsked(answer)}>
            {t('org.names.correct')}
          </Button>
          <Button
            small
            kind="plain"
            aria-label={t('org.names.forgetOne', { text: answer.text })}
            onClick={() =>
              forget.mutate(answer.key, {
                onSuccess: () => toast({ text: t('org.names.forgotten'), kind: 'good' }),
                onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
              })
            }
          >
            {t('org.names.forget')}
          </Button>
        </span>
      ),
    });
  }
  if (answers.isPending || answers.error) return <Loading of={answers} rows={6} />;
  return (
    <>
      <Table
        caption={t('org.names.answers')}
        columns={columns}
        rows={answers.data}
        rowKey={(answer) => answer.key}
        empty={
          <EmptyState icon="unit" title={t('org.names.noAnswers')}>
            {t('org.names.noAnswersText')}
          </EmptyState>
        }
      />
      {asked && <AnswerDialog text={asked.text} known={asked} units={asked.units} onClose={() => setAsked(null)} />}
    </>
  );
}
