import { api, type client } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type Honour = Awaited<ReturnType<typeof client.honour.list>>["rows"][number];
export type HonourKind = Honour["kind"];
/** The levels of today, those of earlier rules, and titles beside them. */
export const honourGroups = {
  today: ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"],
  earlier: ["CLEAN_STRONG", "WEAK"],
  title: ["CLEAN_STRONG_EXEMPLARY", "OTHER"],
} as const satisfies Record<string, readonly HonourKind[]>;
export const honourKinds: readonly HonourKind[] = Object.values(honourGroups).flat();

export function honoursQuery(organizationId: string, below: boolean, cursor: string | undefined) {
  const input = { organizationId, below, limit: 20, ...(cursor === undefined ? {} : { cursor }) };
  return api.honour.list.queryOptions({ input });
}

/** One change at a line: the lists of levels and titles are read again. */
export function useHonourChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.honour.key()], ...change);
}
