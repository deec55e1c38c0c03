import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { isOfCell, useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { BodyTopics } from "./body-topics.tsx";
import { CellTopics } from "./cell-topics.tsx";
import { topicSearch } from "./topic-search.ts";

/** The topics of the organization one acts for: a cell's own year, or that of the cells below a body. */
export function OwnTopicsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <TopicsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.shell.nav.topics}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function TopicsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <TopicsOf key={organizationId} organizationId={organizationId} />;
}

function TopicsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const asked = api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 });
  const { data: organization, error } = useQuery(asked);
  // The router also hands over what the address says beside what its route knows.
  const search = topicSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Record<string, unknown>) =>
    void navigate({ to: ".", search: topicSearch({ ...search, ...changed }), replace: true, resetScroll: false });
  const year = search.year ?? thisYear();
  if (!organization)
    return (
      <PageFrame title={t.shell.nav.topics}>
        <Trouble error={error} />
        {!error && <SkeletonList rows={4} height="5rem" />}
      </PageFrame>
    );
  const shared = { organizationId, name: organization.name, year, onYear: (next: number) => change({ year: next }) };
  return isOfCell(organization.kind) ? (
    <CellTopics {...shared} />
  ) : (
    <BodyTopics {...shared} filter={search.filter ?? "ALL"} onFilter={(filter) => change({ filter })} />
  );
}
