import { Link } from '@tanstack/react-router';
import { inLanguage, t } from '../messages/t.ts';
import styles from './names-page.module.css';
import type { KeptAnswer } from './use-names.ts';

/** What was answered for a name: units, a group, or that it is no body. */
export function AnswerMeaning({ answer }: { answer: Pick<KeptAnswer, 'kind' | 'units' | 'groupName'> }) {
  if (answer.kind === 'not-a-body') return t('org.names.notABody');
  if (answer.kind === 'group')
    return answer.groupName ? t('org.names.group', { name: inLanguage(answer.groupName) }) : t('org.names.groupGone');
  return <UnitLinks units={answer.units} />;
}

/** Units by their names, each leading to its page; of many the first few and the count of the rest. */
export function UnitLinks({ units, few = 8 }: { units: KeptAnswer['units']; few?: number }) {
  return (
    <ul className={styles.units}>
      {units.slice(0, few).map((unit) => (
        <li key={unit.id}>
          {isOwn(unit.id) ? (
            <Link to="/units/$id" params={{ id: unit.id }}>
              {unit.name}
            </Link>
          ) : (
            unit.name
          )}
        </li>
      ))}
      {units.length > few && <li>{t('org.names.andMore', { count: units.length - few })}</li>}
    </ul>
  );
}

/** A unit of the register has an id; a national body that it does not hold, a readable key and no page. */
function isOwn(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id);
}
