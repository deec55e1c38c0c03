import { ActionIcon, UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useIsCell } from "../use-kind-word.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AttendanceRow } from "../workspace-query.ts";
import rollStyles from "./roll.module.css";
import type { Mark } from "./use-mark.ts";

interface AttendanceTileProps {
  row: AttendanceRow;
  /** Whether the letters typed mean this person. */
  isFound: boolean;
  /** Whether this person asked to be excused and has no answer yet. */
  hasAsked: boolean;
  /** Absent for readers. */
  onMark: ((mark: Mark) => void) | undefined;
  onDetails: () => void;
}

const tones: Record<AttendanceRow["status"], Tone> = {
  UNMARKED: "grey",
  PRESENT: "green",
  EXCUSED: "amber",
  UNEXCUSED: "red",
  EXEMPT: "grey",
};

/** The place of a person in the roll. */
export function tileOf(personId: string): string {
  return `roll-${personId}`;
}

/** One name: a tap marks present, the next taps go round; the small button opens times and reason. */
export function AttendanceTile({ row, isFound, hasAsked, onMark, onDetails }: AttendanceTileProps) {
  const { t } = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  const words = t.meeting.roll;
  useEffect(() => {
    if (isFound) place.current?.scrollIntoView({ block: "nearest" });
  }, [isFound]);
  return (
    <li
      ref={place}
      id={tileOf(row.personId)}
      className={rollStyles.person}
      data-found={isFound}
      data-absent={row.status !== "PRESENT"}
    >
      {onMark ? (
        <>
          <UnstyledButton
            className={rollStyles.personMark}
            onClick={() => onMark({ personId: row.personId, status: nextStatus(row) })}
          >
            <PersonLine row={row} hasAsked={hasAsked} />
          </UnstyledButton>
          <ActionIcon aria-label={words.detailsOf(row.fullName)} onClick={onDetails}>
            <Icon name="more" size="1.125rem" />
          </ActionIcon>
        </>
      ) : (
        <div className={rollStyles.personMark}>
          <PersonLine row={row} hasAsked={hasAsked} />
        </div>
      )}
    </li>
  );
}

function PersonLine({ row, hasAsked }: { row: AttendanceRow; hasAsked: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <span>
        <strong>{row.fullName}</strong>
        <span className={styles.agendaNotes}>{useNotes(row, hasAsked)}</span>
      </span>
      <StateBadge tone={tones[row.status]}>
        {row.arrivedAt && row.status === "PRESENT" ? t.meeting.roll.late : t.meeting.roll.status[row.status]}
      </StateBadge>
    </>
  );
}

/** Position or standing, and what was noted of times and reason. */
function useNotes(row: AttendanceRow, hasAsked: boolean): string {
  const { t, f } = useLanguage();
  const { meeting } = useMeeting().workspace;
  const isCell = useIsCell(meeting.organizationId, meeting.kind === "COMMITTEE");
  const words = t.meeting.roll;
  const { flags } = row;
  const notes = [
    positionOf(row, isCell === false ? words.positionInBody : words.position) ?? words.member[row.memberStatus],
    flags.temporarilyElsewhere && words.flag.temporarilyElsewhere,
    flags.temporarilyHere && words.flag.temporarilyHere,
    flags.exempt && words.flag.exempt,
    flags.suspended && words.flag.suspended,
    flags.specialDuty && words.flag.specialDuty,
    row.arrivedAt && words.arrived(f.time(row.arrivedAt)),
    row.leftAt && words.left(f.time(row.leftAt)),
    hasAsked && row.status === "UNMARKED" && words.asked,
    row.reason,
  ];
  return notes.filter(Boolean).join(" · ");
}

function positionOf(row: AttendanceRow, words: Record<string, string>): string | undefined {
  return row.position === null ? undefined : (words[row.position] ?? row.position);
}

/** One tap marks what is most likely; further taps go round. */
function nextStatus({ status, flags }: AttendanceRow): AttendanceRow["status"] {
  if (status === "UNMARKED") return flags.exempt ? "EXEMPT" : "PRESENT";
  if (status === "PRESENT") return "EXCUSED";
  if (status === "EXCUSED") return "UNEXCUSED";
  if (status === "UNEXCUSED" && flags.exempt) return "EXEMPT";
  return "PRESENT";
}
