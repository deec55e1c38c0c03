import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { reviewAddress } from "./quarter-review-query.ts";
import { ReviewBadge } from "./review-badge.tsx";

/** A member's own evaluations, the latest quarter first. */
export function MyReviewsPage() {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const { data: list, error } = useQuery(api.quarterReview.mine.queryOptions({ input: { limit: 20, ...cursor } }));
  return (
    <PageFrame title={words.mine}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="4rem" />}
      {list && (
        <SectionCard>
          {list.rows.length === 0 && <EmptyState title={words.noneMine} advice={words.noneMineAdvice} />}
          <ul className={rowStyles.list} aria-label={words.mine}>
            {list.rows.map((row) => (
              <li key={`${row.organizationId}/${row.year}/${row.quarter}`} className={rowStyles.row}>
                <div className={rowStyles.head}>
                  <div>
                    <Link className={styles.title} {...reviewAddress({ ...row, subject: row.personId })}>
                      {words.quarterOf(romanQuarter(row.quarter), row.year)}
                    </Link>
                    <div className={rowStyles.dim}>{row.organizationName}</div>
                  </div>
                  <ReviewBadge state={row.state} followUpOn={row.followUpOn} />
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
