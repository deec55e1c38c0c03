import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type IndicatorPage = Awaited<ReturnType<typeof api.indicator.list.call>>;
export type Indicator = IndicatorPage["rows"][number];
export type IndicatorPeriod = Indicator["periods"][number];

/** One page of an organization's indicators with a year's values. */
export function indicatorsQuery(wanted: {
  organizationId: string;
  year: number;
  on: string | undefined;
  cursor: string | undefined;
}) {
  const { on, cursor, ...input } = wanted;
  return {
    ...api.indicator.list.queryOptions({
      input: { ...input, limit: 20, ...(on === undefined ? {} : { on }), ...(cursor === undefined ? {} : { cursor }) },
    }),
    placeholderData: keepPreviousData<IndicatorPage>,
  };
}

/** One change at indicators: whatever shows them reads again. */
export function useIndicatorChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.indicator.key()], ...change);
}
