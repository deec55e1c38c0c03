import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { History } from "./history.tsx";
import styles from "./proposal.module.css";
import type { OwnProposal } from "./proposal-query.ts";
import { ProposalFacts } from "./proposal-row.tsx";
import { badgeOf } from "./proposal-words.ts";

const RaiseProposalDialog = lazyDialog(async () => (await import("./raise-dialog.tsx")).RaiseProposalDialog);

/** My proposals, each with how it stands and everything that happened to it. */
export function MyProposalsPage() {
  const { t } = useLanguage();
  const words = t.proposal;
  const pages = usePages();
  const { cursor } = pages;
  const { data: list, error } = useQuery({
    ...api.proposal.mine.queryOptions({ input: cursor === undefined ? {} : { cursor } }),
    placeholderData: keepPreviousData,
  });
  const [writing, setWriting] = useState(false);
  return (
    <PageFrame title={words.mine} narrow actions={<Button onClick={() => setWriting(true)}>{t.home.my.raise}</Button>}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="8rem" />}
      {list?.rows.length === 0 && (
        <SectionCard>
          <EmptyState title={words.noneMine} advice={words.noneMineAdvice} />
        </SectionCard>
      )}
      {list?.rows.map((proposal) => (
        <OwnCard key={proposal.proposalId} proposal={proposal} />
      ))}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      <RaiseProposalDialog opened={writing} onClose={() => setWriting(false)} />
    </PageFrame>
  );
}

function OwnCard({ proposal }: { proposal: OwnProposal }) {
  const { t } = useLanguage();
  const words = t.proposal;
  const { body, answer, state, steps, owner, home } = proposal;
  const badge = badgeOf(
    {
      ...proposal,
      isOwned: owner !== null || proposal.dueOn !== null,
      isElsewhere: proposal.liesWith.organizationId !== home.organizationId,
    },
    t,
  );
  return (
    <SectionCard>
      <div className={rowStyles.head}>
        <p className={rowStyles.lines}>
          <strong>{body}</strong>
        </p>
        <StateBadge tone={badge.tone}>{badge.text}</StateBadge>
      </div>
      <ProposalFacts proposal={proposal} />
      {state !== "OPEN" && <p className={styles.answer}>{answer}</p>}
      <details>
        <summary className={styles.summary}>{words.history}</summary>
        <History steps={steps} />
      </details>
    </SectionCard>
  );
}
