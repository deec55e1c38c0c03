import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { reviewAddress, standingOf } from "./annual-review-query.ts";

/** A member's own annual reviews, the latest year first. */
export function MyAnnualReviewsPage() {
  const { t } = useLanguage();
  const words = t.annualReview;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list, error } = useQuery(api.annualReview.mine.queryOptions({ input: { limit: 20, ...cursor } }));
  return (
    <PageFrame title={words.mine}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="4rem" />}
      {list && (
        <SectionCard>
          {list.rows.length === 0 && <EmptyState title={words.noneMine} advice={words.noneMineAdvice} />}
          <ul className={rowStyles.list} aria-label={words.mine}>
            {list.rows.map((row) => (
              <li key={`${row.organizationId}/${row.year}`} className={rowStyles.row}>
                <div className={rowStyles.head}>
                  <div>
                    <Link className={styles.title} {...reviewAddress({ ...row, subject: row.personId })}>
                      {words.yearOf(row.year)}
                    </Link>
                    <div className={rowStyles.dim}>{row.organizationName}</div>
                  </div>
                  <div>
                    {row.notReviewed ? words.notReviewed[row.notReviewed] : words.state[standingOf(row)]}
                    {row.decidedLevel && ` · ${words.level[row.decidedLevel]}`}
                  </div>
                </div>
              </li>
            ))}
          </ul>
          {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
        </SectionCard>
      )}
    </PageFrame>
  );
}
