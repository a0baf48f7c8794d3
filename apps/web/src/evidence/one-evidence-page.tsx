import { formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import {
  Breadcrumbs,
  Button,
  Callout,
  type Column,
  EmptyState,
  KeyValues,
  PageHead,
  Table,
  Tag,
  useToast,
} from '@cotmoc/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { InnerLink } from '../shell/inner-link.tsx';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { ItemTitle, KIND_NAMES } from './item-title.tsx';
import { type CreditOfItem, type EvidenceItem, useEvidence, useEvidenceChange } from './use-evidence.ts';

/** One item of evidence: what it is, everything it is credited to, and taking it back. */
export function OneEvidencePage() {
  const { id } = useParams({ from: '/signed-in/evidence/$id' });
  const item = useEvidence(id);
  if (item.error || !item.data) return <Loading of={item} rows={8} />;
  return <OneEvidence key={id} item={item.data} />;
}

function OneEvidence({ item }: { item: EvidenceItem }) {
  const [isAsking, setAsking] = useState(false);
  const toast = useToast();
  const withdraw = useEvidenceChange((reason: string) =>
    call('withdrawEvidence', { params: { id: item.id }, body: { reason } }),
  );
  const happenedOn = item.happenedOn ? parseDay(item.happenedOn) : null;
  return (
    <article className={page.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="evidence" to="/evidence">
                {t('evidence.title')}
              </Link>,
              t(KIND_NAMES[item.kind]),
            ]}
          />
        }
        title={item.title}
        actions={item.may.withdraw && <Button onClick={() => setAsking(true)}>{t('evidence.withdraw')}</Button>}
      />
      {item.withdrawn && (
        <Callout kind="warn" title={t('evidence.withdrawnTitle')}>
          {t('evidence.withdrawnBy', { name: item.withdrawn.personName, reason: item.withdrawn.reason ?? '' })}
        </Callout>
      )}
      <ItemTitle item={item} />
      <KeyValues
        facts={[
          { key: t('evidence.unit'), value: item.unitName },
          { key: t('evidence.enteredBy'), value: `${item.personName}, ${formatMoment(item.at)}` },
          ...(happenedOn ? [{ key: t('evidence.day'), value: formatDay(happenedOn) }] : []),
        ]}
      />
      <section aria-labelledby="targets">
        <h2 id="targets">{t('evidence.targets')}</h2>
        <Table
          caption={t('evidence.targets')}
          columns={columns()}
          rows={item.credits}
          rowKey={(credit) => credit.id}
          empty={<EmptyState icon="link" title={t('evidence.uncredited')} />}
        />
      </section>
      <ReasonDialog
        open={isAsking}
        title={t('evidence.withdraw.title')}
        confirmLabel={t('evidence.withdraw')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setAsking(false)}
        onConfirm={(reason) =>
          withdraw.mutate(reason, {
            onSuccess: () => {
              toast({ text: t('evidence.withdraw.done') });
              setAsking(false);
            },
          })
        }
      >
        {t('evidence.withdraw.text')}
      </ReasonDialog>
    </article>
  );
}

function columns(): readonly Column<CreditOfItem>[] {
  return [
    {
      key: 'target',
      head: t('evidence.target'),
      main: true,
      cell: (credit) => <InnerLink to={credit.targetLink}>{credit.targetTitle}</InnerLink>,
    },
    {
      key: 'amount',
      head: t('evidence.counts'),
      align: 'end',
      width: 'narrow',
      cell: (credit) => (credit.amount === null ? '' : `${credit.amount} ${credit.targetUnit ?? ''}`),
    },
    {
      key: 'by',
      head: t('evidence.creditedBy'),
      cell: (credit) => `${credit.personName}, ${formatMoment(credit.at)}`,
    },
    {
      key: 'state',
      head: t('evidence.state'),
      cell: (credit) =>
        credit.state === 'standing' ? (
          <Tag tone="good">{t('evidence.standing')}</Tag>
        ) : (
          <>
            <Tag tone={credit.state === 'refused' ? 'bad' : 'plain'}>
              {t(credit.state === 'refused' ? 'evidence.refused' : 'evidence.removedMark')}
            </Tag>{' '}
            {credit.decidedName} {credit.reason && `· ${credit.reason}`}
          </>
        ),
    },
  ];
}
