import { call } from '@cotmoc/client';
import { Breadcrumbs, Button, type Column, PageHead, Table, TextField, useToast } from '@cotmoc/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import { type Start, StartForm } from './start-form.tsx';
import { type Template, useTemplate, useTemplateChange } from './use-templates.ts';

const route = getRouteApi('/signed-in/templates/$id');

/** A task list kept for another year: its tasks, and a plan made from it. */
export function TemplatePage() {
  const { id } = route.useParams();
  const template = useTemplate(id);
  if (!template.data) return <Loading of={template} rows={8} />;
  return <TemplateView template={template.data} />;
}

function TemplateView({ template }: { template: Template }) {
  const navigate = useNavigate();
  const use = useTemplateChange((start: Start) => call('useTemplate', { params: { id: template.id }, body: start }));
  const columns: readonly Column<Template['tasks'][number]>[] = [
    { key: 'text', head: t('templates.column.task'), main: true, cell: (task) => task.text },
    {
      key: 'bodies',
      head: t('templates.column.bodies'),
      cell: (task) => task.bodies.map(({ agency }) => agency).join('; '),
      wideOnly: true,
    },
    {
      key: 'due',
      head: t('templates.column.due'),
      width: 'narrow',
      cell: (task) => shown(task.dueOn) || t('cascade.noDay'),
    },
  ];
  return (
    <div className={styles.page}>
      <PageHead
        title={template.name}
        below={`${template.unitName} · ${template.year} · ${template.createdName}, ${shown(template.createdOn)}`}
        above={
          <Breadcrumbs
            steps={[
              <Link key="list" to="/templates">
                {t('templates.title')}
              </Link>,
              template.name,
            ]}
          />
        }
      />
      {template.may.change && (
        <section className={`${styles.part} ${styles.narrow}`} data-print="no">
          <h2>{t('templates.use')}</h2>
          <StartForm
            year={template.year}
            unitId={template.unitId}
            title={template.name}
            pending={use.isPending}
            error={use.error}
            onStart={(start) =>
              use.mutate(start, { onSuccess: ({ id }) => void navigate({ to: '/plans/$id/review', params: { id } }) })
            }
          />
        </section>
      )}
      <section className={styles.part}>
        <h2>{t('templates.tasks', { count: template.tasks.length })}</h2>
        <Table
          caption={t('templates.tasks', { count: template.tasks.length })}
          columns={columns}
          rows={template.tasks}
          rowKey={(task) => `${task.text} ${task.dueOn}`}
        />
      </section>
      {template.may.change && <Rename template={template} />}
    </div>
  );
}

function Rename({ template }: { template: Template }) {
  const toast = useToast();
  const [name, setName] = useState(template.name);
  const rename = useTemplateChange(() =>
    call('renameTemplate', { params: { id: template.id }, body: { name: name.trim(), version: template.version } }),
  );
  return (
    <section className={`${styles.part} ${styles.narrow}`} data-print="no">
      <h2>{t('templates.rename')}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim()) return;
          rename.mutate(undefined, {
            onSuccess: () => toast({ kind: 'good', text: t('templates.renamed') }),
            onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
          });
        }}
      >
        <TextField label={t('templates.column.name')} maxLength={300} value={name} onChange={setName} />
        <p>
          <Button type="submit" pending={rename.isPending}>
            {t('templates.rename')}
          </Button>
        </p>
      </form>
    </section>
  );
}
