import { type UnitKind, unitKinds } from '@cotmoc/base';
import { SelectField, TextField } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { UnitBox } from './unit-box.tsx';
import { LEVELS, type UnitLevel } from './unit-search.ts';

/** The facts of a unit to be founded, as they stand in the form. */
export interface NewUnit {
  readonly officialName: string;
  readonly shortName: string;
  readonly englishName: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
}

/** An empty form, under this parent. */
export function noUnit(parentId: string | null, kind: UnitKind = 'department', level: UnitLevel = 'province'): NewUnit {
  return { officialName: '', shortName: '', englishName: '', code: '', kind, level, parentId };
}

/** The facts as the server takes them; an empty field is an unknown fact. */
export function factsOfNew(unit: NewUnit) {
  const { officialName, shortName, englishName, code, ...rest } = unit;
  const filled = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...rest,
    officialName: officialName.trim(),
    shortName: filled(shortName),
    englishName: filled(englishName),
    code: filled(code),
  };
}

interface NewUnitFieldsProps {
  readonly unit: NewUnit;
  readonly onChange: (unit: NewUnit) => void;
  readonly errorOf: (field: string) => string | null;
  /** Before each field's id, where several units stand in one form. */
  readonly prefix?: string;
}

/** The fields of a unit to be founded. */
export function NewUnitFields({ unit, onChange, errorOf, prefix = '' }: NewUnitFieldsProps) {
  const text = (key: 'officialName' | 'shortName' | 'englishName' | 'code') => ({
    id: `${prefix}${key}`,
    value: unit[key],
    onChange: (value: string) => onChange({ ...unit, [key]: value }),
    error: errorOf(`${prefix}${key}`),
  });
  return (
    <>
      <TextField label={t('org.name')} maxLength={300} {...text('officialName')} />
      <TextField label={t('org.shortName')} maxLength={300} optional {...text('shortName')} />
      <TextField label={t('org.englishName')} maxLength={300} optional {...text('englishName')} />
      <TextField label={t('org.code')} hint={t('org.codeHint')} maxLength={35} optional {...text('code')} />
      <KindAndLevel prefix={prefix} unit={unit} onChange={(change) => onChange({ ...unit, ...change })} />
      <UnitBox
        id={`${prefix}parentId`}
        label={t('org.parent')}
        value={unit.parentId}
        onChange={(parentId) => onChange({ ...unit, parentId })}
        error={errorOf(`${prefix}parentId`)}
      />
    </>
  );
}

/** What kind of unit, at which tier. */
export function KindAndLevel({
  unit,
  onChange,
  prefix = '',
}: {
  unit: { readonly kind: UnitKind; readonly level: UnitLevel };
  onChange: (change: { kind?: UnitKind; level?: UnitLevel }) => void;
  prefix?: string;
}) {
  return (
    <>
      <SelectField
        id={`${prefix}kind`}
        label={t('org.kind')}
        choices={unitKinds.map((kind) => ({ value: kind, label: t(`org.kind.${kind}`) }))}
        value={unit.kind}
        onChange={(value) => onChange({ kind: unitKinds.find((kind) => kind === value) ?? unit.kind })}
      />
      <SelectField
        id={`${prefix}level`}
        label={t('org.level')}
        choices={LEVELS.map((level) => ({ value: level, label: t(`org.level.${level}`) }))}
        value={unit.level}
        onChange={(value) => onChange({ level: LEVELS.find((level) => level === value) ?? unit.level })}
      />
    </>
  );
}
