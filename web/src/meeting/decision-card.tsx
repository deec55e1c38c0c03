import { Button, Select, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./meeting.module.css";
import { GradeBadge } from "./meeting-badges.tsx";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";
import type { Evaluation, Grade } from "./workspace-query.ts";

/** Both columns in short: what the cell gave, what the superior decided and why. */
export function DecisionCard({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const [opened, setOpened] = useState<"decide" | "return">();
  const [hasAnswered, setHasAnswered] = useState(false);
  const words = t.meeting.decision;
  const may = (ability: string) => evaluation.abilities.includes(ability);
  const isToDecide = may("evaluation.decide");
  const isToSend = may("evaluation.submit");
  const close = () => setOpened(undefined);
  const answered = () => {
    close();
    setHasAnswered(true);
  };
  const isInWork = evaluation.state === "DRAFT" || evaluation.state === "PROPOSED";
  if (isInWork && evaluation.returnReason === "") return null;
  return (
    <SectionCard title={words.title} urgent={isToDecide}>
      <div className={styles.stack}>
        <dl className={styles.facts}>
          <dt>{words.self}</dt>
          <dd>
            {f.number(evaluation.selfTotal)} {evaluation.selfGrade && <GradeBadge grade={evaluation.selfGrade} />}
          </dd>
          <dt>{words.superior}</dt>
          <dd>
            {evaluation.superiorTotal === null ? words.notYet : f.number(evaluation.superiorTotal)}{" "}
            {evaluation.officialGrade && <GradeBadge grade={evaluation.officialGrade} />}
          </dd>
          {evaluation.submittedAt && (
            <>
              <dt>{words.submitted}</dt>
              <dd>{f.dateTime(evaluation.submittedAt)}</dd>
            </>
          )}
          {evaluation.decidedAt && (
            <>
              <dt>{words.decided}</dt>
              <dd>{f.dateTime(evaluation.decidedAt)}</dd>
            </>
          )}
        </dl>
        {evaluation.superiorReason && <div className={styles.readText}>{words.because(evaluation.superiorReason)}</div>}
        {(evaluation.state === "RETURNED" || isInWork) && (
          <Notice title={words.returned} kept={evaluation.returnReason} advice={isToSend && words.returnedAdvice} />
        )}
        {evaluation.needsSuperiorAgain && <Notice tone="amber" title={words.again} advice={words.againAdvice} />}
        {isToDecide && <div className={styles.dim}>{words.hint}</div>}
        {hasAnswered && (
          <Link to="/decisions" className={styles.goOn}>
            {words.nextWaiting} →
          </Link>
        )}
        <div className={styles.buttons}>
          {isToDecide && <Button onClick={() => setOpened("decide")}>{words.decide}</Button>}
          {may("evaluation.return") && (
            <Button variant="default" onClick={() => setOpened("return")}>
              {words.return}
            </Button>
          )}
        </div>
      </div>
      {opened === "decide" && <DecideDialog evaluation={evaluation} onClose={close} onDone={answered} />}
      <ReturnDialog opened={opened === "return"} onClose={close} onDone={answered} />
    </SectionCard>
  );
}

const grades: readonly Grade[] = ["GOOD", "FAIR", "AVERAGE", "POOR"];

interface AnswerProps {
  onClose: () => void;
  onDone: () => void;
}

function DecideDialog({ evaluation, onClose, onDone }: AnswerProps & { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const [grade, setGrade] = useState<Grade | null>(null);
  const [reason, setReason] = useState("");
  const words = t.meeting.decision;
  const decide = useAct(() => client.evaluation.decide({ ...identity, grade, reason: reason.trim() }), { onDone });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.decide}
      submitLabel={words.decide}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => decide.mutate()}
    >
      <div>{words.total(f.number(evaluation.superiorTotal ?? evaluation.selfTotal))}</div>
      <Select
        label={words.grade}
        description={words.gradeHint}
        clearable
        placeholder={words.byPoints}
        data={grades.map((value) => ({ value, label: t.meeting.grade[value] }))}
        value={grade}
        onChange={setGrade}
      />
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function ReturnDialog({ opened, onClose, onDone }: AnswerProps & { opened: boolean }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.decision;
  const send = useAct((reason: string) => client.evaluation.return({ ...identity, reason }), { onDone });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.return}
      explanation={words.returnExplanation}
      reason={{}}
      busy={send.isPending}
      trouble={<Trouble error={send.error} />}
      onConfirm={(reason) => send.mutate(reason)}
    />
  );
}
