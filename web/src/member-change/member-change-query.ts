import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.memberChange.list.call>>;
export type MemberChange = Awaited<ReturnType<typeof api.memberChange.get.call>>;
export type ListedChange = Page["rows"][number];
export type ChangeState = ListedChange["state"];
export type ChangeKind = ListedChange["kind"];
export const changeStates: readonly ChangeState[] = ["PROPOSED", "DECIDED", "DECLINED", "WITHDRAWN", "UNDONE"];
export const changeKinds: readonly ChangeKind[] = [
  "EXEMPTION",
  "SUSPENSION",
  "STRIKE_OFF",
  "EXPULSION",
  "LEAVING",
  "DEATH",
];

/** Whether it holds for a time rather than for good. */
export function isStanding(kind: ChangeKind): boolean {
  return kind === "EXEMPTION" || kind === "SUSPENSION";
}

type Wanted = {
  organizationId: string;
  state: ChangeState;
  kind: ChangeKind | undefined;
  cursor: string | undefined;
};

/** One page of the changes of an organization and everything under it. */
export function changesQuery({ cursor, kind, ...input }: Wanted) {
  const page = { ...(cursor === undefined ? {} : { cursor }), ...(kind === undefined ? {} : { kind }) };
  return {
    ...api.memberChange.list.queryOptions({ input: { ...input, limit: 50, ...page } }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One step of a change: whatever shows changes or members reads again. */
export function useMemberChangeStep<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.memberChange.key(), api.member.key(), api.organization.key()], ...change);
}
