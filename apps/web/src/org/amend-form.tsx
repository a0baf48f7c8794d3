import { call } from '@cotmoc/client';
import { Button, Callout, type Column, ErrorSummary, Table, TextArea, TextField, useToast } from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { KindAndLevel } from './new-unit-fields.tsx';
import styles from './operation.module.css';
import { type UnitDetail, useUnitsChanged } from './use-org.ts';

const NAMES = {
  shortName: 'org.shortName',
  englishName: 'org.englishName',
  code: 'org.code',
  aliases: 'org.aliases',
  area: 'org.area',
  address: 'org.address',
  phone: 'org.phone',
  email: 'org.email',
  website: 'org.website',
  source: 'org.confirmedBy',
} as const satisfies Record<string, MessageKey>;
type Key = keyof typeof NAMES;
const LINES: readonly Key[] = ['shortName', 'englishName', 'code', 'area', 'address', 'phone', 'email', 'website'];
const KEYS: readonly Key[] = [...LINES, 'aliases', 'source'];

interface Difference {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What is known better, with no act of law behind it; shown as before and after, then saved. */
export function AmendForm({ unit }: { unit: UnitDetail }) {
  const navigate = useNavigate();
  const toast = useToast();
  const changed = useUnitsChanged();
  const { shown, contact } = unit;
  const [before] = useState<Record<Key, string>>({
    shortName: shown.shortName ?? '',
    englishName: shown.englishName ?? '',
    code: shown.code ?? '',
    aliases: unit.aliases.join('\n'),
    area: unit.area ?? '',
    address: contact.address ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    website: contact.website ?? '',
    source: '',
  });
  const [texts, setTexts] = useState(before);
  const [is, setIs] = useState({ kind: shown.kind, level: shown.level });
  const [isChecked, setIsChecked] = useState(false);
  const differences: Difference[] = KEYS.filter((key) => texts[key].trim() !== before[key]).map((key) => ({
    key,
    name: t(NAMES[key]),
    before: before[key],
    after: texts[key].trim(),
  }));
  if (is.kind !== shown.kind)
    differences.push({
      key: 'kind',
      name: t('org.kind'),
      before: t(`org.kind.${shown.kind}`),
      after: t(`org.kind.${is.kind}`),
    });
  if (is.level !== shown.level)
    differences.push({
      key: 'level',
      name: t('org.level'),
      before: t(`org.level.${shown.level}`),
      after: t(`org.level.${is.level}`),
    });
  const save = useMutation({
    mutationFn: () => {
      const filled = (key: Key) => texts[key].trim() || null;
      const reach = (['address', 'phone', 'email', 'website'] as const).flatMap((key) =>
        filled(key) ? [[key, filled(key)]] : [],
      );
      return call('amendUnit', {
        params: { id: unit.id },
        body: {
          ...is,
          shortName: filled('shortName'),
          englishName: filled('englishName'),
          code: filled('code'),
          area: filled('area'),
          aliases: texts.aliases
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          contact: Object.fromEntries(reach),
          ...(texts.source.trim() ? { source: texts.source.trim() } : {}),
        },
      });
    },
    onSuccess: async () => {
      await changed();
      toast({ text: t('org.done', { what: t('org.op.amend') }), kind: 'good' });
      void navigate({ to: '/units/$id', params: { id: unit.id } });
    },
    onError: () => setIsChecked(false),
  });
  const change = (key: Key) => (text: string) => setTexts({ ...texts, [key]: text });
  if (isChecked) {
    return (
      <section className={styles.form} aria-labelledby="check">
        <h2 id="check">{t('org.check')}</h2>
        <Table caption={t('org.effect')} columns={columns()} rows={differences} rowKey={(row) => row.key} />
        {differences.length === 0 && <Callout kind="info">{t('org.noChange')}</Callout>}
        <div className={styles.buttons}>
          {differences.length > 0 && (
            <Button kind="primary" pending={save.isPending} onClick={() => save.mutate()}>
              {t('org.carryOut')}
            </Button>
          )}
          <Button onClick={() => setIsChecked(false)}>{t('org.back')}</Button>
        </div>
      </section>
    );
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
      }}
    >
      <ErrorSummary faults={faultsOf(save.error)} />
      {unit.versions.at(-1)?.toConfirm && (
        <TextField
          id="source"
          label={t('org.confirmedBy')}
          hint={t('org.confirmedByHint')}
          optional
          maxLength={300}
          value={texts.source}
          onChange={change('source')}
          error={faultOf(save.error, 'source')}
        />
      )}
      {LINES.map((key) => (
        <TextField
          key={key}
          id={key}
          label={t(NAMES[key])}
          hint={key === 'code' ? t('org.codeHint') : undefined}
          optional
          maxLength={key === 'code' ? 35 : key === 'phone' ? 60 : key === 'email' ? 200 : 300}
          value={texts[key]}
          onChange={change(key)}
          error={faultOf(save.error, key)}
        />
      ))}
      <TextArea
        id="aliases"
        label={t('org.aliases')}
        hint={t('org.aliasesHint')}
        optional
        value={texts.aliases}
        onChange={change('aliases')}
        error={faultOf(save.error, 'aliases')}
      />
      <KindAndLevel unit={is} onChange={(to) => setIs({ ...is, ...to })} />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit">
          {t('org.preview')}
        </Button>
      </div>
    </form>
  );
}

function columns(): readonly Column<Difference>[] {
  return [
    { key: 'name', head: t('org.effect'), main: true, cell: (row) => row.name },
    { key: 'before', head: t('org.before'), cell: (row) => row.before || t('org.none') },
    { key: 'after', head: t('org.after'), cell: (row) => row.after || t('org.none') },
  ];
}
