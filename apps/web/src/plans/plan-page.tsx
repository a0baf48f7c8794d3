import { type Day, formatDay } from '@cotmoc/base';
import { Breadcrumbs, buttonClass, KeyValues, PageHead, Skeleton, SplitView, Tabs, Tag } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { PlanMenu } from '../adjustments/plan-menu.tsx';
import { VersionList } from '../adjustments/version-list.tsx';
import { t } from '../messages/t.ts';
import { InPieces } from '../shell/in-pieces.tsx';
import { LoadFailed } from '../shell/load-failed.tsx';
import { type Plan, planQuery } from './plan-data.ts';
import { AgencyList } from './review/agency-list.tsx';
import { CardList } from './review/card-list.tsx';
import { Chosen } from './review/chosen.ts';
import { CitationList } from './review/citation-list.tsx';
import { DutyList } from './review/duty-list.tsx';
import { HeaderFacts } from './review/header-facts.tsx';
import { OutlineList } from './review/outline-list.tsx';
import { readParts } from './review/read-parts.ts';
import styles from './review/review-board.module.css';
import { TaskCard } from './review/task-card.tsx';
import { TextPane } from './text/text-pane.tsx';

const route = getRouteApi('/signed-in/plans/$id');
const TABS = ['tasks', 'duties', 'agencies', 'outline', 'header', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** An issued plan: its frozen text with what was kept of it, to read. A draft goes to its review. */
export function PlanPage() {
  const { id } = route.useParams();
  const plan = useQuery(planQuery(id));
  if (plan.error && !plan.data) return <LoadFailed error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Skeleton rows={12} />;
  if (plan.data.may.review) return <Navigate to="/plans/$id/review" params={{ id }} replace />;
  return (
    <InPieces key={id}>
      <PlanBoard plan={plan.data} />
    </InPieces>
  );
}

function PlanBoard({ plan }: { plan: Plan }) {
  const { at } = route.useSearch();
  const [tab, setTab] = useState<Tab>('tasks');
  const [chosen] = useState(() => new Chosen());
  const [place, setPlace] = useState<{ from: number } | null>(at === undefined ? null : { from: at });
  const [pane, setPane] = useState<'start' | 'end'>('start');
  const isIssued = plan.state === 'issued';
  const kept = useMemo(
    () => ({
      tasks: plan.tasks.filter((task) => task.verdict !== 'dropped'),
      duties: plan.duties.filter((duty) => duty.verdict !== 'dropped'),
      citations: plan.citations
        .filter((citation) => citation.verdict !== 'dropped')
        .map((value) => ({ key: value.key, value })),
    }),
    [plan],
  );
  const read = useMemo(() => readParts(plan.compiled), [plan.compiled]);
  const named = new Set(kept.tasks.flatMap((task) => task.bodies.map((body) => body.agency)));
  function pick(keys: readonly string[]): void {
    const key = keys.find((one) => one.startsWith(tab.charAt(0))) ?? keys[0];
    if (!key) return;
    chosen.choose(key);
    setTab(key.startsWith('t') ? 'tasks' : key.startsWith('d') ? 'duties' : 'header');
  }
  return (
    <div className={styles.board}>
      <div className={styles.head}>
        <PageHead
          title={plan.title}
          above={
            <Breadcrumbs
              steps={[
                <Link key="plans" to="/plans">
                  {t('plans.title')}
                </Link>,
                plan.number ?? t('plans.draft'),
              ]}
            />
          }
          actions={
            isIssued && (
              <>
                <Link to="/tasks" search={{ plan: plan.id }} className={buttonClass({ kind: 'primary', small: true })}>
                  {t('plans.issued.tasks')}
                </Link>
                <PlanMenu plan={plan} />
              </>
            )
          }
          below={
            <div className={styles.left}>
              <Tag tone={isIssued ? 'good' : 'warn'}>{t(isIssued ? 'plans.inForce' : 'plans.draft')}</Tag>
              {plan.number && <span>{t('plans.numberOf', { number: plan.number })}</span>}
              {/* The server gives calendar days only. */}
              {plan.issuedOn && <span>{t('plans.issuedOnOf', { day: formatDay(plan.issuedOn as Day) })}</span>}
            </div>
          }
        />
      </div>
      <div className={styles.panes}>
        <SplitView
          name="review"
          startLabel={t('plans.pane.text')}
          endLabel={t('plans.pane.facts')}
          shown={pane}
          onShow={setPane}
          start={
            <TextPane
              compiled={plan.compiled}
              tasks={kept.tasks}
              duties={kept.duties}
              chosen={chosen}
              at={place}
              pane={pane}
              onPick={pick}
            />
          }
          end={
            <div className={styles.facts}>
              <Tabs
                label={t('plans.pane.facts')}
                tabs={TABS.map((id) => ({ id, label: t(`plans.tab.${id}`) }))}
                selected={tab}
                onSelect={setTab}
              >
                {tab === 'tasks' && (
                  <CardList
                    items={kept.tasks}
                    chosen={chosen}
                    keyOf={(task) => task.key}
                    draw={(task, isSelected, key) => (
                      <TaskCard key={key} task={task} selected={isSelected} deeds={null} onSelect={chosen.choose} />
                    )}
                  />
                )}
                {tab === 'versions' && <VersionList planId={plan.id} />}
                {tab === 'duties' && (
                  <DutyList
                    duties={kept.duties}
                    chosen={chosen}
                    editing={null}
                    deeds={null}
                    onSelect={chosen.choose}
                    onSave={() => Promise.resolve(false)}
                    onCancel={() => undefined}
                  />
                )}
                {tab === 'agencies' && (
                  <AgencyList
                    agencies={plan.agencies.filter((agency) => named.has(agency.agency))}
                    tasks={kept.tasks}
                    onChoose={null}
                  />
                )}
                {tab === 'outline' && (
                  <OutlineList
                    headings={read.headings}
                    onJump={(key) => {
                      setPlace({ from: Number(key) });
                      setPane('start');
                    }}
                  />
                )}
                {tab === 'header' && (
                  <>
                    {plan.frozenHash && (
                      <KeyValues
                        facts={[
                          { key: t('plans.hash'), value: <code className={styles.hash}>{plan.frozenHash}</code> },
                        ]}
                      />
                    )}
                    <HeaderFacts header={plan.header} money={read.money} sourceName={plan.sourceName} />
                    <CitationList citations={kept.citations} chosen={chosen} deeds={null} onSelect={chosen.choose} />
                  </>
                )}
              </Tabs>
            </div>
          }
        />
      </div>
    </div>
  );
}
