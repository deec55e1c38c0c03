import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Period } from "../../../server/src/report/period.rules.ts";
import { api } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";

export type OwnReport = Awaited<ReturnType<typeof api.report.get.call>>;
export type Version = OwnReport["versions"][number];
export type Changed = OwnReport["changes"][number];
export type Figures = OwnReport["figures"];
export type FigureName = keyof Figures;
export type ReportRow = OwnReport["rows"][number];
export type Sections = NonNullable<OwnReport["report"]>["sections"];
export type SectionName = keyof Sections;
export type Below = Awaited<ReturnType<typeof api.report.below.call>>;
export type BelowRow = Below["rows"][number];
export type BelowFilter = "ALL" | "NOT_SENT" | "LATE" | "WAITING" | "RETURNED";

/** A period of an organization, as inputs name it. */
export type PeriodKey = Period & { organizationId: string };

export const reportQuery = (key: PeriodKey) => api.report.get.queryOptions({ input: key });

export function belowQuery(key: PeriodKey, filter: BelowFilter, cursor: string | undefined) {
  return {
    ...api.report.below.queryOptions({ input: { ...key, filter, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<Below>,
  };
}

export function tableQuery(key: PeriodKey, cursor: string | undefined) {
  return api.report.table.queryOptions({ input: { ...key, ...(cursor === undefined ? {} : { cursor }) } });
}

/** One change at reports or closings: whatever shows them reads again. */
export function useReportChange<Input = void, Answer = unknown>(
  perform: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: async (answer) => {
      await Promise.all(
        [api.report, api.period, api.picture].map((each) => queryClient.invalidateQueries({ queryKey: each.key() })),
      );
      onDone?.(answer);
    },
  });
}

/** Where the files of a period lie. */
export function filesOf({ organizationId, kind, year, number }: PeriodKey): string {
  return `/api/organizations/${organizationId}/reports/${kind}/${year}/${number}`;
}

const shares: readonly FigureName[] = ["attendance", "speakers"];

/** A figure as it is read: shares in percent, the mean as points. */
export function figureShown(figure: FigureName, value: number | null, { t, f }: { t: Texts; f: Formats }): string {
  if (value === null) return t.report.figures.none;
  if (shares.includes(figure)) return f.percent(value / 100);
  return figure === "meanScore" ? f.score(value) : f.number(value);
}

/** Where a link leads that opens the report of a period. */
export function reportAddress({ organizationId, kind, year, number }: PeriodKey) {
  return {
    to: "/organizations/$organizationId/reports" as const,
    params: { organizationId },
    search: { kind, year, number },
  };
}
