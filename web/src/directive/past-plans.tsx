import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./directive.module.css";
import type { DirectiveIdentity } from "./directive-query.ts";

interface PastPlansProps {
  /** Whose register the reader is in, and which text was received. */
  identity: DirectiveIdentity;
  receiverId: string;
}

/** What the plan of a receiver was before: folded, and read when it is opened. */
export function PastPlans(props: PastPlansProps) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary className={styles.summary}>{t.directive.planPaper.past}</summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}

function Opened({ identity, receiverId }: PastPlansProps) {
  const { t, f } = useLanguage();
  const words = t.directive.planPaper;
  const past = useInfiniteQuery(
    api.planPaper.past.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...identity, receiverId, limit: 10, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined as string | undefined, // the type of the pages' cursors
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (!past.data) return past.error ? <Trouble error={past.error} /> : <SkeletonList rows={1} height="3rem" />;
  const rows = past.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className={styles.dim}>{words.pastNone}</p>;
  return (
    <>
      <ul className={rowStyles.list} aria-label={words.past}>
        {rows.map((row) => (
          <li key={`${row.directiveId}/${row.endedAt}`} className={styles.pastRow}>
            <strong>{t.directive.named(row)}</strong>
            <div>{row.subject}</div>
            <div className={styles.dim}>
              {words.pastLine(f.date(dayOf(row.linkedAt)), f.date(dayOf(row.endedAt)), row.isReplaced)} {row.reason}
            </div>
          </li>
        ))}
      </ul>
      {past.hasNextPage && (
        <Button variant="default" loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
