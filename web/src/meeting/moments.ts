import { dayOf } from "../language/formats.ts";

/** Việt Nam keeps one offset all year. */
const OFFSET = "+07:00";

/** The moment of a calendar day and a clock time `HH:mm` in Việt Nam. */
export function momentOf(day: string, time: string): string {
  return `${day}T${time}:00${OFFSET}`;
}

/** The clock time `HH:mm` of a moment in Việt Nam. */
export function timeOf(moment: string | Date): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" });
  return clock.format(new Date(moment));
}

export function today(): string {
  return dayOf(new Date());
}

/** The first day of the month so many months after the one a day is in. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** `HH:mm` from what people write: `1430`, `14h30`, `14:30`, `14`; undefined when it is no time. */
export function parseTime(written: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*[:hg.]?\s*(\d{2})?\s*$/i.exec(written);
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** `YYYY-MM-DD` from `3/12/2026` or `03-12-2026`; undefined when there is no such day. */
export function parseDay(written: string): string | undefined {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(written);
  if (!found) return undefined;
  const day = `${found[3]}-${String(found[2]).padStart(2, "0")}-${String(found[1]).padStart(2, "0")}`;
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day ? undefined : day;
}

/**
 * `YYYY-MM-DD` from what people write in haste: `1/12` is the nearest such day, `1/12/26` and `01122026` are what they seem;
 * undefined when there is no such day.
 */
export function dayMeant(written: string, today: string): string | undefined {
  const found = /^\s*(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?\s*$|^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(written);
  if (!found) return undefined;
  const [day, month, year] = [found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]];
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined)
    return parseDay(`${day}/${month}/${year.length === 2 ? nearestCentury(year, thisYear) : year}`);
  const distance = (candidate: string) => Math.abs(Date.parse(candidate) - Date.parse(today));
  return [thisYear, thisYear - 1, thisYear + 1]
    .flatMap((candidate) => parseDay(`${day}/${month}/${candidate}`) ?? [])
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Two digits mean a year at most twenty years ahead: `26` in 2026 is this year, `62` is 1962. */
function nearestCentury(twoDigits: string, thisYear: number): number {
  const year = Math.floor(thisYear / 100) * 100 + Number(twoDigits);
  return year > thisYear + 20 ? year - 100 : year;
}

/** Seconds that an item's clock shows now. */
export function secondsSpent(clock: { spentSeconds: number; runningSince: string | null }, now: number): number {
  const running = clock.runningSince === null ? 0 : Math.max(0, (now - Date.parse(clock.runningSince)) / 1000);
  return Math.floor(clock.spentSeconds + running);
}
