import { call } from '@cotmoc/client';
import { Button, Checkbox, TextField, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './obstacles.module.css';
import { type Obstacle, type ObstacleItem, useGroupMembers, useObstacleChange, useSimilar } from './use-obstacles.ts';

/** The other obstacles of its group, and those that may belong to it: chosen by a person, answered at once. */
export function GroupPanel({ obstacle }: { obstacle: Obstacle }) {
  const { group } = obstacle;
  const members = useGroupMembers(group?.id ?? null);
  const isOpen = obstacle.state === 'open';
  const others = (members.data?.items ?? []).filter(({ id }) => id !== obstacle.id);
  const toast = useToast();
  const leave = useObstacleChange(() => call('leaveObstacleGroup', { params: { id: obstacle.id } }));
  if (!group && !isOpen) return null;
  return (
    <section aria-labelledby="group" data-print="no">
      <h2 id="group">{group ? t('obstacles.groupOf', { title: group.title }) : t('obstacles.similar')}</h2>
      {group && (
        <>
          <ul className={styles.list}>
            {others.map((one) => (
              <li key={one.id}>
                <ObstacleLine one={one} />
              </li>
            ))}
          </ul>
          {isOpen && (
            <Button
              small
              pending={leave.isPending}
              onClick={() =>
                leave.mutate(undefined, { onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }) })
              }
            >
              {t('obstacles.leaveGroup')}
            </Button>
          )}
        </>
      )}
      {isOpen && <Suggestions obstacle={obstacle} />}
    </section>
  );
}

function ObstacleLine({ one }: { one: ObstacleItem }) {
  return (
    <>
      <Link to="/obstacles/$id" params={{ id: one.id }}>
        {one.text}
      </Link>
      <span className={page.about}>{one.unitName}</span>
    </>
  );
}

function Suggestions({ obstacle }: { obstacle: Obstacle }) {
  const { group } = obstacle;
  const similar = useSimilar(obstacle.id, true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState('');
  const toast = useToast();
  const join = useObstacleChange(async (): Promise<unknown> => {
    if (group) {
      return call('joinObstacleGroup', { params: { id: group.id }, body: { obstacleIds: [...chosen] } });
    }
    return call('groupObstacles', { body: { title, obstacleIds: [obstacle.id, ...chosen] } });
  });
  const items = similar.data ?? [];
  if (items.length === 0) return group ? null : <p className={page.about}>{t('obstacles.noSimilar')}</p>;
  function toggle(id: string, isOn: boolean): void {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    join.mutate(undefined, {
      onSuccess: () => {
        setChosen(new Set());
        setTitle('');
        toast({ text: t('obstacles.grouped'), kind: 'good' });
      },
      onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
    });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={page.about}>{t('obstacles.similarHint')}</p>
      <ul className={styles.list}>
        {items.map(({ obstacle: one, words, sameSection }) => (
          <li key={one.id}>
            <Checkbox
              label={one.text}
              hint={[
                one.unitName,
                ...(words.length > 0 ? [t('obstacles.sameWords', { words: words.join(', ') })] : []),
                ...(sameSection ? [t('obstacles.sameSection')] : []),
              ].join(' · ')}
              checked={chosen.has(one.id)}
              onChange={(isOn) => toggle(one.id, isOn)}
            />
          </li>
        ))}
      </ul>
      {!group && <TextField id="groupTitle" label={t('obstacles.groupTitle')} value={title} onChange={setTitle} />}
      <div>
        <Button type="submit" pending={join.isPending} disabled={chosen.size === 0 || (!group && title.trim() === '')}>
          {t(group ? 'obstacles.joinGroup' : 'obstacles.makeGroup')}
        </Button>
      </div>
    </form>
  );
}
