import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.transfer.list.call>>;
export type Transfer = Awaited<ReturnType<typeof api.transfer.get.call>>;
export type ListedTransfer = Page["rows"][number];
export type TransferState = ListedTransfer["state"];
export type TransferKind = ListedTransfer["kind"];
export const transferKinds: readonly TransferKind[] = ["FOR_GOOD", "TEMPORARY"];
export const transferStates: readonly TransferState[] = ["SENT", "RECEIVED", "DECLINED", "WITHDRAWN"];
export const directions = ["ALL", "IN", "OUT", "OVERDUE"] as const;
export type Direction = (typeof directions)[number];

type Wanted = { organizationId: string; state: TransferState; direction: Direction; cursor: string | undefined };

/** One page of the letters from and to an organization and everything under it. */
export function transfersQuery({ cursor, ...input }: Wanted) {
  return {
    ...api.transfer.list.queryOptions({ input: { ...input, limit: 50, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One change at a letter: whatever shows letters or members reads again. */
export function useTransferChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.transfer.key(), api.member.key(), api.organization.key()], ...change);
}
