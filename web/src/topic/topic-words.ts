import type { Texts } from "../language/language.ts";
import { romanQuarter } from "../picture/picture-search.ts";
import type { Tone } from "../ui/state-badge.tsx";
import type { Standing, Topic } from "./topic-query.ts";

type Place = { year: number; quarter: number; month: number | null };

/** `Tháng 12` or `Quý IV`, with the year where it is another one than the page's. */
export function placeWords({ year, quarter, month }: Place, pageYear: number, t: Texts): string {
  const words = t.topic;
  if (year !== pageYear) return words.quarterOfYear(romanQuarter(quarter), year);
  return month === null ? words.quarter(romanQuarter(quarter)) : words.month(month);
}

/** `Tháng 12, quý IV năm 2026`, where nothing around it says the quarter. */
export function fullPlaceWords({ year, quarter, month }: Place, t: Texts): string {
  const words = t.topic;
  const whole = words.quarterOfYear(romanQuarter(quarter), year);
  return month === null ? whole : words.monthOf(month, whole);
}

/** The month under the heading of its quarter; says so where none is named. */
export function placeInQuarter(place: Place, pageYear: number, t: Texts): string {
  return place.month === null && place.year === pageYear ? t.topic.wholeQuarter : placeWords(place, pageYear, t);
}

export const standingTone: Record<Standing, Tone> = {
  HELD: "green",
  PLANNED: "green",
  MISSING: "amber",
  NOT_HELD: "red",
  NOT_ASKED: "grey",
};

const stateTone: Record<Topic["state"], Tone> = {
  DRAFT: "grey",
  REGISTERED: "amber",
  ACCEPTED: "green",
  RETURNED: "red",
};

type Badge = { tone: Tone; text: string };
type Shown = Pick<Topic, "heldAt" | "droppedAt" | "state">;

/** How a topic stands, in one word: held and dropped go before what the superior said of it. */
export function badgeOf({ heldAt, droppedAt, state }: Shown, t: Texts): Badge {
  if (heldAt !== null) return { tone: "green", text: t.topic.standing.HELD };
  if (droppedAt !== null) return { tone: "grey", text: t.topic.dropped };
  return { tone: stateTone[state], text: t.topic.state[state] };
}
