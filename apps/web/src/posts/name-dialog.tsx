import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, RadioGroup, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './name-dialog.module.css';
import { PersonField } from './person-field.tsx';
import { shownDay } from './shown-day.ts';
import { type NamedKind, type Person, type RegisterRow, usePostChange } from './use-posts.ts';

interface NameDialogProps {
  readonly unit: { readonly unitId: string; readonly unitName: string };
  readonly kind: NamedKind;
  /** Who is named today. */
  readonly present: RegisterRow[NamedKind];
  /** The first day, to begin with; today where none is said. */
  readonly from?: Day | null;
  readonly onClose: () => void;
}

/** Names a unit's leader or officer, or another one in place of who is named. */
export function NameDialog({ unit, kind, present, from: first, onClose }: NameDialogProps) {
  const form = useId();
  const toast = useToast();
  const [way, setWay] = useState<'known' | 'new'>('known');
  const [person, setPerson] = useState<Person | null>(null);
  const [name, setName] = useState('');
  const [postName, setPostName] = useState('');
  const [from, setFrom] = useState<Day | null>(first ?? currentDay());
  const [legalBasis, setLegalBasis] = useState('');
  const naming = usePostChange(
    (body: { person: { id: string } | { name: string }; from: Day }): Promise<{ gaps: readonly unknown[] }> =>
      call('nameOfficer', {
        params: { id: unit.unitId },
        body: { ...body, kind, postName, legalBasis: legalBasis.trim() || null },
      }),
  );
  const own = [
    ...(way === 'known' && !person ? [{ fieldId: 'person', message: t('posts.name.personMissing') }] : []),
    ...(way === 'new' && !name.trim() ? [{ fieldId: 'name', message: t('posts.name.nameMissing') }] : []),
    ...(postName.trim() ? [] : [{ fieldId: 'postName', message: t('posts.name.postMissing') }]),
    ...(from ? [] : [{ fieldId: 'from', message: t('posts.name.dayMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own, naming.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check() || !from) return;
    const whom = way === 'known' && person ? { id: person.id } : { name };
    naming.mutate(
      { person: whom, from },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('posts.name.done', { unit: unit.unitName }) });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      open
      title={t(kind === 'leader' ? 'posts.name.leaderTitle' : 'posts.name.officerTitle')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form} pending={naming.isPending}>
            {t('posts.name.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <p>
          <strong>{unit.unitName}</strong>
        </p>
        {present && (
          <p className={styles.note}>
            {t('posts.name.replaces', { name: present.personName, from: shownDay(present.from) })}
          </p>
        )}
        <RadioGroup
          legend={t('posts.name.who')}
          inline
          value={way}
          onChange={(value) => setWay(value === 'new' ? 'new' : 'known')}
          choices={[
            { value: 'known', label: t('posts.name.known') },
            { value: 'new', label: t('posts.name.new') },
          ]}
        />
        {way === 'known' ? (
          <PersonField
            id="person"
            label={t('posts.name.person')}
            value={person}
            onChange={(next) => {
              setPerson(next);
              if (next?.post && !postName) setPostName(next.post);
            }}
            error={wrong('person')}
          />
        ) : (
          <TextField id="name" label={t('posts.name.name')} value={name} onChange={setName} error={wrong('name')} />
        )}
        <TextField
          id="postName"
          label={t('posts.name.post')}
          value={postName}
          onChange={setPostName}
          error={wrong('postName')}
        />
        <DateField
          id="from"
          label={t('posts.name.from')}
          today={currentDay()}
          value={from}
          onChange={setFrom}
          error={wrong('from')}
        />
        <TextField
          id="legalBasis"
          label={t('posts.name.basis')}
          hint={t('posts.name.basisHint')}
          optional
          value={legalBasis}
          onChange={setLegalBasis}
        />
      </form>
    </Dialog>
  );
}
