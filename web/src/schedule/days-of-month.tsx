import type { ReactNode } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./schedule.module.css";
import type { Scheduled } from "./schedule-query.ts";
import { ScheduledRow } from "./scheduled-row.tsx";

/** Meetings under the day on which they are held. */
export function DaysOfMonth({ rows, foot }: { rows: readonly Scheduled[]; foot?: ReactNode }) {
  const { f } = useLanguage();
  const days = [...Map.groupBy(rows, ({ scheduledAt }) => dayOf(scheduledAt))];
  return (
    <div className={styles.day}>
      {days.map(([day, meetings]) => (
        <SectionCard key={day} title={f.weekdayDate(day)}>
          <ul className={rowStyles.list} aria-label={f.weekdayDate(day)}>
            {meetings.map((meeting) => (
              <ScheduledRow key={meeting.meetingId} meeting={meeting} />
            ))}
          </ul>
        </SectionCard>
      ))}
      {foot}
    </div>
  );
}
