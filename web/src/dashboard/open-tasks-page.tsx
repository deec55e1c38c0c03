import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { type Column, hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";

type Row = Awaited<ReturnType<typeof api.picture.openTasks.call>>["rows"][number];

const here = "/signed-in/organizations/$organizationId/dashboard/open-tasks";

/** The tasks that were open at the end of a month, those set first at the top; each opens. */
export function OpenTasksPage() {
  const { t } = useLanguage();
  const { organizationId } = useParams({ from: here });
  const { year = thisYear(), from: month = Number(dayOf(new Date()).slice(5, 7)) } = useSearch({ from: here });
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const input = { organizationId, year, month, ...cursor };
  const { data, error } = useQuery(api.picture.openTasks.queryOptions({ input }));
  const place = useQuery(api.organization.get.queryOptions({ input: { organizationId } }));
  const words = t.dashboard.openTasks;
  const columns = useColumns();
  return (
    <PageFrame
      title={words.title(month, year)}
      overline={place.data?.name ?? " "}
      actions={
        <Link to="/organizations/$organizationId/dashboard" params={{ organizationId }} search={{ year }}>
          {t.dashboard.behind.back}
        </Link>
      }
    >
      <Trouble error={error} />
      <SectionCard>
        {!data && !error && <SkeletonList rows={8} />}
        {data?.rows.length === 0 && <EmptyState icon="check" title={words.nothing} advice={words.nothingAdvice} />}
        {data && data.rows.length > 0 && (
          <>
            <Table caption={words.caption} rows={data.rows} keyOf={(row) => row.taskId} columns={columns} />
            {hasPages(data, pages) && <PageFoot list={{ ...data, total: null }} pages={pages} />}
          </>
        )}
      </SectionCard>
    </PageFrame>
  );
}

function useColumns(): Column<Row>[] {
  const { t, f } = useLanguage();
  const words = t.dashboard.openTasks;
  return [
    {
      name: "task",
      label: words.task,
      show: ({ organizationId, taskId, what }) => (
        <Link to="/organizations/$organizationId/tasks/$taskId" params={{ organizationId, taskId }}>
          {what}
        </Link>
      ),
    },
    { name: "cell", label: words.cell, show: ({ name }) => name },
    { name: "owner", label: words.owner, show: ({ ownerName }) => ownerName ?? "–" },
    { name: "set", label: words.setOn, show: ({ setOn }) => f.date(setOn) },
    {
      name: "due",
      label: words.dueOn,
      show: ({ dueOn, overdue, closedOn }) => (
        <>
          {f.date(dueOn)}
          {overdue && (
            <>
              {" "}
              <StateBadge tone="amber">{words.overdue}</StateBadge>
            </>
          )}
          {closedOn !== null && <div>{words.closedOn(f.date(closedOn))}</div>}
        </>
      ),
    },
    { name: "percent", label: words.percent, align: "end", show: ({ percent }) => f.percent(percent / 100) },
  ];
}
