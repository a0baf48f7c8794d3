import { Breadcrumbs, Button, buttonClass, PageHead, ProgressBar } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { t } from '../../messages/t.ts';
import type { Plan } from '../plan-data.ts';
import { leftToDo } from './fact-order.ts';
import styles from './review-board.module.css';
import { useIsSaving } from './use-review.ts';

export interface ReviewHeadProps {
  readonly plan: Plan;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
}

/** The plan's name, how much is left, and the way on. */
export const ReviewHead = memo(function ReviewHead({ plan, onUndo, onRedo, onHelp }: ReviewHeadProps) {
  const left = leftToDo(plan);
  const judged = plan.tasks.length - left.tasks;
  const isEmpty = plan.tasks.every((task) => task.verdict === 'dropped');
  const isDone = !isEmpty && left.tasks + left.duties + left.agencies === 0;
  const state = isEmpty ? t('plans.left.empty') : isDone ? t('plans.left.none') : null;
  const parts = [
    ...(left.tasks > 0 ? [t('plans.left.tasks', { count: left.tasks })] : []),
    ...(left.duties > 0 ? [t('plans.left.duties', { count: left.duties })] : []),
    ...(left.agencies > 0 ? [t('plans.left.agencies', { count: left.agencies })] : []),
  ];
  const way = useMemo(
    () => (
      <Breadcrumbs
        steps={[
          <Link key="plans" to="/plans">
            {t('plans.title')}
          </Link>,
          t('plans.review'),
        ]}
      />
    ),
    [],
  );
  return (
    <div className={styles.head}>
      <PageHead
        title={plan.title}
        above={way}
        actions={
          <HeadActions
            id={plan.id}
            canUndo={plan.canUndo}
            canRedo={plan.canRedo}
            mayIssue={plan.may.issue}
            isDone={isDone}
            onUndo={onUndo}
            onRedo={onRedo}
            onHelp={onHelp}
          />
        }
        below={
          <div className={styles.left} role="status" data-left={left.tasks}>
            <span className={styles.progress}>
              <ProgressBar
                percent={plan.tasks.length === 0 ? 0 : Math.floor((judged / plan.tasks.length) * 100)}
                label={t('plans.reviewed')}
                figureUnseen
              />
            </span>
            <span>{state ?? t('plans.left', { parts: parts.join(', ') })}</span>
            <Saving id={plan.id} />
          </div>
        }
      />
    </div>
  );
});

function Saving({ id }: { id: string }) {
  return <span className={styles.saving}>{useIsSaving(id) ? t('plans.saving') : t('plans.saved')}</span>;
}

interface HeadActionsProps extends Omit<ReviewHeadProps, 'plan'> {
  readonly id: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly mayIssue: boolean;
  /** Nothing is left to do but issuing. */
  readonly isDone: boolean;
}

const HeadActions = memo(function HeadActions(props: HeadActionsProps) {
  const { id, canUndo, canRedo, mayIssue, isDone, onUndo, onRedo, onHelp } = props;
  return (
    <>
      <Button
        small
        kind="plain"
        icon="undo"
        aria-label={t('plans.undo')}
        title={`${t('plans.undo')} (U)`}
        aria-disabled={!canUndo}
        onClick={onUndo}
      />
      <Button
        small
        kind="plain"
        className={styles.redo}
        icon="undo"
        aria-label={t('plans.redo')}
        title={`${t('plans.redo')} (Shift+U)`}
        aria-disabled={!canRedo}
        onClick={onRedo}
      />
      <Button small kind="plain" className={styles.keysButton} onClick={onHelp} title={`${t('plans.keys')} (?)`}>
        {t('plans.keysShort')}
      </Button>
      <Link to="/plans/$id/review" params={{ id }} search={{ mode: 'text' }} className={buttonClass({ small: true })}>
        {t('plans.editText')}
      </Link>
      {mayIssue && (
        <Link
          to="/plans/$id/issue"
          params={{ id }}
          className={buttonClass({ kind: isDone ? 'primary' : 'quiet', small: true })}
        >
          {t('plans.toIssue')}
        </Link>
      )}
    </>
  );
});
