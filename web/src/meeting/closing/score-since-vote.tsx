import type { ReactNode } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "../meeting.module.css";
import type { Evaluation } from "../workspace-query.ts";

interface ScoreSinceVoteProps {
  evaluation: Evaluation | undefined;
  action?: ReactNode;
}

/** What the cell voted beside what its record leads to by now; nothing where the score stands as voted. */
export function ScoreSinceVote({ evaluation, action }: ScoreSinceVoteProps) {
  const { t, f, code } = useLanguage();
  const since = evaluation?.sinceVote;
  if (!since) return null;
  const words = t.meeting.score.sinceVote;
  const criteria = evaluation.sections.flatMap((section) => section.criteria);
  const labelOf = (key: string) => criteria.find(({ criterion }) => criterion === key)?.label[code] ?? key;
  const [voted, now] = [f.number(since.votedTotal), f.number(since.total)];
  return (
    <Notice
      tone="amber"
      title={
        isJudgedAnew(since) ? words.toJudge(voted) : voted === now ? words.sameTotal(voted) : words.title(voted, now)
      }
      advice={
        <>
          <ul className={styles.plainList}>
            {since.criteria.map((each) => (
              <li key={each.criterion}>
                {words.criterion(
                  labelOf(each.criterion),
                  f.number(each.voted),
                  each.now === null ? words.unjudged : f.number(each.now),
                )}
              </li>
            ))}
            {since.grade && since.votedGrade && since.grade !== since.votedGrade && (
              <li>{words.grade(t.meeting.grade[since.votedGrade], t.meeting.grade[since.grade])}</li>
            )}
          </ul>
          {words.advice}
        </>
      }
      action={action}
    />
  );
}

/** Whether somebody has to judge a criterion before the score can be put to the vote again. */
export function isJudgedAnew({ criteria }: NonNullable<Evaluation["sinceVote"]>): boolean {
  return criteria.some(({ now }) => now === null);
}
