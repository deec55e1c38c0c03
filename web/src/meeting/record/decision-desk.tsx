import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { useSaveScopeState } from "../../ui/save-scope.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { HeldBackWords } from "../closing/score-totals.tsx";
import { useAnswered, useGoOn } from "../course/answered.ts";
import { AnsweredLine } from "../course/answered-line.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation, Grade } from "../workspace-query.ts";
import { DecisionFacts } from "./decision-card.tsx";
import { DecideDialog, ReturnDialog } from "./decision-dialogs.tsx";
import { WaitingBeside, type WaitingNeighbours } from "./waiting-beside.tsx";

/** As long as the second press of a double click may still come, and the eye has not reached the new name. */
const ARRIVAL_MS = 1500;

/** The superior's desk at the head of a record: what the cell gave, the answer in one tap, and on to the next that waits. */
export function DecisionDesk({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { data: beside, error } = useQuery(api.evaluation.waitingBeside.queryOptions({ input: identity }));
  const words = t.meeting.decision;
  const isToDecide = evaluation.abilities.includes("evaluation.decide");
  const place = beside?.place ?? null;
  return (
    <SectionCard
      title={words.title}
      urgent={isToDecide}
      aside={beside && place !== null && <span className={styles.dim}>{words.place(place, beside.waiting)}</span>}
    >
      <div className={styles.stack}>
        <AnsweredLine />
        <DecisionFacts evaluation={evaluation} />
        {isToDecide && <Answers evaluation={evaluation} beside={beside} />}
        {!isToDecide && evaluation.state === "SUBMITTED" && <div>{words.ownCell}</div>}
        <Trouble error={error} />
        {beside && <WaitingBeside beside={beside} canDecide={isToDecide} />}
      </div>
    </SectionCard>
  );
}

interface AnswersProps {
  evaluation: Evaluation;
  beside: WaitingNeighbours | undefined;
}

/** By the points in one tap, otherwise with a reason, or back to the cell. */
function Answers({ evaluation, beside }: AnswersProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [opened, setOpened] = useState<"decide" | "return">();
  const goOn = useGoOn(beside?.next);
  const hasArrived = useHasArrived();
  const byPoints = useRef<HTMLButtonElement>(null);
  const saving = useSaveScopeState().kind;
  const isSaving = saving === "waiting" || saving === "saving";
  const isUnsaved = saving === "refused" || saving === "conflict" || saving === "offline";
  const words = t.meeting.decision;
  const grade = evaluation.gradeByPoints;
  // The grade on the button is sent along: points that changed meanwhile are refused and never decided unseen.
  const decide = useAct((shown: Grade) => client.evaluation.decide({ ...identity, grade: shown }), {
    onDone: ({ officialGrade }) => goOn(officialGrade),
  });
  useShortcut("q", () => byPoints.current?.focus(), opened === undefined);
  const close = () => setOpened(undefined);
  return (
    <>
      {isUnsaved && <div className={styles.wrong}>{words.unsavedPoints}</div>}
      <div className={styles.buttons}>
        {grade && (
          <Button
            ref={byPoints}
            loading={decide.isPending}
            disabled={isSaving || isUnsaved || !hasArrived || decide.isSuccess}
            onClick={() => decide.mutate(grade)}
          >
            {words.decideAs(t.meeting.grade[grade])}
          </Button>
        )}
        <Button variant="default" disabled={isSaving || isUnsaved} onClick={() => setOpened("decide")}>
          {words.decideOther}
        </Button>
        <Button variant="default" onClick={() => setOpened("return")}>
          {words.return}
        </Button>
        {isSaving && <span className={styles.dim}>{words.savingPoints}</span>}
      </div>
      {evaluation.byPointsHeldBack && <HeldBackWords heldBack={evaluation.byPointsHeldBack} />}
      <Trouble error={decide.error} />
      <div className={styles.dim}>{words.hint}</div>
      {opened === "decide" && <DecideDialog evaluation={evaluation} onClose={close} onDone={goOn} />}
      <ReturnDialog opened={opened === "return"} onClose={close} onDone={goOn} />
    </>
  );
}

/** False at first where the record before was answered a moment ago: a press that was meant for that one decides nothing here. */
function useHasArrived(): boolean {
  const comesFromAnswer = useAnswered() !== undefined;
  const [hasArrived, setArrived] = useState(!comesFromAnswer);
  useEffect(() => {
    if (hasArrived) return;
    const timer = setTimeout(() => setArrived(true), ARRIVAL_MS);
    return () => clearTimeout(timer);
  }, [hasArrived]);
  return hasArrived;
}
