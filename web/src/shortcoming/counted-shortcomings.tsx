import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { countsQuery } from "./shortcoming-query.ts";

/** How many the organizations here and below named and remedied: all that an office above learns. */
export function CountedShortcomings({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const words = t.shortcoming.counts;
  const pages = usePages();
  const { data: list, error } = useQuery(countsQuery({ organizationId, year }, { cursor: pages.cursor }));
  return (
    <SectionCard title={words.title}>
      <div className={rowStyles.dim}>{words.explained}</div>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="4rem" />}
      {list?.rows.length === 0 && <EmptyState icon="chart" title={words.none} advice={words.noneAdvice} />}
      {list && list.rows.length > 0 && (
        <>
          <p className={rowStyles.lines}>
            {words.members}: {words.people(list.people)}; {words.sum(list.members)}
            {"\n"}
            {words.collective}: {words.sum(list.collective)}
          </p>
          <Table
            caption={words.caption}
            rows={list.rows}
            keyOf={(row) => row.organizationId}
            columns={[
              { name: "organization", label: words.organization, show: (row) => row.name },
              {
                name: "members",
                label: words.members,
                show: (row) => `${words.people(row.people)}; ${words.sum(row.members)}`,
              },
              { name: "collective", label: words.collective, show: (row) => words.sum(row.collective) },
            ]}
          />
          <PageFoot list={list} pages={pages} />
        </>
      )}
    </SectionCard>
  );
}
