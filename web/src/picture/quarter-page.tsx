import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { quarterOfMonth, quarterSearch, romanQuarter, thisYear, yearsToChoose } from "./picture-search.ts";
import { QuarterTable } from "./quarter-table.tsx";

const here = "/signed-in/organizations/$organizationId/quarters";

/** A quarter's totals of an organization and of each one right under it. */
export function QuarterPage() {
  const { t, f, code } = useLanguage();
  const words = t.picture.quarter;
  const { organizationId } = useParams({ from: here });
  const search = quarterSearch(useSearch({ from: here }));
  const year = search.year ?? thisYear();
  const quarter = search.quarter ?? quarterOfMonth(dayOf(new Date()));
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data, error } = useQuery(
    api.picture.quarter.queryOptions({ input: { organizationId, year, quarter, ...cursor } }),
  );
  const file = `/api/organizations/${organizationId}/quarters/${year}/${quarter}/file?language=${code}`;
  const title = words.title(romanQuarter(quarter), year);
  return (
    <PageFrame
      title={title}
      overline={data?.total.name ?? " "}
      actions={
        <>
          <QuarterChoice year={year} quarter={quarter} />
          <Button variant="default" component="a" href={file} download>
            {t.picture.download}
          </Button>
          <Link
            to="/organizations/$organizationId/comparison"
            params={{ organizationId }}
            search={{ earlier: `${year - 1}-Q${quarter}`, later: `${year}-Q${quarter}` }}
          >
            {t.picture.comparison.open}
          </Link>
          <Link to="/organizations/$organizationId/picture" params={{ organizationId }} search={{ year }}>
            {words.backToYear}
          </Link>
        </>
      }
    >
      <Trouble error={error} />
      {data?.closing && (
        <p>
          <strong>{t.report.closing.quarterPage(f.date(dayOf(new Date(data.closing.closedAt))))}</strong>{" "}
          <Link
            to="/organizations/$organizationId/reports"
            params={{ organizationId }}
            search={{ kind: "QUARTER", year, number: quarter }}
            hash="closing"
          >
            {t.report.closing.toClosing}
          </Link>
        </p>
      )}
      <SectionCard>
        {!data && !error && <SkeletonList rows={8} />}
        {data && <QuarterTable rows={data.rows} total={data.total} year={year} quarter={quarter} />}
        {data && <PageFoot list={{ ...data, total: null }} pages={pages} />}
        <p>{words.note}</p>
      </SectionCard>
    </PageFrame>
  );
}

function QuarterChoice({ year, quarter }: { year: number; quarter: number }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const go = (next: { year: number; quarter: number }) => void navigate({ to: ".", search: next, replace: true });
  return (
    <>
      <NativeSelect
        aria-label={t.picture.quarter.choose}
        value={String(quarter)}
        data={[1, 2, 3, 4].map((one) => ({ value: String(one), label: t.picture.quarter.option(romanQuarter(one)) }))}
        onChange={(event) => go({ year, quarter: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={t.picture.year}
        value={String(year)}
        data={yearsToChoose().map((one) => ({ value: String(one), label: t.picture.yearOption(one) }))}
        onChange={(event) => go({ year: Number(event.currentTarget.value), quarter })}
      />
    </>
  );
}
