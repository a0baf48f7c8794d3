import { call } from '@cotmoc/client';
import { Button, buttonClass, Callout, ErrorSummary, KeyValues } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { faultsOf } from '../shell/refusal.ts';
import styles from './hand-over-page.module.css';
import type { HandOverAnswers } from './hand-over-page.tsx';
import { shownDay } from './shown-day.ts';
import { type HandOver, usePostChange } from './use-posts.ts';

/** Check your answers: exactly what moves, what ends and what stays, then the last word. */
export function HandOverReview(props: { fromId: string; answers: HandOverAnswers; onBack: () => void }) {
  const { fromId, answers, onBack } = props;
  const { to, day, reason } = answers;
  const preview = useQuery({
    queryKey: ['person-posts', fromId, 'hand-over', to.id, day],
    queryFn: ({ signal }) => call('previewHandOver', { params: { id: fromId }, query: { to: to.id, day } }, { signal }),
    staleTime: 0,
  });
  const giving = usePostChange((body: { to: string; day: string; reason: string }) =>
    call('handOver', { params: { id: fromId }, body }),
  );
  if (giving.data) {
    return (
      <Callout kind="good" title={t('posts.handover.done', { name: to.name })}>
        <Moved plan={giving.data} />
        <p>
          <Link to="/people/$id" params={{ id: to.id }} className={buttonClass({ kind: 'quiet' })}>
            {t('posts.handover.see', { name: to.name })}
          </Link>
        </p>
      </Callout>
    );
  }
  const plan = preview.data;
  if (preview.error || !plan) return <Loading of={preview} rows={6} />;
  const isEmpty = plan.posts.length + plan.delegations.length + plan.drafts.length === 0;
  return (
    <div className={styles.review}>
      <ErrorSummary faults={faultsOf(giving.error)} />
      <KeyValues
        facts={[
          { key: t('posts.handover.from'), value: plan.from.name },
          { key: t('posts.handover.to'), value: `${plan.to.name} · ${plan.to.unitName}` },
          { key: t('posts.handover.day'), value: shownDay(plan.day) },
          { key: t('posts.handover.reason'), value: reason },
        ]}
      />
      <section aria-labelledby="moves">
        <h2 id="moves">{t('posts.handover.moves')}</h2>
        {isEmpty ? <p>{t('posts.handover.nothing')}</p> : <Moved plan={plan} />}
      </section>
      <section aria-labelledby="stays">
        <h2 id="stays">{t('posts.handover.stays')}</h2>
        <ul>
          <li>{t('posts.handover.decisions', { count: plan.stays.decisions })}</li>
          <li>{t('posts.handover.asked', { count: plan.stays.asked })}</li>
        </ul>
      </section>
      {plan.rolesMissing.length > 0 && (
        <Callout kind="warn" title={t('posts.handover.rolesTitle', { name: plan.to.name })}>
          {t('posts.handover.roles', { units: plan.rolesMissing.join('; ') })}
        </Callout>
      )}
      <div className={page.buttons}>
        {!isEmpty && (
          <Button kind="primary" pending={giving.isPending} onClick={() => giving.mutate({ to: to.id, day, reason })}>
            {t('posts.handover.submit')}
          </Button>
        )}
        <Button kind="quiet" onClick={onBack}>
          {t('posts.handover.back')}
        </Button>
      </div>
    </div>
  );
}

function Moved({ plan }: { plan: HandOver }) {
  return (
    <ul>
      {plan.posts.map((post) => (
        <li key={post.postId}>
          {t(post.kind === 'leader' ? 'posts.handover.leader' : 'posts.handover.officer', { unit: post.unitName })}
        </li>
      ))}
      {plan.drafts.map((draft) => (
        <li key={draft.id}>{t('posts.handover.draft', { title: draft.title })}</li>
      ))}
      {plan.delegations.map((one) => (
        <li key={one.id}>
          {t(one.does === 'passed-on' ? 'posts.handover.passedOn' : 'posts.handover.endsNow', {
            unit: one.unitName,
            day: shownDay(one.lastDay),
          })}
        </li>
      ))}
    </ul>
  );
}
