import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { Table } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { daysOf } from "./held-day.ts";
import styles from "./meeting.module.css";
import { meetingAddress } from "./meeting-address.ts";
import { GradeBadge, MeetingStateBadge } from "./meeting-badges.tsx";
import { useKindWord } from "./use-kind-word.ts";
import type { MeetingRow } from "./workspace-query.ts";

/** Meetings by month, newest first: state and grade as words. */
export function MeetingMonths({ rows, organizationId }: { rows: readonly MeetingRow[]; organizationId: string }) {
  const { t, f } = useLanguage();
  const kindWord = useKindWord(organizationId);
  const words = t.meeting.list;
  return (
    <Table
      caption={words.title}
      rows={rows}
      keyOf={(row) => row.meetingId}
      columns={[
        {
          name: "month",
          label: words.month,
          show: (row) => (
            <Link className={styles.rowLink} {...meetingAddress(row)}>
              {f.month(row.month)}
            </Link>
          ),
        },
        {
          name: "kind",
          label: words.kind,
          show: (row) => (
            <span>
              {kindWord(row.kind)}
              {row.topic !== "" && <span className={styles.agendaNotes}>{row.topic}</span>}
              {row.organizationId !== organizationId && (
                <span className={styles.agendaNotes}>{words.heldBy(row.organizationName)}</span>
              )}
            </span>
          ),
        },
        {
          name: "day",
          label: words.day,
          show: (row) => (
            <span>
              <HeldDay row={row} />
              {row.recordedFrom === "PAPER" && <span className={styles.agendaNotes}>{words.byBook}</span>}
            </span>
          ),
        },
        { name: "state", label: words.state, show: (row) => <MeetingStateBadge state={row.state} /> },
        { name: "grade", label: words.grade, show: (row) => <Grades row={row} /> },
      ]}
    />
  );
}

/** Where it was held on another day than the planned one, both. */
function HeldDay({ row }: { row: MeetingRow }) {
  const { t, f } = useLanguage();
  const { on, planned } = daysOf(row);
  return (
    <>
      {f.weekdayDate(on)}
      {planned && <span className={styles.agendaNotes}>{t.meeting.list.planned(f.dayMonth(planned))}</span>}
    </>
  );
}

/** The official grade where there is one; before it the cell's own, said to be so. */
function Grades({ row }: { row: MeetingRow }) {
  const { t } = useLanguage();
  if (row.officialGrade) return <GradeBadge grade={row.officialGrade} />;
  if (row.selfGrade) return <StateBadge>{t.meeting.list.selfGrade(t.meeting.grade[row.selfGrade])}</StateBadge>;
  return <>–</>;
}
