import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { isOfCell, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { today } from "../meeting/moments.ts";
import { romanQuarter, thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { membersQuery, reviewAddress } from "./quarter-review-query.ts";
import { lastQuarter, reviewSearch } from "./quarter-review-search.ts";
import { ReviewBadge } from "./review-badge.tsx";
import { ReviewsBelow } from "./reviews-below.tsx";

const readers: readonly Office["role"][] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];

/** "Đánh giá quý" of the organization one acts for; clerks, followers and inspectors read none of it. */
export function OwnQuarterReviewsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  const mayRead = office !== undefined && readers.includes(office.role);
  if (office && !mayRead)
    return (
      <PageFrame title={t.quarterReview.title} overline={office.organizationName}>
        <EmptyState title={t.quarterReview.notForOffice} advice={t.quarterReview.notForOfficeAdvice} />
      </PageFrame>
    );
  if (office) return <ReviewsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.quarterReview.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function QuarterReviewsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ReviewsOf key={organizationId} organizationId={organizationId} />;
}

const yearsBack = 4;

function ReviewsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const { data: organization, error } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  // The router also hands over what the address says beside what its route knows.
  const { year, quarter } = { ...lastQuarter(today()), ...reviewSearch(useSearch({ strict: false })) };
  const navigate = useNavigate();
  const change = (changed: Record<string, unknown>) =>
    void navigate({ to: ".", search: reviewSearch({ year, quarter, ...changed }), replace: true, resetScroll: false });
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear() - back));
  const of = { organizationId, year, quarter };
  return (
    <PageFrame
      title={words.title}
      overline={organization?.name}
      actions={
        <Button variant="default" component={Link} to="/my-quarter-reviews">
          {words.mine}
        </Button>
      }
    >
      <div className={styles.stack}>
        <div className={rowStyles.dim}>{words.explanation}</div>
        <div className={styles.fields}>
          <NativeSelect
            label={words.quarter}
            value={String(quarter)}
            data={[1, 2, 3, 4].map((each) => ({
              value: String(each),
              label: `${words.quarter} ${romanQuarter(each)}`,
            }))}
            onChange={({ currentTarget: { value } }) => change({ quarter: value })}
          />
          <NativeSelect
            label={words.year}
            value={String(year)}
            data={years.includes(String(year)) ? years : [String(year), ...years]}
            onChange={({ currentTarget: { value } }) => change({ year: value })}
          />
        </div>
        {!organization && (error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />)}
        {organization &&
          (isOfCell(organization.kind) ? (
            <Members key={`${year}/${quarter}`} of={of} name={organization.name} />
          ) : (
            <ReviewsBelow key={`${year}/${quarter}`} of={of} />
          ))}
      </div>
    </PageFrame>
  );
}

interface OfQuarter {
  of: { organizationId: string; year: number; quarter: number };
}

function Members({ of, name }: OfQuarter & { name: string }) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const pages = usePages();
  const { data: list, error } = useQuery(membersQuery({ ...of, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="3rem" />;
  return (
    <>
      {!list.isOver && <div role="note">{words.notOver}</div>}
      <SectionCard title={words.organization}>
        <ul className={rowStyles.list}>
          <li className={rowStyles.row}>
            <div className={rowStyles.head}>
              <Link className={styles.title} {...reviewAddress({ ...of, subject: "organization" })}>
                {name}
              </Link>
              <ReviewBadge {...list.organization} isOrganization />
            </div>
          </li>
        </ul>
      </SectionCard>
      <SectionCard title={words.members}>
        {list.rows.length === 0 && <EmptyState title={words.none} advice={words.noneAdvice} />}
        <ul className={rowStyles.list} aria-label={words.members}>
          {list.rows.map(({ person, state, followUpOn }) => (
            <li key={person.personId} className={rowStyles.row}>
              <div className={rowStyles.head}>
                <Link className={styles.title} {...reviewAddress({ ...of, subject: person.personId })}>
                  {person.fullName}
                </Link>
                <ReviewBadge state={state} followUpOn={followUpOn} />
              </div>
            </li>
          ))}
        </ul>
        {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
    </>
  );
}
