import { isScoredKind } from "../../../../rulesets/meeting-thresholds.ts";
import { client } from "../../api.ts";
import { DuesAtOpening } from "../../dues/dues-at-opening.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Choices } from "../choices.tsx";
import styles from "../meeting.module.css";
import { MeetingText } from "../meeting-text.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Meeting } from "../workspace-query.ts";

type DuesStatus = Meeting["duesStatus"];
const statuses: readonly DuesStatus[] = ["PAID", "PARTLY", "UNKNOWN"];

/** The dues status that is read at the opening. */
export function DuesCard() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.dues;
  const record = useAct((duesStatus: DuesStatus) => client.meeting.recordDues({ ...identity, duesStatus }), {
    show: (now, duesStatus) => ({ ...now, duesStatus }),
  });
  if (!isScoredKind(workspace.meeting.kind)) return null;
  return (
    <SectionCard title={words.title}>
      <div className={styles.stack}>
        {can("meeting.recordDues") && (
          <DuesAtOpening organizationId={identity.organizationId} month={workspace.meeting.month} />
        )}
        {can("meeting.recordDues") ? (
          <Choices
            vertical
            label={words.title}
            options={statuses.map((value) => ({ value, label: words.status[value] }))}
            value={workspace.duesStatus}
            onChange={(value) => record.mutate(value)}
          />
        ) : (
          <div>{words.status[workspace.duesStatus]}</div>
        )}
        <Trouble error={record.error} />
        {workspace.duesStatus === "PARTLY" && <MeetingText field="DUES_NOTE" label={words.note} />}
      </div>
    </SectionCard>
  );
}
