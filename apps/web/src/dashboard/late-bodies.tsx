import { formatDay, formatWhole, parseDay } from '@cotmoc/base';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { searchOfQuestion } from '../tasks/task-search.ts';
import styles from './dashboard-page.module.css';
import type { Dashboard } from './use-dashboard.ts';

/** The bodies that lead most of what is late. */
export function LateBodies({ bodies }: { bodies: Dashboard['bodies'] }) {
  return (
    <section aria-labelledby="bodies" className={styles.wide}>
      <h2 id="bodies">{t('dashboard.bodies')}</h2>
      {bodies.length === 0 ? (
        <p>{t('dashboard.bodies.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('tasks.unit')}</th>
              <th scope="col">{t('dashboard.late')}</th>
              <th scope="col">{t('dashboard.bodies.unexplained')}</th>
              <th scope="col">{t('dashboard.bodies.since')}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => {
              const since = parseDay(body.since);
              const name = body.unitName ?? t('tasks.noBody');
              return (
                <tr key={body.unitId}>
                  <th scope="row">{name}</th>
                  <td className={styles.late}>
                    <Link
                      to="/tasks"
                      search={searchOfQuestion(body.question)}
                      aria-label={`${name}: ${formatWhole(body.count)}`}
                    >
                      {formatWhole(body.count)}
                    </Link>
                  </td>
                  <td>
                    {body.unexplained > 0 ? (
                      <Link
                        to="/tasks"
                        search={searchOfQuestion({ ...body.question, why: 'unexplained' })}
                        aria-label={`${name}, ${t('dashboard.bodies.unexplained')}: ${formatWhole(body.unexplained)}`}
                      >
                        {formatWhole(body.unexplained)}
                      </Link>
                    ) : (
                      '0'
                    )}
                  </td>
                  <td>{since ? formatDay(since) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
