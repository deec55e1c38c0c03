import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isCell } from "../organization/organization-query.ts";
import { OrganizationPath } from "../picture/organization-path.tsx";
import { thisYear, yearsToChoose } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { yearsQuery } from "./limits-query.ts";
import { MonthsCard } from "./months-card.tsx";
import { YearCard } from "./year-card.tsx";
import { YearsTable } from "./years-table.tsx";

const here = "/signed-in/organizations/$organizationId/year-results";

/** The year's results: of a body, a line for each cell at or below it; of a cell, its own with its months. */
export function YearsPage() {
  const { t, code } = useLanguage();
  const { organizationId } = useParams({ from: here });
  const { year = thisYear() } = useSearch({ from: here });
  const place = useQuery(api.organization.get.queryOptions({ input: { organizationId } }));
  const ofCell = place.data !== undefined && isCell(place.data.kind);
  const file = `/api/organizations/${organizationId}/year-results/${year}/file?language=${code}`;
  return (
    <PageFrame
      title={t.limits.year.table.title(year)}
      overline={
        <>
          {place.data && (
            <OrganizationPath
              to="/organizations/$organizationId/year-results"
              ancestors={place.data.ancestors}
              year={year}
            />
          )}
          {place.data?.name ?? " "}
        </>
      }
      actions={
        <>
          <YearChoice year={year} />
          <Button variant="default" component="a" href={file} download>
            {t.picture.download}
          </Button>
          {!ofCell && (
            <Link to="/organizations/$organizationId/picture" params={{ organizationId }} search={{ year }}>
              {t.limits.years.toPicture}
            </Link>
          )}
        </>
      }
    >
      <Trouble error={place.error} />
      {!place.data && !place.error && <SkeletonList rows={8} />}
      {place.data && ofCell && (
        <>
          <YearCard organizationId={organizationId} year={year} />
          <MonthsCard organizationId={organizationId} year={year} />
        </>
      )}
      {place.data && !ofCell && <CellsOfYear key={`${organizationId} ${year}`} {...{ organizationId, year }} />}
    </PageFrame>
  );
}

function CellsOfYear({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const words = t.limits.years;
  const pages = usePages();
  const { data, error } = useQuery(yearsQuery(organizationId, year, pages.cursor));
  return (
    <SectionCard>
      {!data && (error ? <Trouble error={error} /> : <SkeletonList rows={8} />)}
      {data?.rows.length === 0 && <EmptyState icon="tree" title={words.empty} advice={words.emptyAdvice} />}
      {data && data.rows.length > 0 && (
        <>
          <YearsTable rows={data.rows} year={year} />
          {hasPages(data, pages) && <PageFoot list={data} pages={pages} />}
          <p>{words.note}</p>
        </>
      )}
    </SectionCard>
  );
}

function YearChoice({ year }: { year: number }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const years = [...new Set([...yearsToChoose(), year])].toSorted((left, right) => right - left);
  return (
    <NativeSelect
      aria-label={t.picture.year}
      value={String(year)}
      data={years.map((one) => ({ value: String(one), label: t.picture.yearOption(one) }))}
      onChange={(event) =>
        void navigate({ to: ".", search: { year: Number(event.currentTarget.value) }, replace: true })
      }
    />
  );
}
