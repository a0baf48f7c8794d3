import { formatWhole } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import { Button, buttonClass, Callout, type Column, EmptyState, PageHead, Table } from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inLanguage, type MessageKey, t } from '../messages/t.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { alike } from './alike-changes.ts';
import { AuditFilters } from './audit-filters.tsx';
import styles from './audit-page.module.css';
import type { AuditSearch } from './audit-search.ts';
import { type AuditLine, useAudit, useChain } from './use-audit.ts';

const WHY: Record<'changed' | 'missing' | 'cut-off', MessageKey> = {
  changed: 'audit.broken.changed',
  missing: 'audit.broken.missing',
  'cut-off': 'audit.broken.cutOff',
};

/** Who did what, when, to what, and what changed. */
export function AuditPage() {
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate();
  const log = useAudit(search);
  const lines = log.data?.pages.flat() ?? [];
  const isNarrowed = Object.keys(search).length > 0;
  const ask = (change: { [key in keyof AuditSearch]?: AuditSearch[key] | undefined }) => {
    const kept = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    navigate({ to: '/audit', search: Object.fromEntries(kept) });
  };
  return (
    <div>
      <PageHead
        title={t('audit.title')}
        below={t('audit.lead')}
        actions={
          <a className={buttonClass({ kind: 'quiet' })} href={linkTo('exportAudit', { query: search })} download>
            {t('audit.export')}
          </a>
        }
      />
      <Chain />
      <AuditFilters search={search} onAsk={ask} />
      {isNarrowed && (
        <p className={styles.chain} data-print="no">
          {search.objectId && t('audit.onlyObject', { name: nameOfObject(lines, search.objectId) })}
          <Button small kind="plain" icon="close" onClick={() => navigate({ to: '/audit', search: {} })}>
            {t('audit.clear')}
          </Button>
        </p>
      )}
      <Loading of={log} rows={10} />
      {log.data && (
        <Table
          caption={t('audit.title')}
          columns={columns((objectId) => ask({ objectId }))}
          rows={lines}
          rowKey={(line) => String(line.seq)}
          empty={
            <EmptyState icon="search" title={t('audit.none')}>
              {t('audit.noneText')}
            </EmptyState>
          }
        />
      )}
      {log.hasNextPage && (
        <p className={styles.more}>
          <Button pending={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

function columns(onObject: (id: string) => void): readonly Column<AuditLine>[] {
  return [
    { key: 'at', head: t('audit.at'), width: 'narrow', cell: (line) => formatMoment(line.at) },
    {
      key: 'what',
      head: t('audit.action'),
      main: true,
      // As a sentence: who did what, to what.
      cell: (line) => (
        <span>
          <strong>{line.actorId === null ? t('audit.program') : line.actor}</strong> {inLanguage(line.actionWords)}
        </span>
      ),
    },
    {
      key: 'object',
      head: t('audit.object'),
      cell: (line) => (
        <button
          type="button"
          className={styles.object}
          onClick={() => onObject(line.objectId)}
          aria-label={t('audit.seeObject', { name: titleOf(line) })}
        >
          {titleOf(line)}
        </button>
      ),
    },
    { key: 'changes', head: t('audit.changes'), cell: (line) => <Changes line={line} /> },
  ];
}

/** "nhiệm vụ: …", or the kind alone where the thing has no name. */
function titleOf(line: AuditLine): string {
  const kind = inLanguage(line.kindWords);
  return line.objectTitle === null ? kind : `${kind}: ${line.objectTitle}`;
}

function nameOfObject(lines: readonly AuditLine[], id: string): string {
  const line = lines.find((one) => one.objectId === id);
  return line ? titleOf(line) : id;
}

function Changes({ line }: { line: AuditLine }) {
  return (
    <ul className={styles.changes}>
      {alike(line.changes).map(({ field, before, after, count }) => (
        <li key={`${field} ${before} ${after}`}>
          <span className={styles.field}>{field}:</span> {before !== null && <del>{before}</del>}{' '}
          {after !== null && <ins>{after}</ins>}
          {count > 1 && <span className={styles.field}> {t('audit.times', { count })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Chain() {
  const chain = useChain();
  const { broken, entries } = chain.data ?? {};
  return (
    <div className={styles.chain}>
      <Button small icon="check" pending={chain.isFetching} onClick={() => chain.refetch()}>
        {t('audit.verify')}
      </Button>
      {chain.error && <LoadFailed error={chain.error} onRetry={() => chain.refetch()} />}
      {chain.data && !broken && <Callout kind="good">{t('audit.whole', { count: formatWhole(entries ?? 0) })}</Callout>}
      {broken && <Callout kind="bad">{t(WHY[broken.why], { seq: broken.seq })}</Callout>}
    </div>
  );
}
