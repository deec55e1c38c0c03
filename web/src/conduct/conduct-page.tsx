import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { ConductFacts } from "./conduct-facts.tsx";
import { conditionsOf, conductQuery, type Side, sides } from "./conduct-query.ts";

const yearsBack = 10;

/** "Khen thưởng, kỷ luật" of the organization one acts for and of the cells right under it. */
export function ConductPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office)
    return (
      <ConductOf key={office.organizationId} organizationId={office.organizationId} name={office.organizationName} />
    );
  return (
    <PageFrame title={t.conduct.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function ConductOf({ organizationId, name }: { organizationId: string; name: string }) {
  const { t, code } = useLanguage();
  const words = t.conduct;
  const [side, setSide] = useState<Side>("ALL");
  const [year, setYear] = useState<number>();
  const [search, setSearch] = useState("");
  const conditions = Object.entries(conditionsOf({ side, year, search })).map(([key, value]) => [key, String(value)]);
  const query = new URLSearchParams([...conditions, ["language", code]]);
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear() - back));
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        <>
          <NativeSelect
            aria-label={words.side}
            value={side}
            data={sides.map((value) => ({ value, label: words.sides[value] }))}
            onChange={({ currentTarget: { value } }) => setSide(sides.find((each) => each === value) ?? "ALL")}
          />
          <NativeSelect
            aria-label={words.year}
            value={year === undefined ? "" : String(year)}
            data={[{ value: "", label: words.everyYear }, ...years]}
            onChange={({ currentTarget: { value } }) => setYear(value === "" ? undefined : Number(value))}
          />
          <Button
            component="a"
            variant="default"
            href={`/api/organizations/${organizationId}/conduct/file?${query}`}
            download
          >
            Excel
          </Button>
        </>
      }
    >
      <p>{words.explanation}</p>
      <SearchBox label={words.search} placeholder={words.search} value={search} onSearch={setSearch} />
      <Records key={query.toString()} organizationId={organizationId} side={side} year={year} search={search} />
    </PageFrame>
  );
}

interface RecordsProps {
  organizationId: string;
  side: Side;
  year: number | undefined;
  search: string;
}

function Records(wanted: RecordsProps) {
  const { t } = useLanguage();
  const words = t.conduct;
  const pages = usePages();
  const { data: list, error } = useQuery(conductQuery({ ...wanted, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="4rem" />;
  return (
    <SectionCard>
      {list.rows.length === 0 && <EmptyState title={words.noneFound} advice={words.noneFoundAdvice} />}
      <ul className={rowStyles.list} aria-label={words.title}>
        {list.rows.map((row) => (
          <li key={row.recordId} className={rowStyles.row}>
            <Link
              className={rowStyles.link}
              to="/organizations/$organizationId/members/$personId"
              params={{ organizationId: row.organizationId, personId: row.personId }}
            >
              {row.fullName}
            </Link>
            <ConductFacts record={row} />
          </li>
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
