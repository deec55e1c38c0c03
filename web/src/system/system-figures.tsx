import { useLanguage } from "../language/use-language.tsx";
import { FigureCard, FigureRow } from "../ui/card.tsx";
import type { Health } from "./read-health.ts";
import type { System } from "./system-query.ts";

interface SystemFiguresProps {
  health: Health | undefined;
  system: System | undefined;
}

/** What an administrator looks for first: server, database, last backup, failures. */
export function SystemFigures({ health, system }: SystemFiguresProps) {
  const { t, f } = useLanguage();
  const words = t.system;
  const note = health && words.checkedAt(f.time(health.checkedAt));
  const last = system?.backup.last;
  const failed = system?.jobs.troubled.reduce((sum, jobs) => sum + jobs.failed + jobs.retrying, 0);
  return (
    <div role="status">
      <FigureRow>
        <FigureCard
          label={words.server}
          value={health ? (health.alive ? words.alive : words.notAlive) : "…"}
          note={note}
          {...toneOf(health?.alive)}
        />
        <FigureCard
          label={words.database}
          value={health ? (health.ready ? words.ready : words.notReady) : "…"}
          note={note}
          {...toneOf(health?.ready)}
        />
        <FigureCard
          label={words.lastBackup}
          value={system ? (last ? f.date(last.finishedAt) : words.noBackup) : "…"}
          {...toneOf(system && !system.backup.isDue)}
        />
        <FigureCard
          label={words.failedJobs}
          value={failed === undefined ? "…" : f.number(failed)}
          {...toneOf(failed === undefined ? undefined : failed === 0)}
        />
      </FigureRow>
    </div>
  );
}

function toneOf(isGood: boolean | undefined): { tone?: "green" | "red" } {
  return isGood === undefined ? {} : { tone: isGood ? "green" : "red" };
}
