import { call } from '@cotmoc/client';
import { Button, Callout, Tag, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './cascade.module.css';
import { ChainNote, shown } from './chain-note.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { type Proposal, type UnitPlan, useCascadeChange, useProposals } from './use-cascade.ts';

/** Changes from above that wait for an answer, and those answered, each with its difference. */
export function ProposalList({ plan }: { plan: UnitPlan }) {
  const proposals = useProposals(plan.id).data ?? [];
  if (proposals.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('cascade.proposals')}</h2>
      <ul className={styles.tasks}>
        {proposals.map((one) => (
          <li key={one.id} className={styles.card}>
            <ProposalView proposal={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProposalView({ proposal }: { proposal: Proposal }) {
  const toast = useToast();
  const { may } = useSession();
  const [asks, setAsks] = useState(false);
  const params = { id: proposal.id };
  const accept = useCascadeChange(() => call('acceptProposal', { params, body: {} }));
  const answer = useCascadeChange((note: string) => call('answerProposal', { params, body: { note } }));
  const isOpen = proposal.state === 'open';
  return (
    <div className={styles.cardText}>
      <p className={styles.name}>
        <Link to="/tasks/$id" params={{ id: proposal.taskId }}>
          {proposal.inner.text}
        </Link>{' '}
        {!isOpen && (
          <Tag tone={proposal.state === 'accepted' ? 'good' : 'plain'}>{t(`cascade.proposal.${proposal.state}`)}</Tag>
        )}
      </p>
      <p className={styles.soft}>
        <Link to="/adjustments/$id" params={{ id: proposal.adjustmentId }}>
          {t('cascade.proposal.from', { number: proposal.number ?? '', day: shown(proposal.issuedOn) })}
        </Link>
        : {proposal.reason}
      </p>
      {proposal.kind === 'withdraw' ? (
        <Callout kind="warn" title={t('cascade.proposal.withdraw')} />
      ) : (
        <Difference proposal={proposal} />
      )}
      {isOpen && <ChainNote chain={proposal.chain} />}
      {proposal.answer && (
        <p>
          {proposal.answeredName}: {proposal.answer}
        </p>
      )}
      {isOpen && may['cascade.compose'] && (
        <p className={styles.row} data-print="no">
          <Button
            kind="primary"
            small
            pending={accept.isPending}
            onClick={() =>
              accept.mutate(undefined, {
                onSuccess: () => toast({ kind: 'good', text: t('cascade.proposal.done') }),
                onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
              })
            }
          >
            {t('cascade.proposal.accept')}
          </Button>
          <Button small onClick={() => setAsks(true)}>
            {t('cascade.proposal.answer')}
          </Button>
        </p>
      )}
      {asks && (
        <NoteDialog
          title={t('cascade.proposal.answer')}
          label={t('cascade.proposal.why')}
          confirmLabel={t('cascade.proposal.send')}
          keptAs={`cascade.answer.${proposal.id}`}
          field="note"
          pending={answer.isPending}
          error={answer.error}
          onClose={() => setAsks(false)}
          onSend={(words, forget) =>
            answer.mutate(words, {
              onSuccess: () => {
                forget();
                setAsks(false);
              },
            })
          }
        />
      )}
    </div>
  );
}

/** Above: old and new; here: what is and what would be. */
function Difference({ proposal }: { proposal: Proposal }) {
  const { before, after, inner, suggestion } = proposal;
  return (
    <div className={styles.pair}>
      <div>
        <p className={styles.soft}>{t('cascade.proposal.above')}</p>
        {after.text !== undefined && (
          <p>
            <span className={styles.old}>{before.text}</span> {after.text}
          </p>
        )}
        {after.dueOn !== undefined && (
          <p>
            {t('cascade.task.dueOn')}: <span className={styles.old}>{shown(before.dueOn ?? null)}</span>{' '}
            {shown(after.dueOn) || t('cascade.noDay')}
          </p>
        )}
        {after.quantity !== undefined && (
          <p>
            {t('cascade.task.quantity')}: <span className={styles.old}>{before.quantity}</span> {after.quantity}
          </p>
        )}
        {after.product !== undefined && (
          <p>
            {t('cascade.task.product')}: <span className={styles.old}>{before.product}</span> {after.product}
          </p>
        )}
      </div>
      <div>
        <p className={styles.soft}>{t('cascade.proposal.here')}</p>
        {suggestion.text !== undefined && <p>{suggestion.text}</p>}
        <p>
          {t('cascade.task.dueOn')}:{' '}
          {suggestion.dueOn !== undefined && suggestion.dueOn !== inner.dueOn && (
            <span className={styles.old}>{shown(inner.dueOn)}</span>
          )}{' '}
          {shown(suggestion.dueOn ?? inner.dueOn) || t('cascade.noDay')}
        </p>
      </div>
    </div>
  );
}
