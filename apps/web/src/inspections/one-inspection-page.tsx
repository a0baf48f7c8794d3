import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, Callout, ConfirmDialog, KeyValues, PageHead, useToast } from '@cotmoc/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import { ConclusionForm } from './conclusion-form.tsx';
import { FindingForm } from './finding-form.tsx';
import { FindingView } from './finding-view.tsx';
import { daysOf, InspectionState } from './inspection-words.tsx';
import styles from './inspections.module.css';
import { PlanForm } from './plan-form.tsx';
import { type Inspection, type InspectionPlan, useInspection, useInspectionChange } from './use-inspections.ts';

/** One inspection: what is checked where, what was found, what is still to be mended. */
export function OneInspectionPage() {
  const { id } = useParams({ from: '/signed-in/inspections/$id' });
  const inspection = useInspection(id);
  if (inspection.error || !inspection.data) return <Loading of={inspection} rows={8} />;
  return <OneInspection key={id} inspection={inspection.data} />;
}

function OneInspection({ inspection }: { inspection: Inspection }) {
  const [isChanging, setChanging] = useState(false);
  const { may } = inspection;
  return (
    <article className={styles.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="inspections" to="/inspections">
                {t('inspections.title')}
              </Link>,
              daysOf(inspection.fromDay, inspection.toDay),
            ]}
          />
        }
        title={inspection.title}
        below={<InspectionState state={inspection.state} />}
        actions={
          <>
            {may.change && !isChanging && <Button onClick={() => setChanging(true)}>{t('inspections.change')}</Button>}
            {may.tell && !isChanging && <TellButton inspection={inspection} />}
          </>
        }
      />
      {may.tell && !isChanging && <Callout kind="info">{t('inspections.draftHint')}</Callout>}
      {isChanging ? (
        <ChangeForm inspection={inspection} onDone={() => setChanging(false)} />
      ) : (
        <KeyValues facts={factsOf(inspection)} />
      )}
      {inspection.conclusion && (
        <section aria-labelledby="conclusion">
          <h2 id="conclusion">{t('inspections.conclusion')}</h2>
          <p className={styles.text}>{inspection.conclusion}</p>
        </section>
      )}
      {inspection.state !== 'draft' && <Findings inspection={inspection} />}
      {may.record && <FindingForm inspection={inspection} />}
      {may.conclude && <ConclusionForm inspection={inspection} />}
      <div className={styles.sign} aria-hidden="true">
        <span>{t('inspections.signUnit')}</span>
        <span>{t('inspections.signHead')}</span>
      </div>
    </article>
  );
}

function factsOf(inspection: Inspection) {
  return [
    { key: t('inspections.days'), value: daysOf(inspection.fromDay, inspection.toDay) },
    { key: t('inspections.inspector'), value: `${inspection.unitName} · ${inspection.personName}` },
    ...(inspection.basis ? [{ key: t('inspections.basis'), value: inspection.basis }] : []),
    { key: t('inspections.units'), value: inspection.visits.map(({ unitName }) => unitName).join('; ') },
    ...(inspection.team.length > 0 ? [{ key: t('inspections.team'), value: inspection.team.join('; ') }] : []),
    { key: t('inspections.lookedAt'), value: <span className={styles.text}>{inspection.lookedAt}</span> },
  ];
}

function Findings({ inspection }: { inspection: Inspection }) {
  const byUnit = inspection.visits
    .map((visit) => ({ ...visit, findings: inspection.findings.filter(({ unitId }) => unitId === visit.unitId) }))
    .filter(({ findings }) => findings.length > 0);
  return (
    <section aria-labelledby="findings" className={styles.units}>
      <h2 id="findings">{t('inspections.findings')}</h2>
      {byUnit.length === 0 && <p className={page.about}>{t('inspections.noFindings')}</p>}
      {byUnit.map(({ unitId, unitName, findings }) => (
        <section key={unitId} aria-label={unitName}>
          <h3>{unitName}</h3>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <FindingView key={finding.id} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function ChangeForm({ inspection, onDone }: { inspection: Inspection; onDone: () => void }) {
  const change = useInspectionChange((plan: InspectionPlan) =>
    call('changeInspection', { params: { id: inspection.id }, body: { ...plan, version: inspection.version } }),
  );
  return (
    <PlanForm
      before={inspection}
      pending={change.isPending}
      error={change.error}
      onSend={(plan) => change.mutate(plan, { onSuccess: onDone })}
    />
  );
}

function TellButton({ inspection }: { inspection: Inspection }) {
  const [isAsking, setAsking] = useState(false);
  const toast = useToast();
  const tell = useInspectionChange(() =>
    call('tellUnits', { params: { id: inspection.id }, body: { version: inspection.version } }),
  );
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t('inspections.tell')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('inspections.tell.title', { count: inspection.visits.length })}
        confirmLabel={t('inspections.tell')}
        pending={tell.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          tell.mutate(undefined, {
            onSuccess: () => toast({ kind: 'good', text: t('inspections.tell.done') }),
            onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
            onSettled: () => setAsking(false),
          })
        }
      >
        {t('inspections.tell.text')}
      </ConfirmDialog>
    </>
  );
}
