import { Button, NumberInput, Textarea } from "@mantine/core";
import { useCallback, useMemo, useRef } from "react";
import { client, queryClient } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { isRefused } from "../../refusal.ts";
import type { SaveOutcome } from "../../ui/autosave.ts";
import { ConflictDialog } from "../../ui/conflict-dialog.tsx";
import { SaveIndicator } from "../../ui/save-indicator.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import { Choices } from "../choices.tsx";
import { DayField } from "../day-field.tsx";
import styles from "../meeting.module.css";
import { TaskStateBadge } from "../meeting-badges.tsx";
import { useLateField } from "../use-late-field.ts";
import { useTrouble } from "../use-trouble.ts";
import { useMeeting } from "../workspace-context.tsx";
import {
  type MeetingIdentity,
  readAgain,
  type TaskReview,
  type TaskState,
  workspaceQuery,
} from "../workspace-query.ts";
import courseStyles from "./course.module.css";

/** Tasks of earlier meetings, line by line: result, percentage, and a new deadline where it goes on. */
export function TaskReviews() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const words = t.meeting.lastTasks;
  if (workspace.taskReviews.length === 0) return <div className={styles.dim}>{words.none}</div>;
  return (
    <ol className={courseStyles.reviews} id="task-reviews" aria-label={words.title}>
      {workspace.taskReviews.map((task) => (
        <TaskReviewRow key={task.taskId} task={task} />
      ))}
    </ol>
  );
}

interface Report {
  /** Null until somebody says how it stands. */
  state: TaskState | null;
  percent: number;
  result: string;
  newDueOn: string | null;
}

const states: readonly TaskState[] = ["DONE", "IN_PROGRESS", "NOT_DONE", "NOT_STARTED"];

function TaskReviewRow({ task }: { task: TaskReview }) {
  const { t, f } = useLanguage();
  const { can } = useMeeting();
  const words = t.meeting.task;
  const owner = task.owner?.fullName ?? task.massOrganization;
  const hasMoved = task.reportedState === null && task.state !== task.startState;
  return (
    <li className={courseStyles.review}>
      <div>
        <strong>{task.what}</strong>
        <span className={styles.agendaNotes}>
          {owner} · {words.dueShort(f.date(task.dueOn))} · {words.atStart(t.meeting.taskState[task.startState])}
          {hasMoved && ` · ${words.since(t.meeting.taskState[task.state])}`}
        </span>
        {task.overdue && <StateBadge tone="red">{words.overdue}</StateBadge>}
      </div>
      {can("task.report") ? <ReportFields task={task} /> : <ReportShown task={task} />}
    </li>
  );
}

function ReportShown({ task }: { task: TaskReview }) {
  const { t, f } = useLanguage();
  if (task.reportedState === null) return <div className={styles.dim}>{t.meeting.lastTasks.notReported}</div>;
  return (
    <div>
      <TaskStateBadge state={task.reportedState} percent={task.reportedPercent ?? 0} />
      {task.result && <div className={styles.readText}>{task.result}</div>}
      {task.newDueOn && <div className={styles.dim}>{t.meeting.task.newDue(f.date(task.newDueOn))}</div>}
    </div>
  );
}

