import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { levels } from "./annual-review-query.ts";
import { LevelsChart } from "./levels-chart.tsx";

/** How the levels of members spread over five years, each with its share of those decided. */
export function LevelsByYear({ organizationId, year, name }: { organizationId: string; year: number; name: string }) {
  const { t, f, code } = useLanguage();
  const words = t.annualReview;
  const { data, error } = useQuery(api.annualReview.years.queryOptions({ input: { organizationId, year } }));
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList rows={5} height="2rem" />;
  if (data.years.every(({ reviewed }) => reviewed === 0)) return null;
  return (
    <SectionCard
      title={words.byYear}
      aside={
        <Button
          variant="default"
          component="a"
          href={`/api/organizations/${organizationId}/annual-review-years/${year}/file?language=${code}`}
          aria-label={words.downloadByYear}
          download
        >
          {words.download}
        </Button>
      }
    >
      <p className={rowStyles.dim}>{words.byYearNote}</p>
      <LevelsChart years={data.years} name={name} />
      <Table
        caption={words.byYear}
        rows={data.years}
        keyOf={(row) => String(row.year)}
        columns={[
          { name: "year", label: words.year, show: (row) => String(row.year) },
          {
            name: "decided",
            label: words.caps.decided,
            align: "end",
            show: (row) => words.caps.decidedOf(f.number(row.decided), f.number(row.reviewed)),
          },
          ...levels.map((level) => ({
            name: level,
            label: words.level[level],
            align: "end" as const,
            show: (row: (typeof data.years)[number]) =>
              row.decided === 0
                ? "–"
                : `${f.number(row.levels[level])} (${f.number(Math.round((row.levels[level] / row.decided) * 1000) / 10)}%)`,
          })),
        ]}
      />
    </SectionCard>
  );
}
