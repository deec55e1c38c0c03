import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import styles from "./home.module.css";

/** What is said before it becomes a fault; nothing stands here while there is nothing to say. */
export function Warnings({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.home.warnings;
  const { data } = useQuery(api.home.warnings.queryOptions({ input: { organizationId }, retry: false }));
  if (!data) return null;
  const { attendance, tasks, silent } = data;
  if (!attendance && tasks.dueSoon === 0 && silent.count === 0) return null;
  const names = silent.members.map(({ fullName }) => fullName);
  const more = silent.count - names.length;
  return (
    <SectionCard title={words.title}>
      <ul className={styles.rows}>
        {attendance && (
          <li className={styles.row}>
            <div>
              {words.attendance(`${f.number(attendance.before)}%`, `${f.number(attendance.now)}%`, attendance.meetings)}
              <div className={styles.dim}>{words.attendanceAdvice}</div>
            </div>
          </li>
        )}
        {tasks.firstDueOn !== null && (
          <li className={styles.row}>
            <div>{words.tasks(tasks.dueSoon, f.date(tasks.firstDueOn))}</div>
            <Link to="/organizations/$organizationId/tasks" params={{ organizationId }}>
              {words.seeTasks}
            </Link>
          </li>
        )}
        {silent.count > 0 && (
          <li className={styles.row}>
            <div>
              {words.silent(silent.count, silent.months)}{" "}
              {[...names, ...(more > 0 ? [words.more(more)] : [])].join(", ")}.
              <div className={styles.dim}>{words.silentAdvice}</div>
            </div>
          </li>
        )}
      </ul>
    </SectionCard>
  );
}
