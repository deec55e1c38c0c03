import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Member } from "../people/member-query.ts";
import type { Tone } from "../ui/state-badge.tsx";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.residence.list.call>>;
export type ResidenceRow = Page["rows"][number];
export type ResidenceState = ResidenceRow["state"];
export type Introduction = Member["residence"][number];

export const residenceStates = [
  "NOT_INTRODUCED",
  "INTRODUCED",
  "ASKED",
  "RECEIVED",
  "USED",
] as const satisfies readonly ResidenceState[];
export const stateTones: Record<ResidenceState, Tone> = {
  NOT_INTRODUCED: "amber",
  INTRODUCED: "grey",
  ASKED: "gold",
  RECEIVED: "green",
  USED: "green",
};

interface Wanted {
  organizationId: string;
  year: number;
  state: ResidenceState | "";
  cursor: string | undefined;
}

export function residenceQuery({ organizationId, year, state, cursor }: Wanted) {
  const wanted = { ...(state === "" ? {} : { state }), ...(cursor === undefined ? {} : { cursor }) };
  const input = { organizationId, year, limit: 50, ...wanted };
  return { ...api.residence.list.queryOptions({ input }), placeholderData: keepPreviousData<Page> };
}

/** One change here: the list, members' pages and the annual review are read again. */
export function useResidenceChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.residence.key(), api.member.key(), api.annualReview.key()], ...change);
}

/** The cell where somebody is introduced, with the committee that it belongs to. */
export const placeOf = ({ residenceName, superiorName }: Introduction): string =>
  [residenceName, superiorName].filter(Boolean).join(", ");
