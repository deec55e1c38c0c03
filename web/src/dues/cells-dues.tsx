import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { DuesFigures } from "./dues-figures.tsx";

/** How many have paid in each cell under a committee: counts, no names. */
export function CellsDues({ organizationId, month }: { organizationId: string; month: string }) {
  const { t, f, code } = useLanguage();
  const words = t.dues;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list, error } = useQuery(
    api.dues.below.queryOptions({ input: { organizationId, month, limit: 50, ...cursor } }),
  );
  return (
    <>
      <Text>{words.explanationAbove}</Text>
      {list && <DuesFigures counts={list.sums} />}
      <SectionCard
        title={words.cells(f.month(month))}
        aside={
          <Button
            component="a"
            variant="default"
            href={`/api/organizations/${organizationId}/dues-below/${month}/file?language=${code}`}
            aria-label={words.download(f.month(month))}
            download
          >
            Excel
          </Button>
        }
      >
        <Trouble error={error} />
        {!list && !error && <SkeletonList rows={6} />}
        {list?.rows.length === 0 && <EmptyState title={words.noCells} advice={words.noCellsAdvice} />}
        {list && list.rows.length > 0 && (
          <Table
            caption={words.cells(f.month(month))}
            rows={list.rows}
            keyOf={(row) => row.organizationId}
            columns={[
              { name: "cell", label: words.cell, show: (row) => row.name },
              {
                name: "paid",
                label: words.states.PAID,
                align: "end",
                show: (row) => words.share(row.paid, row.members),
              },
              { name: "excused", label: words.states.EXCUSED, align: "end", show: (row) => row.excused },
              { name: "unpaid", label: words.states.UNPAID, align: "end", show: (row) => row.unpaid },
            ]}
          />
        )}
        {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
    </>
  );
}
