import { unitKinds } from '@cotmoc/base';
import { Button, Checkbox, SelectField, TextField } from '@cotmoc/ui';
import { useMemo } from 'react';
import { t } from '../messages/t.ts';
import styles from './group-dialog.module.css';
import { ruleWords } from './rule-words.ts';
import { tagWord } from './tag-word.ts';
import { UnitBox } from './unit-box.tsx';
import type { GroupBody } from './use-names.ts';
import { useUnits } from './use-units.ts';

/** One rule by which a group holds units of itself. */
export type Rule = GroupBody['selectors'][number];

/** A rule that leaves nothing out. */
export const NEW_RULE: Rule = { kinds: [], levels: [], area: null, tags: [], withinId: null };

const LEVELS: readonly Rule['levels'][number][] = ['central', 'province', 'district', 'commune', 'below'];

interface RuleFieldsProps {
  readonly rule: Rule;
  readonly at: number;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

/** One rule of a group: which kinds, tiers, areas and marks, and under which unit; what is left open leaves nothing out. */
export function RuleFields({ rule, at, onChange, onRemove }: RuleFieldsProps) {
  const units = useUnits();
  const { kinds, levels, area, tags, withinId } = rule;
  const known = useMemo(() => {
    const all = new Set([...units.values()].flatMap((unit) => unit.tags));
    return [...all].sort((a, b) => a.localeCompare(b, 'vi'));
  }, [units]);
  const marks = [...known, ...tags.filter((tag) => !known.includes(tag))];
  return (
    <fieldset className={styles.rule}>
      <legend>
        {t('org.names.rule', { at: at + 1 })} <span className={styles.said}>{ruleWords(rule)}</span>
      </legend>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            small
            icon="close"
            aria-label={t('org.remove', { name: t(`org.kind.${kind}`) })}
            onClick={() => onChange({ ...rule, kinds: kinds.filter((one) => one !== kind) })}
          >
            {t(`org.kind.${kind}`)}
          </Button>
        ))}
        <SelectField
          label={t('org.names.addKind')}
          placeholder={t(kinds.length === 0 ? 'org.names.anyKind' : 'org.names.oneMoreKind')}
          value=""
          choices={unitKinds
            .filter((kind) => !kinds.includes(kind))
            .map((kind) => ({
              value: kind,
              label: t(`org.kind.${kind}`),
            }))}
          onChange={(value) => {
            const kind = unitKinds.find((one) => one === value);
            if (kind) onChange({ ...rule, kinds: [...kinds, kind] });
          }}
        />
      </div>
      <Ticks
        legend={t('org.level')}
        choices={LEVELS.map((level) => ({ value: level, label: t(`org.level.${level}`) }))}
        chosen={levels}
        onChange={(next) => onChange({ ...rule, levels: LEVELS.filter((level) => next.includes(level)) })}
      />
      {marks.length > 0 && (
        <Ticks
          legend={t('org.tags')}
          choices={marks.map((tag) => ({ value: tag, label: tagWord(tag) }))}
          chosen={tags}
          onChange={(next) => onChange({ ...rule, tags: [...next] })}
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={t('org.names.areaKind')}
          hint={t('org.names.areaHint')}
          maxLength={60}
          optional
          value={area ?? ''}
          onChange={(text) => onChange({ ...rule, area: text.trim() === '' ? null : text.toLocaleLowerCase('vi') })}
        />
        <UnitBox
          id={`within-${at}`}
          label={t('org.names.within')}
          value={withinId}
          onChange={(id) => onChange({ ...rule, withinId: id })}
          optional
        />
      </div>
      <Button small kind="plain" icon="close" onClick={onRemove}>
        {t('org.names.removeRule', { at: at + 1 })}
      </Button>
    </fieldset>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Ticks({ legend, choices, chosen, onChange }: TicksProps) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(isIn) => onChange(isIn ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
      ))}
    </fieldset>
  );
}
