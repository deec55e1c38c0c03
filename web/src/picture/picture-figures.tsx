import { Link } from "@tanstack/react-router";
import { dayOf, daysUntil, type Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FigureCard, FigureRow } from "../ui/card.tsx";
import type { Picture } from "./picture-query.ts";
import { quarterOfMonth, romanQuarter } from "./picture-search.ts";

type Figures = Picture["figures"];

/** The four figures above the picture, each with what it is counted of. */
export function PictureFigures({ figures }: { figures: Figures }) {
  const { t, f } = useLanguage();
  const words = t.picture.figures;
  const quarter = quarterOfMonth(figures.month);
  const attendance = figures.quarterAttendance;
  return (
    <FigureRow>
      <FigureCard
        label={words.held(t.picture.monthLong(Number(figures.month.slice(5, 7))))}
        value={`${figures.heldThisMonth} / ${figures.cells}`}
        note={daysLeftOf(figures.month, t)}
      />
      <FigureCard
        label={words.attendance(romanQuarter(quarter))}
        value={attendance === null ? "–" : f.percent(attendance / 100)}
        note={attendance === null ? words.noAttendance : <Change figures={figures} quarter={quarter} />}
      />
      <FigureCard
        label={words.tasks}
        value={figures.tasksTotal === 0 ? "–" : f.percent(figures.tasksDone / figures.tasksTotal)}
        note={t.common.outOf(f.number(figures.tasksDone), f.number(figures.tasksTotal))}
      />
      <FigureCard
        label={words.waiting}
        value={f.number(figures.waiting)}
        note={<Waiting figures={figures} />}
        {...(figures.waiting > 0 ? { tone: "red" as const } : {})}
      />
    </FigureRow>
  );
}

function Change({ figures, quarter }: { figures: Figures; quarter: number }) {
  const { t, f } = useLanguage();
  const { quarterAttendance, previousQuarterAttendance } = figures;
  if (quarterAttendance === null || previousQuarterAttendance === null) return null;
  const before = romanQuarter(quarter === 1 ? 4 : quarter - 1);
  const points = Math.round((quarterAttendance - previousQuarterAttendance) * 10) / 10;
  if (points === 0) return t.picture.figures.same(before);
  const tone = points > 0 ? "var(--green)" : "var(--amber)";
  return <span style={{ color: tone }}>{t.picture.figures.change(signed(points, f), before)}</span>;
}

function Waiting({ figures: { waiting, oldestWaitingSince } }: { figures: Figures }) {
  const { t } = useLanguage();
  const words = t.picture.figures;
  if (waiting === 0 || oldestWaitingSince === null) return words.noneWaiting;
  return <Link to="/decisions">{words.oldest(Math.max(0, -daysUntil(dayOf(oldestWaitingSince))))}</Link>;
}

function signed(points: number, f: Formats): string {
  return points > 0 ? `+${f.number(points)}` : `−${f.number(-points)}`;
}

function daysLeftOf(month: string, t: Texts): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const days = daysUntil(lastDay);
  return days < 0 ? t.picture.figures.monthOver : t.picture.figures.daysLeft(days);
}
