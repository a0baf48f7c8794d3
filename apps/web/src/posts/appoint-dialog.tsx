import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { UnitBox } from '../org/unit-box.tsx';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './name-dialog.module.css';
import { PersonField } from './person-field.tsx';
import { type Person, usePostChange } from './use-posts.ts';

/** Records a post other than a unit's named ones: who, where, from when, until when if that is known. */
export function AppointDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const toast = useToast();
  const [person, setPerson] = useState<Person | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [from, setFrom] = useState<Day | null>(currentDay());
  const [lastDay, setLastDay] = useState<Day | null>(null);
  const [legalBasis, setLegalBasis] = useState('');
  const appointing = usePostChange((body: { personId: string; unitId: string; from: Day }) =>
    call('appoint', { body: { ...body, name, lastDay, legalBasis: legalBasis.trim() || null } }),
  );
  const own = [
    ...(person ? [] : [{ fieldId: 'person', message: t('posts.name.personMissing') }]),
    ...(unitId ? [] : [{ fieldId: 'unit', message: t('posts.unitMissing') }]),
    ...(name.trim() ? [] : [{ fieldId: 'postName', message: t('posts.name.postMissing') }]),
    ...(from ? [] : [{ fieldId: 'from', message: t('posts.name.dayMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own, appointing.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!check() || !person || !unitId || !from) return;
    appointing.mutate(
      { personId: person.id, unitId, from },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('posts.appointed', { name: person.name }) });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      open
      title={t('posts.appoint')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form} pending={appointing.isPending}>
            {t('posts.appointSave')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('posts.cancel')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <p className={styles.note}>{t('posts.appointLead')}</p>
        <PersonField
          id="person"
          label={t('posts.person')}
          value={person}
          onChange={setPerson}
          error={wrong('person')}
        />
        <UnitBox id="unit" label={t('posts.unit')} value={unitId} onChange={setUnitId} error={wrong('unit')} />
        <TextField
          id="postName"
          label={t('posts.name.post')}
          maxLength={200}
          value={name}
          onChange={setName}
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
        <DateField
          id="lastDay"
          label={t('posts.lastDay')}
          today={currentDay()}
          optional
          value={lastDay}
          onChange={setLastDay}
          error={wrong('lastDay')}
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
