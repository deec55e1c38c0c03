import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./growth.module.css";
import { type GrowthSearch, growthSearch, usualSpan } from "./growth-search.ts";
import { PartsTable, WholeTable } from "./growth-tables.tsx";
import { MemberReasons, OrganizationReasons } from "./reason-bars.tsx";
import { WatchedCells } from "./watched-cells.tsx";

/** How many organizations and members there were on two days, why they became more or fewer, and part by part. */
export function GrowthPage() {
  const { t, f, code } = useLanguage();
  const words = t.growth;
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const navigate = useNavigate();
  const { from, to } = usualSpan(growthSearch(useSearch({ strict: false })), today());
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: growth, error } = useQuery(
    api.growth.get.queryOptions({ input: { organizationId, from, to, ...cursor } }),
  );
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const change = (search: GrowthSearch) =>
    void navigate({ to: ".", search: { from, to, ...search }, replace: true, resetScroll: false });
  const days = `${f.date(from)} – ${f.date(to)}`;
  const year = Number(to.slice(0, 4));
  const term = organization?.termStartedOn;
  return (
    <PageFrame
      title={words.title}
      {...(organization && { overline: organization.name })}
      actions={
        <Button
          variant="default"
          component="a"
          href={`/api/organizations/${organizationId}/growth/${from}/${to}/file?language=${code}`}
          download
        >
          {words.download}
        </Button>
      }
    >
      <p className={styles.dim}>{words.explanation}</p>
      <div className={styles.days}>
        <DayField label={words.from} value={from} max={to} onChange={(day) => day && change({ from: day })} />
        <DayField label={words.to} value={to} max={today()} onChange={(day) => day && change({ to: day })} />
        <Button variant="default" onClick={() => change({ from: `${year - 1}-12-31` })}>
          {words.sinceYear(year)}
        </Button>
        {term && term < to && (
          <Button variant="default" onClick={() => change({ from: term })}>
            {words.sinceTerm}
          </Button>
        )}
      </div>
      <Trouble error={error} />
      {!growth && !error && <SkeletonList rows={6} height="4rem" />}
      {growth && (
        <>
          <SectionCard title={words.whole}>
            <WholeTable growth={growth} from={from} to={to} />
          </SectionCard>
          <SectionCard title={words.members}>
            <MemberReasons growth={growth} days={days} />
          </SectionCard>
          <SectionCard title={words.organizations}>
            <OrganizationReasons growth={growth} days={days} />
          </SectionCard>
          {growth.rows.length > 0 && (
            <SectionCard title={words.parts}>
              <PartsTable rows={growth.rows} from={from} to={to} />
              {hasPages(growth, pages) && <PageFoot list={growth} pages={pages} />}
            </SectionCard>
          )}
        </>
      )}
      <WatchedCells organizationId={organizationId} />
    </PageFrame>
  );
}
