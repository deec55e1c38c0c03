import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.dues.month.call>>;
export type DuesRow = Page["rows"][number];
export type DuesState = DuesRow["state"];

interface Wanted {
  organizationId: string;
  month: string;
  cursor?: string | undefined;
}

/** One page of a cell's roll with the dues of a month. */
export function duesQuery({ cursor, ...wanted }: Wanted) {
  return {
    ...api.dues.month.queryOptions({ input: { ...wanted, limit: 50, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One change at dues: lists and counts are read again. */
export function useDuesChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.dues.key()], ...change);
}
