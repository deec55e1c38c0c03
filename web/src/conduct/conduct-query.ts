import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Member } from "../people/member-query.ts";
import { type Change, useChange } from "../use-change.ts";

export type ConductRecord = Member["conduct"][number];
export type ConductKind = ConductRecord["kind"];
export const awardKinds = [
  "COMMENDATION",
  "CERTIFICATE",
  "DIPLOMA",
  "TITLE",
  "ORDER",
  "OTHER_AWARD",
] as const satisfies readonly ConductKind[];
export const disciplineKinds = [
  "REPRIMAND",
  "WARNING",
  "DISMISSAL",
  "EXPULSION",
] as const satisfies readonly ConductKind[];
export const sides = ["ALL", "AWARD", "DISCIPLINE", "IN_EFFECT"] as const;
export type Side = (typeof sides)[number];

export const isDiscipline = (kind: ConductKind): boolean => disciplineKinds.some((one) => one === kind);

interface Wanted {
  organizationId: string;
  side: Side;
  year: number | undefined;
  search: string;
  cursor: string | undefined;
}

/** What the list is asked for; the workbook takes the same. */
export function conditionsOf({ side, year, search }: Pick<Wanted, "side" | "year" | "search">) {
  return {
    ...(side === "AWARD" || side === "DISCIPLINE" ? { side } : {}),
    ...(side === "IN_EFFECT" ? { inEffect: true } : {}),
    ...(year === undefined ? {} : { year }),
    ...(search === "" ? {} : { search }),
  };
}

type Page = Awaited<ReturnType<typeof api.conduct.list.call>>;

export function conductQuery({ organizationId, cursor, ...wanted }: Wanted) {
  const input = { organizationId, limit: 20, ...conditionsOf(wanted), ...(cursor === undefined ? {} : { cursor }) };
  return { ...api.conduct.list.queryOptions({ input }), placeholderData: keepPreviousData<Page> };
}

/** One change at a record: the member's page and the lists are read again. */
export function useConductChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.conduct.key(), api.member.key()], ...change);
}
