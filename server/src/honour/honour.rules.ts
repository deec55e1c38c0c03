import type { Input } from "../operation.ts";

type Given = Pick<Input<"honour.record">, "year" | "kind" | "name" | "decidedOn">;

const titles: readonly Given["kind"][] = ["CLEAN_STRONG_EXEMPLARY", "OTHER"];

/** Whether it is the level of a year, of which there is one, and not a title beside it. */
export function isYearLevel(kind: Given["kind"]): boolean {
  return !titles.includes(kind);
}

/** Why a level or a title cannot be recorded as it is written. */
export function hindranceToHonour(
  { year, kind, name, decidedOn }: Given,
  today: string,
): "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" | "HONOUR_NAME" | null {
  if ((kind === "OTHER") !== (name !== "")) return "HONOUR_NAME";
  if (decidedOn > today) return "DAY_IN_FUTURE";
  return decidedOn < `${year}-01-01` ? "DAYS_OUT_OF_ORDER" : null;
}

type Held = { kind: Given["kind"]; name: string };

/** Whether what an organization has of a year leaves no room: one level a year, as decided here where it was, and every title once. */
export function collision(
  given: Held,
  { recorded, decidedHere }: { recorded: readonly Held[]; decidedHere: string | null },
): "HONOUR_LEVEL" | "HONOUR_RECORDED" | null {
  if (recorded.some(({ kind, name }) => kind === given.kind && name === given.name)) return "HONOUR_RECORDED";
  if (!isYearLevel(given.kind)) return null;
  if (recorded.some(({ kind }) => isYearLevel(kind))) return "HONOUR_LEVEL";
  return decidedHere === null || decidedHere === given.kind ? null : "HONOUR_LEVEL";
}
