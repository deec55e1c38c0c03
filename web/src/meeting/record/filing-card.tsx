import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { DaysLeft } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { MissingList } from "../missing-list.tsx";
import { useAct } from "../use-act.ts";
import { useEvaluation } from "../use-evaluation.ts";
import { useMeeting } from "../workspace-context.tsx";
import { IssueSet } from "./issue-set.tsx";
import { SendAgainDialog } from "./send-again-dialog.tsx";

/** From the closing to the superior's desk: filed, then sent, with the days left. */
export function FilingCard() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const { meeting, filing } = workspace;
  const words = t.meeting.filing;
  if (meeting.closedAt === null) return null;
  const isWaiting = filing !== null && meeting.filedAt === null;
  return (
    <SectionCard title={words.title} urgent={isWaiting} aside={isWaiting && <DaysLeft day={filing.dueOn} />}>
      <div className={styles.stack}>
        <Milestone text={words.closed(f.dateTime(meeting.closedAt))} />
        {meeting.filedAt ? (
          <Milestone text={words.filed(f.dateTime(meeting.filedAt))} />
        ) : (
          <>
            <MissingList missing={workspace.missing.file} ready={words.ready} />
            {workspace.missing.file.length > 0 && can("document.issueSet") && <IssueSet />}
            {workspace.missing.file.length === 0 && can("meeting.file") && <FileButton />}
          </>
        )}
        {meeting.sentToSuperiorAt && <Milestone text={words.sent(f.dateTime(meeting.sentToSuperiorAt))} />}
        {meeting.filedAt && <SendButton isAgain={meeting.sentToSuperiorAt !== null} />}
      </div>
    </SectionCard>
  );
}

function Milestone({ text }: { text: string }) {
  return (
    <div className={styles.done}>
      <Icon name="check" size="1.25rem" />
      {text}
    </div>
  );
}

function FileButton() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const file = useAct(() => client.meeting.file(identity));
  return (
    <>
      <Trouble error={file.error} />
      <div className={styles.sticky}>
        <Button fullWidth loading={file.isPending} onClick={() => file.mutate()}>
          {t.meeting.filing.file}
        </Button>
      </div>
    </>
  );
}

function SendButton({ isAgain }: { isAgain: boolean }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { data: evaluation } = useEvaluation();
  const [answering, setAnswering] = useState(false);
  const submit = useAct(() => client.evaluation.submit(identity));
  if (!evaluation?.abilities.includes("evaluation.submit")) return null;
  const words = t.meeting.filing;
  const isReturned = evaluation.returnReason !== "";
  return (
    <>
      <Trouble error={submit.error} />
      <div className={styles.sticky}>
        <Button
          fullWidth
          loading={submit.isPending}
          onClick={() => (isReturned ? setAnswering(true) : submit.mutate())}
        >
          {isAgain ? words.sendAgain : words.send}
        </Button>
      </div>
      {answering && <SendAgainDialog evaluation={evaluation} onClose={() => setAnswering(false)} />}
    </>
  );
}
