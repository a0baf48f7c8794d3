import { call } from '@cotmoc/client';
import {
  Breadcrumbs,
  Button,
  buttonClass,
  Callout,
  Checkbox,
  EmptyState,
  ErrorSummary,
  PageHead,
  SelectField,
  Tag,
  TextField,
  useToast,
} from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { plansQuery } from '../plans/plan-data.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './cascade.module.css';
import { shown } from './chain-note.tsx';
import { type Coverage, type Given, useCascadeChange, useCoverage, useGiven } from './use-cascade.ts';

const route = getRouteApi('/signed-in/cascade/$id/compose');

/** A unit begins its own plan: which of the tasks it was given go in. */
export function ComposePage() {
  const { id } = route.useParams();
  const coverage = useCoverage(id);
  if (!coverage.data) return <Loading of={coverage} rows={10} />;
  return <Compose coverage={coverage.data} />;
}

function Compose({ coverage }: { coverage: Coverage }) {
  const { plan, may, units } = coverage;
  const mine = units.filter(({ id }) => may.answer.includes(id));
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = chosen ?? (mine.length === 1 ? (mine[0]?.id ?? null) : null);
  const draft = coverage.unitPlans.find((one) => one.unitId === unit && one.phase !== 'noted' && one.phase !== 'sent');
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <PageHead
        title={t('cascade.compose.title')}
        below={plan.title}
        above={
          <Breadcrumbs
            steps={[
              <Link key="cascade" to="/cascade">
                {t('cascade.title')}
              </Link>,
              <Link key="plan" to="/cascade/$id" params={{ id: plan.id }}>
                {plan.number ?? t('cascade.plan')}
              </Link>,
              t('cascade.compose'),
            ]}
          />
        }
      />
      {mine.length !== 1 && (
        <SelectField
          label={t('cascade.compose.unit')}
          placeholder={t('cascade.compose.chooseUnit')}
          choices={mine.map(({ id, name }) => ({ value: id, label: name }))}
          value={unit ?? ''}
          onChange={(value) => setChosen(value || null)}
        />
      )}
      {draft && (
        <Callout
          kind="info"
          title={t('cascade.compose.exists')}
          action={
            <Link to="/cascade/plans/$id" params={{ id: draft.id }} className={buttonClass({ small: true })}>
              {t('cascade.openPlan')}
            </Link>
          }
        >
          {draft.title}
        </Callout>
      )}
      {unit && !draft && <Documents planId={plan.id} unitId={unit} />}
      {unit && <Chooser key={unit} coverage={coverage} unitId={unit} />}
    </div>
  );
}

/** Drafts read from the unit's own documents: each may be this plan's, its tasks linked by proposal. */
function Documents({ planId, unitId }: { planId: string; unitId: string }) {
  const navigate = useNavigate();
  const toast = useToast();
  const plans = useQuery(plansQuery).data ?? [];
  const documents = plans.filter((one) => one.state === 'draft' && one.unitId === unitId && one.parentPlanId === null);
  const adopt = useCascadeChange((id: string) =>
    call('adoptDraft', { params: { id }, body: { parentPlanId: planId } }),
  );
  return (
    <>
      {documents.map((one) => (
        <Callout
          key={one.id}
          kind="info"
          title={one.title}
          action={
            <Button
              small
              pending={adopt.isPending}
              onClick={() =>
                adopt.mutate(one.id, {
                  onSuccess: () => void navigate({ to: '/cascade/plans/$id', params: { id: one.id } }),
                  onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
                })
              }
            >
              {t('cascade.adopt')}
            </Button>
          }
        >
          {t('cascade.adopt.text')}
        </Callout>
      ))}
    </>
  );
}

function Chooser({ coverage, unitId }: { coverage: Coverage; unitId: string }) {
  const { plan } = coverage;
  const given = useGiven(plan.id, unitId);
  if (!given.data) return <Loading of={given} rows={8} />;
  if (given.data.length === 0) return <EmptyState title={t('cascade.compose.nothing')} icon="tasks" />;
  return <ChooserForm planId={plan.id} unitId={unitId} title={plan.title} given={given.data} />;
}

const isOpen = ({ state }: Given) => state === 'none' || state === 'insisted';

function ChooserForm(input: { planId: string; unitId: string; title: string; given: readonly Given[] }) {
  const { planId, unitId, given } = input;
  const navigate = useNavigate();
  const [title, setTitle] = useState(t('cascade.compose.titleOf', { title: input.title }));
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(given.filter((one) => isOpen(one) && one.role !== 'support').map(({ taskId }) => taskId)),
  );
  const make = useCascadeChange(() =>
    call('makeUnitPlan', { params: { id: planId }, body: { unitId, title: title.trim(), taskIds: [...taken] } }),
  );
  const own = title.trim() ? [] : [{ fieldId: 'title', message: t('cascade.compose.titleMissing') }];
  const { faults, wrong, check } = useFaults(own, make.error);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!check()) return;
        make.mutate(undefined, {
          onSuccess: ({ id }) => void navigate({ to: '/cascade/plans/$id', params: { id } }),
        });
      }}
    >
      <ErrorSummary faults={faults} />
      <TextField
        id="title"
        label={t('cascade.compose.name')}
        maxLength={500}
        value={title}
        onChange={setTitle}
        error={wrong('title')}
      />
      <fieldset className={styles.form}>
        <legend>{t('cascade.compose.which', { count: taken.size, all: given.length })}</legend>
        <ul className={styles.tasks}>
          {given.map((one) => (
            <li key={one.taskId} className={styles.card}>
              <Checkbox
                label={
                  <span>
                    {one.path && <span className={styles.path}>{one.path} </span>}
                    {one.text}
                  </span>
                }
                hint={`${t(`cascade.role.${one.role}`)} · ${shown(one.dueOn) || t('cascade.noDay')}`}
                checked={taken.has(one.taskId)}
                disabled={!isOpen(one)}
                onChange={(checked) => {
                  const next = new Set(taken);
                  if (checked) next.add(one.taskId);
                  else next.delete(one.taskId);
                  setTaken(next);
                }}
              />
              {one.state !== 'none' && <Tag>{t(`cascade.cell.${one.state}`)}</Tag>}
            </li>
          ))}
        </ul>
      </fieldset>
      <p className={styles.soft}>{t('cascade.compose.hint')}</p>
      <p className={styles.row}>
        <Button kind="primary" type="submit" pending={make.isPending}>
          {t('cascade.compose.make')}
        </Button>
        <Link to="/plans/import" className={buttonClass()}>
          {t('cascade.compose.upload')}
        </Link>
      </p>
    </form>
  );
}
