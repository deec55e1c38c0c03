import { gradesShown } from "../../../server/src/picture/picture.rules.ts";
import type { Texts } from "../language/language.ts";
import type { PictureRow, Square } from "./picture-query.ts";

type Grade = NonNullable<Square["officialGrade"]>;
type Counts = NonNullable<Square["counts"]>;

/** How a square looks and what it says: short inside it, in full for screen readers and as a hint. */
export interface SquareLook {
  short: string;
  long: string;
  level?: Grade;
  edge: "filled" | "outlined" | "dashed" | "struck" | "none";
}

/** What a square is called: the words inside it, then what they leave out. */
export function nameOf({ short, long }: SquareLook): string {
  return long.startsWith(short) ? long : `${short}, ${long}`;
}

const grades = ["GOOD", "FAIR", "AVERAGE", "POOR"] as const;

/** What one month of one organization says; `today` decides whether an empty month is late or still ahead. */
export function lookOf(square: Square, t: Texts, today: string): SquareLook {
  const isOver = square.month < `${today.slice(0, 7)}-01`;
  return square.counts ? lookOfBody(square.counts, t, isOver) : lookOfCell(square, t, isOver);
}

function lookOfCell({ state, selfGrade, officialGrade }: Square, t: Texts, isOver: boolean): SquareLook {
  const words = t.picture.square;
  if (state === "DECIDED" && officialGrade) {
    const name = t.picture.gradeLong[officialGrade];
    return { short: t.picture.grade[officialGrade], long: words.official(name), level: officialGrade, edge: "filled" };
  }
  if (state === "WAITING") {
    if (!selfGrade) return { short: words.waiting, long: t.picture.decisions.title, edge: "outlined" };
    const name = t.picture.gradeLong[selfGrade];
    return { short: t.picture.grade[selfGrade], long: words.self(name), level: selfGrade, edge: "outlined" };
  }
  if (state === "HELD") return { short: words.notSent, long: words.heldLong, edge: "dashed" };
  if (state === "FILED") return { short: words.notSent, long: words.filedLong, edge: "dashed" };
  if (state === "RETURNED") return { short: words.returned, long: words.returnedLong, edge: "dashed" };
  if (state === "NOT_HELD") return { short: words.notHeld, long: words.notHeldLong, edge: "struck" };
  if (state === "PREPARING") return { short: words.preparing, long: words.preparingLong, edge: "none" };
  if (state === null && isOver) return { short: words.ahead, long: words.absentLong, edge: "none" };
  return isOver
    ? { short: words.none, long: words.noneLong, edge: "struck" }
    : { short: words.ahead, long: words.aheadLong, edge: "none" };
}

function lookOfBody(counts: Counts, t: Texts, isOver: boolean): SquareLook {
  const words = t.picture.square;
  const { cells, held, submitted, decided } = counts;
  if (held === 0 && !isOver) return { short: words.ahead, long: words.aheadLong, edge: "none" };
  const { isOfficial, shown } = gradesShown(counts);
  const each: Record<Grade, number> = { GOOD: shown.good, FAIR: shown.fair, AVERAGE: shown.average, POOR: shown.poor };
  const named = grades.filter((grade) => each[grade] > 0);
  const list = named.map((grade) => words.gradeCount(each[grade], t.picture.gradeLong[grade]));
  const long = [words.bodyLong(cells, held, submitted, decided), ...list].join(", ");
  if (submitted === 0) return { short: words.bodyHeld(held, cells), long, edge: held === 0 ? "struck" : "dashed" };
  const level = levelOf(each, cells);
  return {
    short: words.bodyGood(each.GOOD, cells),
    long,
    edge: isOfficial ? "filled" : "outlined",
    ...(level ? { level } : {}),
  };
}

/** A body is shown as good only when all its cells are; else as its middle cell, at best fair. */
function levelOf(each: Record<Grade, number>, cells: number): Grade | undefined {
  const total = grades.reduce((sum, grade) => sum + each[grade], 0);
  if (total === 0) return undefined;
  if (each.GOOD === cells) return "GOOD";
  let passed = 0;
  const middle = grades.find((grade) => {
    passed += each[grade];
    return passed * 2 > total;
  });
  return middle === "GOOD" ? "FAIR" : middle;
}

/** The last months that say something, newest first: for a narrow screen. */
export function latestSquares(row: Pick<PictureRow, "squares">, today: string, count: number): Square[] {
  const begun = row.squares.filter((square) => square.month <= today);
  return begun.slice(-count).toReversed();
}
