import { Button, type Column, EmptyState, FilterChips, PageHead, Pager, SelectField, Table } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type MessageKey, t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { TypedSearch } from '../shell/typed-search.tsx';
import { UnitFilter } from '../tasks/unit-filter.tsx';
import { EVIDENCE_KINDS, EVIDENCE_STATES, type EvidenceSearch, readEvidenceSearch } from './evidence-search.ts';
import { ItemTitle, KIND_NAMES } from './item-title.tsx';
import { TargetList } from './target-list.tsx';
import { type EvidenceItem, PAGE, useEvidenceList } from './use-evidence.ts';

const STATE_NAMES: Record<(typeof EVIDENCE_STATES)[number], MessageKey> = {
  uncredited: 'evidence.is.uncredited',
  refused: 'evidence.is.refused',
  withdrawn: 'evidence.is.withdrawn',
};

/** Everything that units have entered as evidence and I may see, with what each item is credited to. */
export function EvidencePage() {
  const search = useSearch({ from: '/signed-in/evidence' });
  const navigate = useNavigate();
  const found = useEvidenceList(search);
  const ask = (change: { [key in keyof EvidenceSearch]?: EvidenceSearch[key] | undefined }) =>
    navigate({ to: '/evidence', search: readEvidenceSearch({ ...search, offset: undefined, ...change }) });
  const { items = [], total = 0 } = found.data ?? {};
  const offset = search.offset ?? 0;
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <div className={page.page}>
      <PageHead title={t('evidence.title')} below={t('evidence.lead')} />
      <div className={page.filters} data-print="no">
        <TypedSearch
          label={t('evidence.search')}
          placeholder={t('evidence.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => ask({ q: q || undefined })}
        />
        <UnitFilter value={search.unit ?? null} onChange={(unit) => ask({ unit: unit ?? undefined })} />
        <SelectField
          label={t('evidence.kind')}
          value={search.kind ?? ''}
          choices={[
            { value: '', label: t('evidence.kind.all') },
            ...EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(KIND_NAMES[kind]) })),
          ]}
          onChange={(kind) => ask({ kind: EVIDENCE_KINDS.find((one) => one === kind) })}
        />
      </div>
      <FilterChips
        label={t('evidence.byState')}
        choices={EVIDENCE_STATES.map((value) => ({ value, label: t(STATE_NAMES[value]) }))}
        value={search.is ?? null}
        onChange={(is) => ask({ is: is ?? undefined })}
      />
      <Loading of={found} rows={8} />
      {found.data && (
        <Table
          caption={t('evidence.title')}
          columns={columns()}
          rows={items}
          rowKey={(item) => item.id}
          empty={
            <EmptyState
              icon="file"
              title={t(isNarrowed ? 'evidence.empty.narrowed' : 'evidence.empty.title')}
              action={
                isNarrowed ? (
                  <Button onClick={() => navigate({ to: '/evidence', search: {} })}>{t('evidence.empty.all')}</Button>
                ) : undefined
              }
            >
              {isNarrowed ? undefined : t('evidence.empty.text')}
            </EmptyState>
          }
        />
      )}
      {total > PAGE && (
        <Pager
          offset={offset}
          shown={items.length}
          size={PAGE}
          total={total}
          onOffset={(next) => ask({ offset: next })}
        />
      )}
    </div>
  );
}

function columns(): readonly Column<EvidenceItem>[] {
  return [
    { key: 'item', head: t('evidence.item'), main: true, cell: (item) => <ItemTitle item={item} /> },
    { key: 'unit', head: t('evidence.unit'), cell: (item) => item.unitName },
    { key: 'targets', head: t('evidence.targets'), cell: (item) => <TargetList credits={item.credits} /> },
    {
      key: 'open',
      head: t('evidence.actions'),
      width: 'narrow',
      cell: (item) => (
        <Link to="/evidence/$id" params={{ id: item.id }} aria-label={t('evidence.openOne', { title: item.title })}>
          {t('evidence.open')}
        </Link>
      ),
    },
  ];
}
