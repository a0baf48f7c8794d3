import { call } from '@cotmoc/client';
import { Button, type Column, EmptyState, Table, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { PassDialog } from './pass-dialog.tsx';
import styles from './successors-page.module.css';
import { type SuccessorOffer, useOffers, usePassing } from './use-reassignments.ts';

/** The parts that wait, each to be passed on by a choice; those with one successor also all in one step. */
export function OfferList() {
  const offers = useOffers(true);
  const toast = useToast();
  const [asked, setAsked] = useState<SuccessorOffer | null>(null);
  const [isPassingAll, setPassingAll] = useState(false);
  const passAll = usePassing((reason: string) => call('passToOnlySuccessors', { body: { reason } }));
  if (offers.isPending || offers.error) return <Loading of={offers} rows={6} />;
  const certain = offers.data.filter((offer) => offer.successors.length === 1).length;
  return (
    <div className={styles.panel}>
      {certain > 0 && (
        <p data-print="no">
          <Button kind="primary" onClick={() => setPassingAll(true)}>
            {t('reassignments.passAll', { count: certain })}
          </Button>
        </p>
      )}
      <Table
        caption={t('reassignments.offers')}
        columns={columns(setAsked)}
        rows={offers.data}
        rowKey={(offer) => `${offer.taskId} ${offer.ordinal}`}
        empty={
          <EmptyState icon="check" title={t('reassignments.none')}>
            {t('reassignments.noneText')}
          </EmptyState>
        }
      />
      {isPassingAll && (
        <ReasonDialog
          open
          title={t('reassignments.passAllTitle')}
          confirmLabel={t('reassignments.confirm')}
          pending={passAll.isPending}
          error={passAll.error}
          onConfirm={(reason) =>
            passAll.mutate(reason, {
              onSuccess: ({ passed, waiting }) => {
                setPassingAll(false);
                toast({ kind: 'good', text: t('reassignments.passedAll', { passed, waiting }) });
              },
            })
          }
          onClose={() => {
            setPassingAll(false);
            passAll.reset();
          }}
        >
          {t('reassignments.passAllText', { count: certain, waiting: offers.data.length - certain })}
        </ReasonDialog>
      )}
      {asked && <PassDialog offer={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function columns(onPass: (offer: SuccessorOffer) => void): readonly Column<SuccessorOffer>[] {
  return [
    {
      key: 'task',
      head: t('reassignments.task'),
      main: true,
      cell: (offer) => (
        <span className={styles.stack}>
          <Link to="/tasks/$id" params={{ id: offer.taskId }}>
            {offer.path ? `${offer.path}. ` : ''}
            {offer.text}
          </Link>
          <span className={page.about}>{offer.planTitle}</span>
        </span>
      ),
    },
    {
      key: 'was',
      head: t('reassignments.was'),
      cell: (offer) => (
        <span className={styles.unit}>
          <Link to="/units/$id" params={{ id: offer.unitId }}>
            {offer.unitName}
          </Link>
          <span className={page.about}>{t(`tasks.role.${offer.role}`)}</span>
        </span>
      ),
    },
    {
      key: 'successors',
      head: t('reassignments.successors'),
      cell: ({ successors }) =>
        successors.length === 0 ? (
          <span className={page.about}>{t('reassignments.noSuccessor')}</span>
        ) : (
          <span className={styles.unit}>
            {successors.map((unit) => (
              <span key={unit.id}>{unit.name}</span>
            ))}
          </span>
        ),
    },
    {
      key: 'actions',
      head: t('reassignments.actions'),
      width: 'narrow',
      cell: (offer) => (
        <Button small aria-label={t('reassignments.passOne', { task: offer.text })} onClick={() => onPass(offer)}>
          {t('reassignments.pass')}
        </Button>
      ),
    },
  ];
}
