import { Textarea } from "@mantine/core";
import { useState } from "react";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Choices } from "../choices.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { momentOf, timeOf } from "../moments.ts";
import { TimeField } from "../time-field.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { AttendanceRow } from "../workspace-query.ts";
import { useMark } from "./use-mark.ts";

type Status = AttendanceRow["status"];
const statuses: readonly Status[] = ["PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT"];

/** Status, reason of absence, late arrival and early leaving of one person. */
export function AttendanceDialog({ row, onClose }: { row: AttendanceRow; onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const [status, setStatus] = useState<Status>(row.status === "UNMARKED" ? "PRESENT" : row.status);
  const [arrived, setArrived] = useState(row.arrivedAt && timeOf(row.arrivedAt));
  const [left, setLeft] = useState(row.leftAt && timeOf(row.leftAt));
  const [reason, setReason] = useState(row.reason);
  const mark = useMark();
  const words = t.meeting.roll;
  // In a meeting that goes on another day, what is noted now belongs to the sitting of that day.
  const day = dayOf(workspace.sessions.at(-1)?.openedAt ?? workspace.meeting.scheduledAt);
  const isPresent = status === "PRESENT";
  const offered = statuses.filter((each) => each !== "EXEMPT" || row.flags.exempt || row.status === "EXEMPT");
  const at = (time: string | null, before: string | null) => {
    if (!isPresent || !time) return null;
    return before && timeOf(before) === time ? before : momentOf(day, time);
  };

  const comes = at(arrived, row.arrivedAt);
  const isUnderWay = workspace.meeting.state === "OPEN";
  // Who leaves early may say so ahead; nobody has come at an hour that is still to be.
  const comesLater = isUnderWay && comes !== null && comes !== row.arrivedAt && Date.parse(comes) > Date.now();

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={row.fullName}
      submitLabel={t.common.action.save}
      busy={mark.isPending}
      error={mark.error}
      onSubmit={() =>
        mark.mutate(
          {
            personId: row.personId,
            status,
            reason: isPresent ? "" : reason.trim(),
            arrivedAt: comes,
            leftAt: at(left, row.leftAt),
          },
          { onSuccess: onClose },
        )
      }
    >
      <Choices
        vertical
        label={words.statusOf(row.fullName)}
        options={offered.map((value) => ({ value, label: words.status[value] }))}
        value={status}
        onChange={setStatus}
      />
      {isPresent ? (
        <div className={styles.fieldRow}>
          <TimeField
            label={words.arrivedAt}
            description={words.arrivedHint}
            value={arrived}
            onChange={setArrived}
            {...(comesLater ? { error: words.arrivedLater } : {})}
          />
          <TimeField label={words.leftAt} description={words.leftHint} value={left} onChange={setLeft} />
        </div>
      ) : (
        <Textarea
          label={words.reason}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
