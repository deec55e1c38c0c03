import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { belowQuery, reviewAddress, reviewsAddress } from "./quarter-review-query.ts";
import { ReviewBadge } from "./review-badge.tsx";

interface ReviewsBelowProps {
  of: { organizationId: string; year: number; quarter: number };
}

/** A superior's view: the organizations right below, and how far each has come. */
export function ReviewsBelow({ of }: ReviewsBelowProps) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const pages = usePages();
  const { data: list, error } = useQuery(belowQuery({ ...of, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="4rem" />;
  return (
    <SectionCard title={words.below}>
      {list.rows.length === 0 && <EmptyState title={words.noneBelow} advice={words.noneAdvice} />}
      <ul className={rowStyles.list} aria-label={words.below}>
        {list.rows.map((row) => {
          const own = { ...of, organizationId: row.organizationId };
          return (
            <li key={row.organizationId} className={rowStyles.row}>
              <div className={rowStyles.head}>
                {row.state === null ? (
                  <strong className={styles.title}>{row.name}</strong>
                ) : (
                  <Link className={styles.title} {...reviewAddress({ ...own, subject: "organization" })}>
                    {row.name}
                  </Link>
                )}
                <ReviewBadge state={row.state} followUpOn={row.followUpOn} isOrganization />
              </div>
              {row.members > 0 && (
                <div className={rowStyles.dim}>
                  {words.counts(row.members, row.proposed, row.concluded)} ·{" "}
                  <Link {...reviewsAddress(own)}>{words.openMembers}</Link>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </SectionCard>
  );
}
