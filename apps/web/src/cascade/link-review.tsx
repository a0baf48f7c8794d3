import { call } from '@cotmoc/client';
import { Button, Callout, Checkbox, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './cascade.module.css';
import { type UnitPlan, useCascadeChange, useLinks } from './use-cascade.ts';

/** Tasks of the unit's own document that seem to take upper ones up: a person says which do. */
export function LinkReview({ plan }: { plan: UnitPlan }) {
  const toast = useToast();
  const links = useLinks(plan.id).data ?? [];
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const wanted = links.filter(({ key }) => !refused.has(key));
  const save = useCascadeChange(() =>
    call('linkTasks', {
      params: { id: plan.id },
      body: { links: wanted.map(({ key, taskId }) => ({ key, taskId })), version: plan.version },
    }),
  );
  if (links.length === 0) return null;
  return (
    <Callout kind="info" title={t('cascade.links', { count: links.length })}>
      <ul className={styles.tasks}>
        {links.map((one) => (
          <li key={one.key} className={styles.card}>
            <Checkbox
              label={one.text}
              hint={t('cascade.links.upper', { text: one.upperText, percent: Math.round(one.likeness * 100) })}
              checked={!refused.has(one.key)}
              onChange={(checked) => {
                const next = new Set(refused);
                if (checked) next.delete(one.key);
                else next.add(one.key);
                setRefused(next);
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        kind="primary"
        small
        pending={save.isPending}
        disabled={wanted.length === 0}
        onClick={() =>
          save.mutate(undefined, {
            onSuccess: () => toast({ kind: 'good', text: t('cascade.links.done', { count: wanted.length }) }),
            onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
          })
        }
      >
        {t('cascade.links.confirm', { count: wanted.length })}
      </Button>
    </Callout>
  );
}
