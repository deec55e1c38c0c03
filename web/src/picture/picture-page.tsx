import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { OpenDirectives } from "../directive/open-directives.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { OrganizationPath } from "./organization-path.tsx";
import { PictureBody } from "./picture-body.tsx";
import { PictureFigures } from "./picture-figures.tsx";
import { type Picture, pictureQuery } from "./picture-query.ts";
import { type PictureSearch, pictureSearch, thisYear, yearsToChoose } from "./picture-search.ts";

/** "Tổng quan sinh hoạt chi bộ": what stands under an organization × the months of a year. */
export function PicturePage({ organizationId }: { organizationId: string }) {
  const { t, code } = useLanguage();
  const { office } = useActing();
  const [search, change] = usePictureSearch();
  const year = search.year ?? thisYear();
  const wanted = { organizationId, year, filter: search.filter ?? "ALL" } as const;
  const picture = useInfiniteQuery(pictureQuery(wanted));
  const first = picture.data?.pages[0];
  const rows = picture.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <PageFrame
      title={t.picture.title(year)}
      overline={<Overline organizationId={organizationId} organization={first?.organization} year={year} />}
      actions={
        <>
          <YearChoice year={year} onChange={(next) => change({ year: next })} />
          <QuarterLink organizationId={organizationId} year={year} />
          <DashboardLink organizationId={organizationId} year={year} />
          <YearResultsLink organizationId={organizationId} year={year} />
          <Button
            variant="default"
            component="a"
            href={`/api/organizations/${organizationId}/picture/${year}/file?language=${code}`}
            download
          >
            {t.picture.download}
          </Button>
        </>
      }
    >
      <Trouble error={picture.error} />
      {!first && !picture.error && <SkeletonList rows={6} height="4rem" />}
      {first && office?.organizationId === organizationId && <OpenDirectives organizationId={organizationId} />}
      {first && <PictureFigures figures={first.figures} />}
      {first && (
        <PictureBody
          name={first.organization.name}
          rows={rows}
          year={year}
          search={search}
          change={change}
          more={
            picture.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={picture.isFetchingNextPage}
                onClick={() => void picture.fetchNextPage()}
              >
                {t.picture.more}
              </Button>
            )
          }
        />
      )}
    </PageFrame>
  );
}

/** Where it is among the organizations above, and how many it speaks of. */
function Overline({
  organizationId,
  organization,
  year,
}: {
  organizationId: string;
  organization: Picture["organization"] | undefined;
  year: number;
}) {
  const { t, f } = useLanguage();
  const { office } = useActing();
  const isBelow = office?.organizationId !== organizationId;
  const place = useQuery(api.organization.get.queryOptions({ input: { organizationId }, enabled: isBelow }));
  if (!organization) return " ";
  const { directSubordinates, members, shareOfStaff, name } = organization;
  const facts = [
    ...(isBelow ? [name] : []),
    t.picture.subordinates(directSubordinates),
    t.picture.members(f.number(members)),
    ...(shareOfStaff === null ? [] : [t.picture.shareOfStaff(f.percent(shareOfStaff / 100))]),
  ];
  return (
    <>
      {place.data && (
        <OrganizationPath to="/organizations/$organizationId/picture" ancestors={place.data.ancestors} year={year} />
      )}
      {facts.join(" · ")}
    </>
  );
}

function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useLanguage();
  const years = [...new Set([...yearsToChoose(), year])].toSorted((left, right) => right - left);
  return (
    <NativeSelect
      aria-label={t.picture.year}
      value={String(year)}
      data={years.map((one) => ({ value: String(one), label: t.picture.yearOption(one) }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

function QuarterLink({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/organizations/$organizationId/quarters"
          params={{ organizationId }}
          search={year === thisYear() ? {} : { year, quarter: 4 }}
        />
      )}
    >
      {t.picture.quarters}
    </Button>
  );
}

function DashboardLink({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/organizations/$organizationId/dashboard" params={{ organizationId }} search={{ year }} />
      )}
    >
      {t.dashboard.link}
    </Button>
  );
}

function YearResultsLink({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/organizations/$organizationId/year-results"
          params={{ organizationId }}
          search={{ year }}
        />
      )}
    >
      {t.limits.years.link}
    </Button>
  );
}

/** Year, filter and form stand in the address. */
function usePictureSearch(): [PictureSearch, (changed: Partial<Record<keyof PictureSearch, unknown>>) => void] {
  // The router also hands over what the address says beside what its route knows.
  const search = pictureSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<Record<keyof PictureSearch, unknown>>) =>
    void navigate({ to: ".", search: pictureSearch({ ...search, ...changed }), replace: true, resetScroll: false });
  return [search, change];
}
