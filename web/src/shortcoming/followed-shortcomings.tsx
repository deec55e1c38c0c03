import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./shortcoming.module.css";
import { ShortcomingDeeds } from "./shortcoming-deeds.tsx";
import { type Filter, filters, followedQuery, type Shortcoming } from "./shortcoming-query.ts";
import { ShortcomingRow } from "./shortcoming-row.tsx";
import { YearPaper } from "./year-paper.tsx";

const WriteDialog = lazyDialog(async () => (await import("./write-dialog.tsx")).WriteDialog);

/** What the organization follows in a year: the collective's first, then for those who lead it what members handed in. */
export function FollowedShortcomings({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const pages = usePages();
  const [filter, setFilter] = useState<Filter>("ALL");
  const [isWriting, setWriting] = useState(false);
  const { data: list, error } = useQuery(followedQuery({ organizationId, year, filter }, { cursor: pages.cursor }));
  const leads = list?.abilities.includes("shortcoming.add") === true;
  return (
    <SectionCard
      title={leads ? words.followed : words.ofCollective}
      aside={
        leads && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {words.writeCollective}
          </Button>
        )
      }
    >
      {leads && <div className={rowStyles.dim}>{words.followedExplained}</div>}
      {leads && (
        <NativeSelect
          mt="sm"
          label={words.filter}
          maw="16rem"
          value={filter}
          data={filters.map((value) => ({ value, label: words.filters[value] }))}
          onChange={({ currentTarget: { value } }) => {
            setFilter(filters.find((one) => one === value) ?? filter);
            pages.setSearch("");
          }}
        />
      )}
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="4rem" />}
      {list?.rows.length === 0 && <Nothing isFiltered={filter !== "ALL"} leads={leads} />}
      {list && list.rows.length > 0 && (
        <>
          <Groups organizationId={organizationId} year={year} rows={list.rows} isHeaded={leads} />
          <PageFoot list={list} pages={pages} />
        </>
      )}
      <WriteDialog
        opened={isWriting}
        onClose={() => setWriting(false)}
        organizationId={organizationId}
        subject="ORGANIZATION"
      />
    </SectionCard>
  );
}

function Nothing({ isFiltered, leads }: { isFiltered: boolean; leads: boolean }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  if (isFiltered) return <EmptyState icon="check" title={words.nothing} advice={words.nothingAdvice} />;
  return <EmptyState icon="check" title={words.noneYet} advice={leads ? words.noneYetLeader : words.noneYetMember} />;
}

/** The collective and each member under a heading of its own, with the paper of the year. */
function Groups({
  organizationId,
  year,
  rows,
  isHeaded,
}: {
  organizationId: string;
  year: number;
  rows: readonly Shortcoming[];
  /** Without members' own the card's title says it already. */
  isHeaded: boolean;
}) {
  const { t } = useLanguage();
  const personOf = ({ person }: Shortcoming) => person?.personId ?? null;
  return [...new Set(rows.map(personOf))].map((personId) => {
    const ofOne = rows.filter((row) => personOf(row) === personId);
    const name = ofOne[0]?.person?.fullName ?? t.shortcoming.ofCollective;
    return (
      <Fragment key={personId}>
        <div className={styles.groupHead}>
          {isHeaded && <h3 className={styles.group}>{name}</h3>}
          <YearPaper organizationId={organizationId} year={year} personId={personId} name={name} />
        </div>
        <ul className={rowStyles.list} aria-label={name}>
          {ofOne.map((shortcoming) => (
            <ShortcomingRow
              key={shortcoming.shortcomingId}
              shortcoming={shortcoming}
              isNamed={shortcoming.subject === "COMMITTEE"}
            >
              <ShortcomingDeeds shortcoming={shortcoming} />
            </ShortcomingRow>
          ))}
        </ul>
      </Fragment>
    );
  });
}
