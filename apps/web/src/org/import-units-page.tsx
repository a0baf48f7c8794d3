import type { Day } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import { Button, Checkbox, DateField, ErrorSummary, FileDrop, TextField, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import { ImportPreview } from './import-preview.tsx';
import styles from './operation.module.css';
import { RegisterHead } from './register-head.tsx';
import { useUnitsChanged } from './use-org.ts';

type Source = Calls['importUnits']['input']['body']['source'];

interface UnitFile {
  readonly name: string;
  readonly source: Source;
}

/** A province's own list of units: what it would change, line by line, then done. */
export function ImportUnitsPage() {
  const navigate = useNavigate();
  const toast = useToast();
  const changed = useUnitsChanged();
  const [day, setDay] = useState<Day | null>(currentDay());
  const [legalBasis, setLegalBasis] = useState('');
  const [isComplete, setIsComplete] = useState(false);
  const [gap, setGap] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const send = (file: UnitFile, print?: string) => {
    const list = { day: day ?? currentDay(), legalBasis: legalBasis.trim(), isComplete, source: file.source };
    return call('importUnits', { body: { ...list, ...(print === undefined ? {} : { print }) } });
  };
  const preview = useMutation({ mutationFn: (file: UnitFile) => send(file) });
  const sheet = useMutation({
    mutationFn: (file: File) => call('readUnitSheet', { file }),
    onSuccess: ({ rows }, file) => preview.mutate({ name: file.name, source: rows }),
  });
  const doing = useMutation({
    mutationFn: ({ file, print }: { file: UnitFile; print: string }) => send(file, print),
    onSuccess: async () => {
      await changed();
      toast({ text: t('org.import.done'), kind: 'good' });
      void navigate({ to: '/units' });
    },
  });
  async function take(file: File): Promise<void> {
    setUnreadable(false);
    sheet.reset();
    doing.reset();
    if (legalBasis.trim() === '') {
      setGap(t('org.missing.legalBasis'));
      return;
    }
    setGap(null);
    if (file.name.toLowerCase().endsWith('.xlsx')) sheet.mutate(file);
    else
      try {
        preview.mutate({ name: file.name, source: textOf(new Uint8Array(await file.arrayBuffer())) });
      } catch {
        setUnreadable(true);
      }
  }
  const reading = sheet.isPending ? sheet.variables.name : preview.isPending ? preview.variables.name : undefined;
  const again = () => {
    sheet.reset();
    preview.reset();
    doing.reset();
  };
  return (
    <div>
      <RegisterHead title={t('org.import')} below={t('org.import.lead')} />
      {preview.data && preview.variables ? (
        <>
          <ErrorSummary faults={faultsOf(doing.error)} />
          <ImportPreview
            name={preview.variables.name}
            reply={preview.data}
            isPending={doing.isPending}
            onImport={() => doing.mutate({ file: preview.variables, print: preview.data.print })}
            onAnother={again}
          />
        </>
      ) : (
        <div className={styles.form}>
          <ErrorSummary faults={gap ? [{ fieldId: 'legalBasis', message: gap }] : faultsOf(preview.error)} />
          <TextField
            id="legalBasis"
            label={t('org.legalBasis')}
            hint={t('org.legalBasisHint')}
            maxLength={300}
            value={legalBasis}
            onChange={setLegalBasis}
            error={gap ?? faultOf(preview.error, 'legalBasis')}
          />
          <DateField
            id="day"
            label={t('org.from')}
            value={day}
            today={currentDay()}
            onChange={setDay}
            error={faultOf(preview.error, 'day')}
          />
          <Checkbox label={t('org.import.complete')} checked={isComplete} onChange={setIsComplete} />
          <FileDrop
            id="list"
            label={t('org.import.file')}
            hint={t('org.import.hint')}
            endings={['.csv', '.txt', '.xlsx']}
            sending={reading === undefined ? null : { name: reading, percent: null }}
            error={unreadable ? t('org.import.unreadable') : sheet.error ? sentenceOf(sheet.error) : null}
            onFiles={([file]) => file && void take(file)}
          />
          {preview.error && preview.variables && (
            <div>
              <Button onClick={() => preview.variables && preview.mutate(preview.variables)}>{t('org.preview')}</Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** The text of a file; old programs write UTF-16. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
