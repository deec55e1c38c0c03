import { Button } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { secondsSpent } from "../moments.ts";
import { useAct } from "../use-act.ts";
import { useNow } from "../use-now.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem, Workspace } from "../workspace-query.ts";
import courseStyles from "./course.module.css";

/** Time spent on an item against the time planned, with the button that starts and stops it. */
export function ItemClock({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const { agendaItemId } = item;
  const isRunning = item.runningSince !== null;
  const now = useNow(isRunning);
  const seconds = secondsSpent(item, now);
  const words = t.meeting.course;
  const start = useAct(() => client.agenda.startItem({ ...identity, agendaItemId }), {
    show: (workspace) => withRunning(workspace, agendaItemId),
  });
  const pause = useAct(() => client.agenda.pauseItem({ ...identity, agendaItemId }), {
    show: (workspace) => withRunning(workspace, undefined),
  });
  const isOver = item.plannedMinutes > 0 && seconds > item.plannedMinutes * 60;
  return (
    <div className={courseStyles.clock}>
      <span data-over={isOver} role="timer" aria-label={words.spent(Math.floor(seconds / 60), item.plannedMinutes)}>
        {clockFace(seconds)} <span className={styles.dim}>/ {item.plannedMinutes}′</span>
      </span>
      {can("agenda.startItem") && (
        <Button variant={isRunning ? "default" : "outline"} onClick={() => (isRunning ? pause : start).mutate()}>
          {isRunning ? words.pause : words.start}
        </Button>
      )}
      <Trouble error={start.error ?? pause.error} />
    </div>
  );
}

export function clockFace(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

/** One item runs at a time. */
function withRunning(workspace: Workspace, agendaItemId: string | undefined): Workspace {
  const now = Date.now();
  const agenda = workspace.agenda.map((item) => {
    if (item.agendaItemId === agendaItemId) return { ...item, runningSince: new Date(now).toISOString() };
    if (item.runningSince === null) return item;
    return { ...item, runningSince: null, spentSeconds: secondsSpent(item, now) };
  });
  return { ...workspace, agenda };
}