function ReportFields({ task }: { task: TaskReview }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const { lineOf } = useTrouble();
  const words = t.meeting.task;
  const { taskId } = task;
  const save = useCallback(
    (report: Report, revision: number) => saveReport(identity, taskId, report, revision),
    [identity, taskId],
  );
  const field = useAutosave<Report>({
    key: `meeting.${identity.meetingId}.report.${taskId}`,
    value: reportOf(task),
    revision: task.reportRevision,
    save,
  });
  const of = useMemo(() => ({ ...identity, taskId }), [identity, taskId]);
  useLateField(field, { name: "task.report", of, fieldOf: reportIn });
  const { value, state } = field;
  const change = (part: Partial<Report>) => field.change({ ...value, state: value.state ?? "IN_PROGRESS", ...part });
  const goesOn = value.state !== null && value.state !== "DONE";
  const result = useRef<HTMLTextAreaElement>(null);
  function chooseState(next: TaskState, byMouse: boolean) {
    change({ state: next, percent: percentOf(next, value.percent) });
    // With arrows one passes over states, and on a phone the keyboard would cover the next task.
    if (byMouse) setTimeout(() => result.current?.focus());
  }

  function takeNote(body: string) {
    change({ result: value.result.trim() === "" ? body : `${value.result.trimEnd()}\n${body}` });
    void field.flush();
  }

  return (
    <div className={styles.stack}>
      {task.lastNote && !value.result.includes(task.lastNote.body) && (
        <div className={styles.suggestion}>
          <div className={styles.readText}>
            {words.noted(task.lastNote.person, f.date(dayOf(task.lastNote.notedAt)))} {task.lastNote.body}
          </div>
          <Button variant="default" onClick={() => takeNote(task.lastNote?.body ?? "")}>
            {words.takeNote}
          </Button>
        </div>
      )}
      <Choices
        label={words.stateOf(task.what)}
        options={states.map((each) => ({ value: each, label: t.meeting.taskState[each] }))}
        value={value.state}
        onChange={chooseState}
      />
      {value.state !== null && (
        <>
          <Textarea
            ref={result}
            label={words.result}
            autosize
            minRows={1}
            value={value.result}
            onChange={(event) => change({ result: event.currentTarget.value })}
            onBlur={() => void field.flush()}
          />
          {goesOn && (
            <div className={styles.fieldRow}>
              <NumberInput
                disabled={value.state === "NOT_STARTED"}
                label={words.percent}
                min={0}
                max={100}
                suffix="%"
                value={value.percent}
                onChange={(percent) => change({ percent: Math.round(Number(percent) || 0) })}
                onBlur={() => void field.flush()}
              />
              <DayField
                label={words.newDeadline}
                clearable
                value={value.newDueOn}
                onChange={(newDueOn) => change({ newDueOn })}
              />
            </div>
          )}
        </>
      )}
      {state.kind !== "idle" && <SaveIndicator state={state} />}
      {state.kind === "refused" && <div role="alert">{lineOf(state.error)}</div>}
      <ConflictDialog field={field} show={(report) => report.result} />
    </div>
  );
}

/** Done is all of it, not begun is none; what goes on was never all. */
function percentOf(state: TaskState, before: number): number {
  if (state === "DONE") return 100;
  return state === "NOT_STARTED" ? 0 : Math.min(before, 99);
}

function reportOf(task: TaskReview): Report {
  return {
    state: task.reportedState,
    percent: task.reportedPercent ?? task.percent,
    result: task.result,
    newDueOn: task.newDueOn,
  };
}

type SentReport = Parameters<typeof client.task.report>[0];

const reportIn = ({ state, percent, result, newDueOn = null }: SentReport): Report => ({
  state,
  percent,
  result,
  newDueOn,
});

async function saveReport(
  identity: MeetingIdentity,
  taskId: string,
  report: Report,
  based: number,
): Promise<SaveOutcome<Report>> {
  const { state, ...rest } = report;
  try {
    const sent = { ...identity, taskId, ...rest, state: state ?? "IN_PROGRESS", revision: based };
    const { revision } = await client.task.report(sent);
    void readAgain(identity);
    return { kind: "saved", revision };
  } catch (error) {
    if (!isRefused(error, "CHANGED_MEANWHILE")) throw error;
    const now = await queryClient.fetchQuery({ ...workspaceQuery(identity), staleTime: 0 });
    const theirs = now.taskReviews.find((task) => task.taskId === taskId);
    if (!theirs) throw error;
    return { kind: "conflict", value: reportOf(theirs), revision: theirs.reportRevision };
  }
}
