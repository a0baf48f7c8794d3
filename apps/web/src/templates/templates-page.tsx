import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, buttonClass, type Column, EmptyState, PageHead, Table, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import { type TemplateRow, useTemplateChange, useTemplates } from './use-templates.ts';

/** Task lists kept from plans, to begin another year's plan from. */
export function TemplatesPage() {
  const list = useTemplates();
  const toast = useToast();
  const { may } = useSession();
  const restore = useTemplateChange((id: string) => call('restoreTemplate', { params: { id } }));
  const remove = useTemplateChange((id: string) => call('removeTemplate', { params: { id } }));
  const columns: readonly Column<TemplateRow>[] = [
    {
      key: 'name',
      head: t('templates.column.name'),
      main: true,
      cell: (row) => (
        <Link to="/templates/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'unit', head: t('templates.column.unit'), cell: (row) => row.unitName },
    { key: 'year', head: t('templates.column.year'), align: 'end', width: 'narrow', cell: (row) => row.year },
    { key: 'tasks', head: t('templates.column.tasks'), align: 'end', width: 'narrow', cell: (row) => row.tasks },
    {
      key: 'made',
      head: t('templates.column.made'),
      wideOnly: true,
      cell: (row) => `${row.createdName} · ${shown(row.createdOn)}`,
    },
    {
      key: 'remove',
      head: t('templates.column.do'),
      width: 'narrow',
      cell: (row) =>
        row.may.change && (
          <Button
            small
            kind="plain"
            icon="trash"
            aria-label={t('templates.removeOf', { name: row.name })}
            onClick={() =>
              remove.mutate(row.id, {
                onSuccess: () =>
                  toast({
                    kind: 'good',
                    text: t('templates.removed', { name: row.name }),
                    action: { label: t('templates.restore'), onDo: () => restore.mutate(row.id) },
                  }),
                onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
              })
            }
          />
        ),
    },
  ];
  return (
    <>
      <PageHead
        title={t('templates.title')}
        below={t('templates.lead')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="plans" to="/plans">
                {t('plans.title')}
              </Link>,
              t('templates.title'),
            ]}
          />
        }
        actions={
          may['template.change'] && (
            <Link to="/templates/next-year" className={buttonClass({ kind: 'primary' })}>
              {t('templates.nextYear')}
            </Link>
          )
        }
      />
      {!list.data && <Loading of={list} rows={5} />}
      {list.data && (
        <Table
          caption={t('templates.title')}
          columns={columns}
          rows={list.data}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={t('templates.none')} icon="plan">
              {t('templates.noneText')}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
