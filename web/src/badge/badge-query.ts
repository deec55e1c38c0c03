import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Tone } from "../ui/state-badge.tsx";
import { type Change, useChange } from "../use-change.ts";

export type BadgeList = Awaited<ReturnType<typeof api.badge.due.call>>;
export type BadgeRow = BadgeList["rows"][number];
export type BadgeState = BadgeRow["state"];
export type BadgeStep = Exclude<BadgeState, "NONE">;

export const badgeStates = ["NONE", "PROPOSED", "DECIDED", "PRESENTED"] as const satisfies readonly BadgeState[];
export const badgeSteps = ["PROPOSED", "DECIDED", "PRESENTED"] as const satisfies readonly BadgeStep[];
export const stateTones: Record<BadgeState, Tone> = {
  NONE: "amber",
  PROPOSED: "gold",
  DECIDED: "gold",
  PRESENTED: "green",
};
/** What comes next; nothing once a badge is handed over. */
export const nextStep: Partial<Record<BadgeState, BadgeStep>> = {
  NONE: "PROPOSED",
  PROPOSED: "DECIDED",
  DECIDED: "PRESENTED",
};

interface Wanted {
  organizationId: string;
  round: string;
  state: BadgeState | "";
  cursor: string | undefined;
}

export function badgesQuery({ organizationId, round, state, cursor }: Wanted) {
  const wanted = { ...(round === "" ? {} : { round }), ...(state === "" ? {} : { state }) };
  const input = { organizationId, limit: 20, ...wanted, ...(cursor === undefined ? {} : { cursor }) };
  return { ...api.badge.due.queryOptions({ input }), placeholderData: keepPreviousData<BadgeList> };
}

/** One change at badges: lists and members' pages are read again. */
export function useBadgeChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.badge.key(), api.member.key()], ...change);
}
