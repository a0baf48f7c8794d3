import { call } from '@cotmoc/client';
import { Button, useToast } from '@cotmoc/ui';
import { type ReactNode, useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import { AddEvidence } from './add-evidence.tsx';
import styles from './evidence.module.css';
import { ItemTitle } from './item-title.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PartList } from './part-list.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import {
  type CreditOfTarget,
  type TargetCredits,
  type TargetName,
  useCredits,
  useEvidenceChange,
} from './use-evidence.ts';

interface EvidenceBlockProps {
  readonly target: TargetName;
  /** Tells blocks of one page apart; the only one of a page needs none. */
  readonly name?: string | undefined;
  /** What stands under the sum where the target counts: what was reported beside it. */
  readonly beside?: ((sum: number) => ReactNode) | undefined;
}

/** What shows that one piece of work was done: what is credited to it, refusing it, and adding more. */
export function EvidenceBlock({ target, name = '', beside }: EvidenceBlockProps) {
  const credits = useCredits(target);
  // One of many stands within something with a heading of its own.
  const Heading = name ? 'h4' : 'h2';
  return (
    <section aria-labelledby={`evidence${name}`}>
      <Heading id={`evidence${name}`}>{t('evidence.title')}</Heading>
      <Loading of={credits} rows={2} />
      {credits.data && <Credits target={target} name={name} credits={credits.data} beside={beside} />}
    </section>
  );
}

function Credits({ target, name = '', credits, beside }: EvidenceBlockProps & { credits: TargetCredits }) {
  const [removing, setRemoving] = useState<CreditOfTarget | null>(null);
  const [refusing, setRefusing] = useState<CreditOfTarget | null>(null);
  const toast = useToast();
  const refuse = useEvidenceChange((input: { id: string; reason: string }) =>
    call('refuseCredit', { params: { id: input.id }, body: { reason: input.reason } }),
  );
  const accept = useEvidenceChange((id: string) => call('acceptCredit', { params: { id } }));
  const [moving, setMoving] = useState<CreditOfTarget | null>(null);
  const { counted } = credits;
  const sum = credits.sum + credits.sumOfParts;
  return (
    <>
      {credits.credits.length === 0 && credits.parts.every((part) => part.credits === 0) && (
        <p className={page.about}>{t('evidence.none')}</p>
      )}
      <ul className={styles.list}>
        {credits.credits.map((credit) => (
          <CreditLine
            key={credit.id}
            credit={credit}
            unit={counted ? (counted.unit ?? '') : null}
            onMove={() => setMoving(credit)}
            onRemove={() => setRemoving(credit)}
            onRefuse={() => setRefusing(credit)}
            onAccept={() =>
              accept.mutate(credit.id, { onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }) })
            }
          />
        ))}
      </ul>
      <PartList credits={credits} />
      {counted && (credits.credits.length > 0 || credits.sumOfParts > 0) && (
        <p className={page.about}>
          {t(credits.sumOfParts > 0 ? 'evidence.sumWithParts' : 'evidence.sum', {
            sum,
            total: counted.total,
            unit: counted.unit ?? '',
            parts: credits.sumOfParts,
          })}
        </p>
      )}
      {counted && beside?.(sum)}
      {credits.may.credit && (
        <AddEvidence
          name={name}
          target={target}
          unit={counted ? (counted.unit ?? '') : null}
          credits={credits.credits}
        />
      )}
      <MoveDialog key={moving?.id} credit={moving} parts={credits.parts} onClose={() => setMoving(null)} />
      <RemoveDialog credit={removing} onClose={() => setRemoving(null)} />
      <ReasonDialog
        key={refusing?.id}
        open={refusing !== null}
        title={t('evidence.refuse.title')}
        confirmLabel={t('evidence.refuse')}
        pending={refuse.isPending}
        error={refuse.error}
        onClose={() => setRefusing(null)}
        onConfirm={(reason) =>
          refusing &&
          refuse.mutate(
            { id: refusing.id, reason },
            {
              onSuccess: () => {
                toast({ text: t('evidence.refuse.done') });
                setRefusing(null);
              },
            },
          )
        }
      >
        {t('evidence.refuse.text', { title: refusing?.item.title ?? '' })}
      </ReasonDialog>
    </>
  );
}

interface CreditLineProps {
  readonly credit: CreditOfTarget;
  /** What is counted; null where nothing is. */
  readonly unit: string | null;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onRefuse: () => void;
  readonly onAccept: () => void;
}

function CreditLine({ credit, unit, onMove, onRemove, onRefuse, onAccept }: CreditLineProps) {
  const { item, may } = credit;
  return (
    <li>
      <span>
        <ItemTitle item={item} />
        {unit !== null && credit.amount !== null && (
          <span className={styles.amount}> {t('evidence.amountOf', { amount: credit.amount, unit })}</span>
        )}
      </span>
      <span className={styles.buttons} data-print="no">
        {may.move && (
          <Button kind="plain" small aria-label={t('evidence.moveOne', { title: item.title })} onClick={onMove}>
            {t('evidence.move')}
          </Button>
        )}
        {may.refuse && (
          <Button kind="plain" small aria-label={t('evidence.refuseOne', { title: item.title })} onClick={onRefuse}>
            {t('evidence.refuse')}
          </Button>
        )}
        {may.accept && (
          <Button kind="plain" small aria-label={t('evidence.acceptOne', { title: item.title })} onClick={onAccept}>
            {t('evidence.accept')}
          </Button>
        )}
        {may.remove && (
          <Button
            kind="plain"
            small
            icon="close"
            aria-label={t('evidence.removeOne', { title: item.title })}
            onClick={onRemove}
          />
        )}
      </span>
      {credit.state === 'refused' && (
        <span className={styles.refused}>
          {t('evidence.refusedBy', { name: credit.decidedName ?? '', reason: credit.reason ?? '' })}
        </span>
      )}
      {item.withdrawn && (
        <span className={styles.refused}>
          {t('evidence.withdrawnBy', { name: item.withdrawn.personName, reason: item.withdrawn.reason ?? '' })}
        </span>
      )}
    </li>
  );
}
