import type { Day } from '@cotmoc/base';
import {
  Checkbox,
  ComboBox,
  DateField,
  ErrorSummary,
  FileDrop,
  RadioGroup,
  SearchBox,
  SelectField,
  TextArea,
  TextField,
} from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import styles from './kit-page.module.css';
import { kitUnits } from './kit-units.ts';

/** Every kind of field, one of them wrong. */
export function KitFields() {
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [level, setLevel] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [due, setDue] = useState<Day | null>(null);
  const [notify, setNotify] = useState(true);
  const [language, setLanguage] = useState<string | null>('en');
  const [file, setFile] = useState<string | null>(null);
  return (
    <section className={styles.part}>
      <h2>{t('kit.fields')}</h2>
      {title === '' && <ErrorSummary faults={[{ fieldId: 'kit-title', message: t('kit.field.titleError') }]} />}
      <div className={styles.columns}>
        <TextField
          id="kit-title"
          label={t('kit.field.title')}
          hint={t('kit.field.titleHint')}
          error={title === '' ? t('kit.field.titleError') : null}
          value={title}
          onChange={setTitle}
        />
        <ComboBox
          label={t('kit.field.unit')}
          hint={t('kit.field.unitHint')}
          options={kitUnits()}
          value={unit}
          onChange={setUnit}
        />
        <DateField label={t('kit.field.due')} value={due} onChange={setDue} today={currentDay()} />
        <SelectField
          label={t('kit.field.level')}
          placeholder=""
          choices={(['province', 'commune'] as const).map((value) => ({ value, label: t(`kit.field.level.${value}`) }))}
          value={level}
          onChange={setLevel}
        />
        <TextArea label={t('kit.field.note')} optional value={note} onChange={setNote} />
        <RadioGroup
          legend={t('kit.field.language')}
          choices={(['en', 'lo'] as const).map((value) => ({ value, label: t(`kit.field.language.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <Checkbox
          label={t('kit.field.notify')}
          hint={t('kit.field.notifyHint')}
          checked={notify}
          onChange={setNotify}
        />
        <SearchBox label={t('shell.search')} value={note} onChange={setNote} />
      </div>
      <FileDrop
        label={t('kit.file')}
        hint={t('kit.fileHint')}
        endings={['.docx', '.pdf']}
        onFiles={(files) => setFile(files[0]?.name ?? null)}
        sending={file ? { name: file, percent: 40 } : null}
      />
    </section>
  );
}
