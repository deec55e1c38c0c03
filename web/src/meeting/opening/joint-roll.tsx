import { Button, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AttendanceRow, Workspace } from "../workspace-query.ts";
import rollStyles from "./roll.module.css";

interface JointRollProps {
  rows: readonly AttendanceRow[];
  /** Who is found by the letters typed: his or her organization opens by itself. */
  found: AttendanceRow | undefined;
  show: (row: AttendanceRow) => ReactNode;
}

/** The roll of a joint meeting, organization by organization: each opens to its names. */
export function JointRoll({ rows, found, show }: JointRollProps) {
  const { workspace, can } = useMeeting();
  const shown = workspace.participants.filter(({ organizationId }) =>
    rows.some((row) => row.organizationId === organizationId),
  );
  // Who leads one of many organizations has come for that one.
  const own = shown.find(({ ledByMe }) => ledByMe) ?? (shown.length === 1 ? shown[0] : undefined);
  const [opened, setOpened] = useState<string | undefined>(own?.organizationId);
  const current = found?.organizationId ?? opened;
  return (
    <ul className={styles.plainList}>
      {shown.map((participant) => {
        const isOpen = participant.organizationId === current;
        return (
          <li key={participant.organizationId} className={rollStyles.part}>
            <UnstyledButton
              className={styles.agendaLine}
              aria-expanded={isOpen}
              onClick={() => setOpened(isOpen ? undefined : participant.organizationId)}
            >
              <PartLine participant={participant} rows={rows} />
              <Icon name="chevron" size="1.125rem" />
            </UnstyledButton>
            {isOpen && (
              <>
                {can("attendance.recordAllPresent") && <AllPresent organizationId={participant.organizationId} />}
                <ul className={rollStyles.people}>
                  {rows.filter((row) => row.organizationId === participant.organizationId).map(show)}
                </ul>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PartLine({
  participant,
  rows,
}: {
  participant: Workspace["participants"][number];
  rows: readonly AttendanceRow[];
}) {
  const { t } = useLanguage();
  const words = t.meeting.participants;
  // From the rows, which follow every tap; what is said of the organization comes with the next reading.
  const own = rows.filter((row) => row.organizationId === participant.organizationId);
  const unmarked = own.filter(({ status }) => status === "UNMARKED").length;
  const present = own.filter(({ status }) => status === "PRESENT").length;
  return (
    <span>
      <strong>{participant.name}</strong>
      <span className={styles.agendaNotes}>
        {words.present(present, own.length)}
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
