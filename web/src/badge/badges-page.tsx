import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { organizationQuery } from "../organization/organization-query.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";

/** To whom a badge is due in the next rounds, here and below. */
export function BadgesPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/badges" });
  const { t, f, code } = useLanguage();
  const words = t.badge;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const { data: list, error } = useQuery(
    api.badge.due.queryOptions({ input: { organizationId, limit: 20, ...cursor } }),
  );
  return (
    <PageFrame title={words.title} overline={organization?.name ?? " "}>
      <Text>{words.explanation}</Text>
      {list && (
        <Text>
          {words.rounds(list.rounds.map((day) => f.date(day)).join(", "))} {words.from(list.source)} {list.note?.[code]}
        </Text>
      )}
      <SectionCard title={words.list}>
        <Trouble error={error} />
        {!list && !error && <SkeletonList rows={4} />}
        {list?.rows.length === 0 && <EmptyState icon="check" title={words.none} advice={words.noneAdvice} />}
        {list && list.rows.length > 0 && (
          <Table
            caption={words.list}
            rows={list.rows}
            keyOf={(row) => `${row.personId} ${row.years}`}
            columns={[
              {
                name: "name",
                label: words.name,
                show: (row) => (
                  <Link
                    to="/organizations/$organizationId/members/$personId"
                    params={{ organizationId: row.organizationId, personId: row.personId }}
                  >
                    {row.fullName}
                  </Link>
                ),
              },
              { name: "cell", label: words.cell, show: (row) => row.organizationName },
              { name: "years", label: words.years, show: (row) => words.yearsOf(row.years) },
              { name: "admitted", label: words.admitted, show: (row) => f.date(row.admittedOn) },
              { name: "reached", label: words.reached, show: (row) => f.date(row.reachedOn) },
              { name: "round", label: words.round, show: (row) => f.date(row.round) },
            ]}
          />
        )}
        {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
    </PageFrame>
  );
}
