import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./proposal.module.css";
import { proposalsQuery } from "./proposal-query.ts";
import { ProposalRow } from "./proposal-row.tsx";
import { proposalSearch, type View, views } from "./proposal-search.ts";

/** Proposals as the organization one acts for has to do with them. */
export function OwnProposalsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <ProposalsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.proposal.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function ProposalsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ProposalsOf key={organizationId} organizationId={organizationId} />;
}

function ProposalsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.proposal;
  const { offices } = useActing();
  const { person } = useSession();
  // The router also hands over what the address says beside what its route knows.
  const { view = "WAITING" } = proposalSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: View) =>
    void navigate({ to: ".", search: proposalSearch({ view: next }), replace: true, resetScroll: false });
  const name = offices.find((office) => office.organizationId === organizationId)?.organizationName;
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        person && (
          <Button variant="default" component={Link} to="/my-proposals">
            {words.mine}
          </Button>
        )
      }
    >
      <div className={styles.bar}>
        <NativeSelect
          label={words.show}
          value={view}
          data={views.map((each) => ({ value: each, label: words.view[each] }))}
          onChange={({ currentTarget: { value } }) => change(views.find((each) => each === value) ?? view)}
        />
      </div>
      <ProposalList key={view} organizationId={organizationId} view={view} />
    </PageFrame>
  );
}

function ProposalList({ organizationId, view }: { organizationId: string; view: View }) {
  const { t } = useLanguage();
  const words = t.proposal;
  const pages = usePages();
  const { data: list, error } = useQuery(proposalsQuery({ organizationId, view, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
  return (
    <>
      <p className={rowStyles.dim} role="status">
        {words.counts(list.counts)}
      </p>
      <SectionCard>
        {list.rows.length === 0 && <EmptyState title={words.none[view]} advice={words.noneAdvice[view]} />}
        <ul className={rowStyles.list} aria-label={words.view[view]}>
          {list.rows.map((proposal) => (
            <ProposalRow key={proposal.proposalId} organizationId={organizationId} proposal={proposal} />
          ))}
        </ul>
        {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
    </>
  );
}
