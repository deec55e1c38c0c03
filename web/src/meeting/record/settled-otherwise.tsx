import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";

type Answer = Evaluation["reconsiderations"][number]["answer"];

/** Facts that came in after the decision and lead to another grade, what the superior answers, and earlier decisions as they stood. */
export function SettledOtherwise({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const words = t.meeting.decision.settled;
  const grades = t.meeting.grade;
  const { settledOtherwiseAt, selfTotal, selfGrade, officialGrade, reconsiderations } = evaluation;
  return (
    <>
      {settledOtherwiseAt && selfGrade && officialGrade && (
        <Notice
          tone="amber"
          title={words.title(f.number(selfTotal), grades[selfGrade], grades[officialGrade])}
          advice={words.advice}
          action={evaluation.abilities.includes("evaluation.reconsider") && <Answers />}
        />
      )}
      {reconsiderations.map((one) => (
        <div key={one.answeredAt} className={styles.readText}>
          <div>
            {words.decided(
              grades[one.decidedGrade],
              one.decidedTotal === null ? "" : f.number(one.decidedTotal),
              one.decidedAt === null ? "" : f.dateTime(one.decidedAt),
            )}{" "}
            {one.decidedReason && words.because(one.decidedReason)}
          </div>
          <div>
            {words.answered[one.answer](
              f.dateTime(one.answeredAt),
              f.number(one.settledTotal),
              grades[one.settledGrade],
            )}{" "}
            {words.because(one.reason)}
          </div>
        </div>
      ))}
    </>
  );
}

function Answers() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [asking, setAsking] = useState<Answer>();
  const words = t.meeting.decision.settled;
  const reconsider = useAct(
    (given: { answer: Answer; reason: string }) => client.evaluation.reconsider({ ...identity, ...given }),
    { onDone: () => setAsking(undefined) },
  );
  return (
    <>
      <Group mt="xs" gap="xs">
        <Button onClick={() => setAsking("REOPEN")}>{words.action.REOPEN}</Button>
        <Button variant="default" onClick={() => setAsking("STANDS")}>
          {words.action.STANDS}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={words.action[asking ?? "STANDS"]}
        explanation={words.explanation[asking ?? "STANDS"]}
        reason={{}}
        busy={reconsider.isPending}
        trouble={<Trouble error={reconsider.error} />}
        onConfirm={(reason) => asking && reconsider.mutate({ answer: asking, reason })}
      />
    </>
  );
}
