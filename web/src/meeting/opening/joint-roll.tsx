import { Button, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { isUnanswered } from "../../offline/unanswered.ts";
import { Trouble } from "../../trouble.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AttendanceRow, Workspace } from "../workspace-query.ts";
import rollStyles from "./roll.module.css";

type Participant = Workspace["participants"][number];

interface JointRollProps {
  /** Rows that are on the page: of every organization, or of a large conference those of the one that is open. */
  rows: readonly AttendanceRow[];
  opened: string | undefined;
  onOpen: (organizationId: string | undefined) => void;
  /** Of a large conference: how the reading of the open one goes. */
  part: ReactNode;
  show: (row: AttendanceRow) => ReactNode;
}

/** Who leads one of many organizations has come for that one; where there is only one it is open. */
export function ownPart({ participants, attendance, rollByPart }: Workspace): string | undefined {
  const led = participants.find(({ ledByMe }) => ledByMe);
  const [only, ...others] = new Set(attendance.map(({ organizationId }) => organizationId));
  return led?.organizationId ?? (rollByPart || others.length > 0 ? undefined : only);
}

/** The roll of a joint meeting, organization by organization with its counts: each opens to its names, one at a time. */
export function JointRoll({ rows, opened, onOpen, part, show }: JointRollProps) {
  const { workspace, can } = useMeeting();
  const { rollByPart } = workspace;
  const shown = workspace.participants.filter(({ organizationId, convened }) =>
    rollByPart ? convened > 0 : rows.some((row) => row.organizationId === organizationId),
  );
  return (
    <ul className={styles.plainList}>
      {shown.map((participant) => {
        const { organizationId } = participant;
        const isOpen = organizationId === opened;
        const own = rows.filter((row) => row.organizationId === organizationId);
        return (
          <li key={organizationId} className={rollStyles.part}>
            <UnstyledButton
              className={styles.agendaLine}
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? undefined : organizationId)}
            >
              <PartLine participant={participant} rows={own} />
              <Icon name="chevron" size="1.125rem" />
            </UnstyledButton>
            {isOpen && (
              <>
                {own.length === 0 && part}
                {can("attendance.recordAllPresent") && <AllPresent organizationId={organizationId} />}
                <ul className={rollStyles.people}>{own.map(show)}</ul>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Before the names of the open one are there: they come, or cannot come without a network. */
export function PartState({ isPending, error }: { isPending: boolean; error: unknown }) {
  const { t } = useLanguage();
  if (error && isUnanswered(error)) return <Notice title={t.meeting.participants.notOnDevice} />;
  if (error) return <Trouble error={error} />;
  return isPending ? <SkeletonList rows={3} height="3rem" /> : null;
}

function PartLine({ participant, rows }: { participant: Participant; rows: readonly AttendanceRow[] }) {
  const { t } = useLanguage();
  const words = t.meeting.participants;
  // From the rows where they are on the page: they follow every tap, what is said of the organization comes with the next reading.
  const isHere = rows.length > 0;
  const count = (wanted: AttendanceRow["status"]) => rows.filter(({ status }) => status === wanted).length;
  const unmarked = isHere ? count("UNMARKED") : participant.unmarked;
  const present = isHere ? count("PRESENT") : participant.present;
  const convened = isHere ? rows.length : participant.convened;
  return (
    <span>
      <strong>{participant.name}</strong>
      <span className={styles.agendaNotes}>
        {words.present(present, convened)}
        {participant.statements > 0 && ` · ${words.spoke(participant.speakers, participant.statements)}`}
      </span>
      {unmarked > 0 ? (
        <StateBadge tone="amber">{words.unmarked(unmarked)}</StateBadge>
      ) : (
        <StateBadge tone="green">{words.called}</StateBadge>
      )}
    </span>
  );
}

function AllPresent({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const act = useAct(() => client.attendance.recordAllPresent({ ...identity, ofOrganizationId: organizationId }));
  return (
    <>
      <Button variant="default" mt="xs" loading={act.isPending} onClick={() => act.mutate()}>
        {t.meeting.participants.allPresent}
      </Button>
      <Trouble error={act.error} />
    </>
  );
}
