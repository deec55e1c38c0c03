import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { ShortcomingDeeds } from "./shortcoming-deeds.tsx";
import { ownQuery } from "./shortcoming-query.ts";
import { ShortcomingRow } from "./shortcoming-row.tsx";
import { YearPaper } from "./year-paper.tsx";

const WriteDialog = lazyDialog(async () => (await import("./write-dialog.tsx")).WriteDialog);

/** "Hạn chế của tôi": drafts that nobody else sees, and what was handed in with how it goes on. */
export function OwnShortcomings({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const { person } = useSession();
  const pages = usePages();
  const [isWriting, setWriting] = useState(false);
  const { data: list, error } = useQuery(ownQuery(year, { cursor: pages.cursor }));
  const isFollowed = list?.rows.some(({ state }) => state === "HANDED_IN" || state === "CLOSED") === true;
  return (
    <SectionCard title={words.own} aside={<Button onClick={() => setWriting(true)}>{words.writeOwn}</Button>}>
      <div className={rowStyles.dim}>{words.ownExplained}</div>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={2} height="4rem" />}
      {list?.rows.length === 0 && <EmptyState icon="check" title={words.noOwn} advice={words.noOwnAdvice} />}
      {list && list.rows.length > 0 && (
        <>
          <ul className={rowStyles.list} aria-label={words.own}>
            {list.rows.map((shortcoming) => (
              <ShortcomingRow key={shortcoming.shortcomingId} shortcoming={shortcoming}>
                <ShortcomingDeeds shortcoming={shortcoming} />
              </ShortcomingRow>
            ))}
          </ul>
          <PageFoot list={list} pages={pages} />
        </>
      )}
      {isFollowed && person && (
        <YearPaper
          isExplained
          organizationId={organizationId}
          year={year}
          personId={person.personId}
          name={person.fullName}
        />
      )}
      <WriteDialog
        opened={isWriting}
        onClose={() => setWriting(false)}
        organizationId={organizationId}
        subject="MEMBER"
      />
    </SectionCard>
  );
}
