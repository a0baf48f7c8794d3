import { call, Refused } from '@cotmoc/client';
import { Breadcrumbs, Button, buttonClass, Callout, FileDrop, PageHead, SelectField } from '@cotmoc/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './import-page.module.css';
import { planQuery, plansQuery } from './plan-data.ts';

const ENDINGS = ['.docx', '.pdf', '.txt', '.md', '.html', '.htm'];

/** Gives a document to the reader; on to the review when it was read. */
export function ImportPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const units = useOwnUnits();
  const [unit, setUnit] = useState(units[0]?.value ?? '');
  const stop = useRef<AbortController | null>(null);
  const read = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      return call('importPlan', { file, ...(unit === '' ? {} : { query: { unit } }) }, { signal: stop.current.signal });
    },
    onSuccess: async ({ id, notes }) => {
      void client.invalidateQueries({ queryKey: plansQuery.queryKey });
      await client.prefetchQuery(planQuery(id));
      if (notes.length === 0) await navigate({ to: '/plans/$id/review', params: { id } });
    },
  });
  const isStopped = read.error instanceof DOMException;
  const earlier = read.error instanceof Refused ? read.error.fields['plan']?.vi : undefined;
  const isEarlier =
    read.error instanceof Refused && read.error.code === 'plan-imported-before' && earlier !== undefined;
  return (
    <div className={styles.page}>
      <PageHead
        title={t('plans.import')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="plans" to="/plans">
                {t('plans.title')}
              </Link>,
              t('plans.import'),
            ]}
          />
        }
        below={t('plans.import.lead')}
      />
      <p className={styles.secret}>{t('plans.import.secret')}</p>
      {!read.data && (
        <>
          {units.length > 1 && (
            <SelectField label={t('plans.import.unit')} choices={units} value={unit} onChange={setUnit} />
          )}
          <FileDrop
            id="document"
            label={t('plans.import.file')}
            hint={t('plans.import.hint')}
            endings={ENDINGS}
            sending={read.isPending ? { name: read.variables?.name ?? '', percent: null } : null}
            error={read.error && !isStopped && !isEarlier ? sentenceOf(read.error) : null}
            onFiles={([file]) => file && read.mutate(file)}
          />
          {read.isPending && (
            <div className={styles.reading}>
              <p>{t('plans.import.reading')}</p>
              <Button small onClick={() => stop.current?.abort()}>
                {t('plans.import.stop')}
              </Button>
            </div>
          )}
          {isEarlier && (
            <Callout
              kind="info"
              urgent
              title={t('plans.import.before')}
              action={
                <Link to="/plans/$id" params={{ id: earlier }} className={buttonClass({ small: true })}>
                  {t('plans.import.open')}
                </Link>
              }
            >
              {sentenceOf(read.error)}
            </Callout>
          )}
          <ol className={styles.steps}>
            {(['one', 'two', 'three'] as const).map((step) => (
              <li key={step}>{t(`plans.import.${step}`)}</li>
            ))}
          </ol>
        </>
      )}
      {read.data && read.data.notes.length > 0 && (
        <Callout
          kind="good"
          urgent
          title={t('plans.import.done')}
          action={
            <Link
              to="/plans/$id/review"
              params={{ id: read.data.id }}
              className={buttonClass({ kind: 'primary', small: true })}
            >
              {t('plans.import.review')}
            </Link>
          }
        >
          <p>{t('plans.import.notes')}</p>
          <ul>
            {read.data.notes.map((note) => (
              <li key={note.code}>{inLanguage(note)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}

/** The units whose plans this person may import. */
function useOwnUnits(): { value: string; label: string }[] {
  const { roles } = useSession();
  const names = new Map(
    roles
      .filter(({ role }) => role === 'coordinator' || role === 'focal-point')
      .map(({ unitId, unitName }) => [unitId, unitName]),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}
