import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextArea, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EvidenceBlock } from '../evidence/evidence-block.tsx';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { ACT_NAMES, FindingState } from './inspection-words.tsx';
import styles from './inspections.module.css';
import { type Finding, useInspectionChange } from './use-inspections.ts';

/** One finding: what was seen, its way so far, and what I can do: answer with evidence, accept, return. */
export function FindingView({ finding }: { finding: Finding }) {
  const [isOpen, setOpen] = useState(false);
  const { may } = finding;
  const isMend = finding.kind === 'mend';
  const rest = finding.steps.filter(({ act }) => act !== 'found');
  return (
    <li id={finding.id} className={styles.finding}>
      <p className={styles.text}>{finding.text}</p>
      <div className={styles.head}>
        <FindingState finding={finding} />
        {finding.task && (
          <Link to="/tasks/$id" params={{ id: finding.task.id }} className={page.about}>
            {finding.task.text}
          </Link>
        )}
      </div>
      {rest.length > 0 && (
        <ol className={styles.way}>
          {rest.map((step) => (
            <li key={step.id}>
              <div className={page.about}>
                {formatMoment(step.at)} · {step.personName} · {t(ACT_NAMES[step.act])}
              </div>
              {step.words && <p className={styles.text}>{step.words}</p>}
            </li>
          ))}
        </ol>
      )}
      {isMend && (may.answer || may.decide || isOpen) && (
        <EvidenceBlock target={{ targetKind: 'finding', targetId: finding.id }} name={finding.id} />
      )}
      {isMend && !may.answer && !may.decide && !isOpen && finding.state !== 'open' && (
        <div data-print="no">
          <Button small kind="plain" onClick={() => setOpen(true)}>
            {t('inspections.showEvidence')}
          </Button>
        </div>
      )}
      {may.answer && <AnswerForm finding={finding} />}
      {may.decide && <DecideForm finding={finding} />}
    </li>
  );
}

function AnswerForm({ finding }: { finding: Finding }) {
  const [note, setNote] = useState('');
  const toast = useToast();
  const answer = useInspectionChange(() =>
    call('answerFinding', { params: { id: finding.id }, body: { note, version: finding.version } }),
  );
  const id = `note-${finding.id}`;
  return (
    <form
      className={styles.form}
      noValidate
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(undefined, { onSuccess: () => toast({ kind: 'good', text: t('inspections.answered') }) });
      }}
    >
      <ErrorSummary faults={faultsOf(answer.error, () => id)} />
      <TextArea
        id={id}
        label={t('inspections.answerField')}
        hint={t('inspections.answerHint')}
        rows={3}
        value={note}
        onChange={setNote}
        error={faultOf(answer.error, 'note')}
      />
      <div>
        <Button kind="primary" type="submit" pending={answer.isPending}>
          {t('inspections.answer')}
        </Button>
      </div>
    </form>
  );
}

function DecideForm({ finding }: { finding: Finding }) {
  const [note, setNote] = useState('');
  const toast = useToast();
  const body = { note, version: finding.version };
  const decide = useInspectionChange((deed: 'acceptFinding' | 'returnFinding') =>
    call(deed, { params: { id: finding.id }, body }),
  );
  const id = `note-${finding.id}`;
  const send = (deed: 'acceptFinding' | 'returnFinding') =>
    decide.mutate(deed, { onSuccess: () => toast({ kind: 'good', text: t('inspections.decided') }) });
  return (
    <form className={styles.form} noValidate data-print="no" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faultsOf(decide.error, () => id)} />
      <TextArea
        id={id}
        label={t('inspections.decideField')}
        hint={t('inspections.decideHint')}
        rows={2}
        value={note}
        onChange={setNote}
        error={faultOf(decide.error, 'note')}
        optional
      />
      <div className={styles.row}>
        <Button kind="primary" pending={decide.isPending} onClick={() => send('acceptFinding')}>
          {t('inspections.accept')}
        </Button>
        <Button pending={decide.isPending} onClick={() => send('returnFinding')}>
          {t('inspections.return')}
        </Button>
      </div>
    </form>
  );
}
