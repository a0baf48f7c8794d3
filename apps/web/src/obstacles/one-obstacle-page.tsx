import { formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, buttonClass, KeyValues, PageHead, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { planQuery } from '../plans/plan-data.ts';
import { useSession } from '../session/use-session.ts';
import beside from '../shell/facts-beside.module.css';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { AnswerForm } from './answer-form.tsx';
import { GroupPanel } from './group-panel.tsx';
import { ACT_NAMES, ObstacleClock, ObstacleState, STEP_NAMES } from './obstacle-words.tsx';
import styles from './obstacles.module.css';
import { type Obstacle, useObstacle, useObstacleChange } from './use-obstacles.ts';

/** One obstacle: what stands in the way of what, the way it went, and what I can do now. */
export function OneObstaclePage() {
  const { id } = useParams({ from: '/signed-in/obstacles/$id' });
  const obstacle = useObstacle(id);
  if (obstacle.error || !obstacle.data) return <Loading of={obstacle} rows={8} />;
  return <OneObstacle key={id} obstacle={obstacle.data} />;
}

function OneObstacle({ obstacle }: { obstacle: Obstacle }) {
  const { may } = useSession();
  const canAct = obstacle.may.answer || obstacle.may.forward;
  return (
    <article className={page.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="obstacles" to="/obstacles">
                {t('obstacles.title')}
              </Link>,
              obstacle.unitName,
            ]}
          />
        }
        title={obstacle.text}
        below={<ObstacleState obstacle={obstacle} />}
        actions={
          <>
            {may['adjustment.propose'] && <ProposeAdjustment obstacle={obstacle} />}
            {obstacle.may.withdraw && <Withdraw obstacle={obstacle} />}
          </>
        }
      />
      <div className={beside.columns}>
        <div className={beside.main}>
          {obstacle.wish && (
            <section aria-labelledby="wish">
              <h2 id="wish">{t('obstacles.wish')}</h2>
              <p className={styles.wish}>{obstacle.wish}</p>
            </section>
          )}
          {canAct && <AnswerForm key={obstacle.version} obstacle={obstacle} />}
          <section aria-labelledby="way">
            <h2 id="way">{t('obstacles.way')}</h2>
            <ol className={styles.way}>
              {[...obstacle.steps].reverse().map((step) => (
                <li key={step.id}>
                  <div className={page.about}>
                    {formatMoment(step.at)} · {step.personName} · {t(ACT_NAMES[step.act])}
                    {step.act !== 'raised' && ` · ${t(STEP_NAMES[step.step])}`}
                    {step.daysWaited > 0 && ` · ${t('obstacles.after', { days: step.daysWaited })}`}
                  </div>
                  <p>{step.words}</p>
                </li>
              ))}
            </ol>
          </section>
          {may['obstacle.group'] && <GroupPanel obstacle={obstacle} />}
        </div>
        <aside className={beside.facts} aria-label={t('obstacles.facts')}>
          <KeyValues facts={factsOf(obstacle)} />
        </aside>
      </div>
    </article>
  );
}

function factsOf(obstacle: Obstacle) {
  const raisedOn = parseDay(obstacle.raisedOn);
  return [
    { key: t('obstacles.clock'), value: <ObstacleClock obstacle={obstacle} /> },
    ...(obstacle.task
      ? [
          {
            key: t('obstacles.task'),
            value: (
              <Link to="/tasks/$id" params={{ id: obstacle.task.id }}>
                {obstacle.task.path ? `${obstacle.task.path}. ` : ''}
                {obstacle.task.text}
              </Link>
            ),
          },
        ]
      : []),
    { key: t('obstacles.unit'), value: obstacle.unitName },
    { key: t('obstacles.raisedBy'), value: `${obstacle.personName}${raisedOn ? `, ${formatDay(raisedOn)}` : ''}` },
    ...(obstacle.group ? [{ key: t('obstacles.group'), value: obstacle.group.title }] : []),
    ...(obstacle.adjustmentId
      ? [
          {
            key: t('obstacles.adjustment'),
            value: (
              <Link to="/adjustments/$id" params={{ id: obstacle.adjustmentId }}>
                {t('obstacles.adjustmentMade')}
              </Link>
            ),
          },
        ]
      : []),
  ];
}

/** Leads those whose plan it is on to adjusting it, where that is how it ends or could end and nobody has begun it. */
function ProposeAdjustment({ obstacle }: { obstacle: Obstacle }) {
  const { task, state, adjustmentId } = obstacle;
  const { seesProvince, unitIds } = useSession();
  const plan = useQuery({ ...planQuery(task?.planId ?? ''), enabled: task !== null && !seesProvince });
  const isOurs = seesProvince || (plan.data !== undefined && unitIds.includes(plan.data.unitId));
  if (!task || !isOurs || adjustmentId || (state !== 'open' && state !== 'adjustment')) return null;
  return (
    <Link
      to="/adjustments/new"
      search={{ plan: task.planId, obstacle: obstacle.id }}
      className={buttonClass(state === 'adjustment' ? { kind: 'primary' } : {})}
    >
      {t('obstacles.proposeAdjustment')}
    </Link>
  );
}

function Withdraw({ obstacle }: { obstacle: Obstacle }) {
  const [isAsking, setAsking] = useState(false);
  const toast = useToast();
  const withdraw = useObstacleChange((note: string) =>
    call('withdrawObstacle', { params: { id: obstacle.id }, body: { note, version: obstacle.version } }),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('obstacles.withdraw')}</Button>
      <ReasonDialog
        open={isAsking}
        title={t('obstacles.withdraw.title')}
        confirmLabel={t('obstacles.withdraw')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setAsking(false)}
        onConfirm={(note) =>
          withdraw.mutate(note, {
            onSuccess: () => {
              toast({ text: t('obstacles.withdraw.done') });
              setAsking(false);
            },
          })
        }
      >
        {t('obstacles.withdraw.text')}
      </ReasonDialog>
    </>
  );
}
