import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { History } from "./history.tsx";
import styles from "./proposal.module.css";
import { type OneProposal, proposalAddress, useProposalChange } from "./proposal-query.ts";
import { isElsewhere, ProposalFacts } from "./proposal-row.tsx";
import { badgeOf } from "./proposal-words.ts";

/** One proposal: what is asked, what was answered, what happened to it, and what can be done now. */
export function ProposalPage() {
  const { t } = useLanguage();
  // The route's path has them; the router types params of lazily loaded pages loosely.
  const { organizationId, proposalId } = useParams({ strict: false }) as { organizationId: string; proposalId: string };
  const { data: proposal, error } = useQuery(api.proposal.get.queryOptions({ input: { organizationId, proposalId } }));
  if (error) return <PageTrouble error={error} />;
  return (
    <PageFrame
      title={t.proposal.one}
      overline={
        <Link to="/organizations/$organizationId/proposals" params={{ organizationId }}>
          {t.proposal.title}
        </Link>
      }
    >
      {proposal ? (
        <Shown key={proposal.proposalId} organizationId={organizationId} proposal={proposal} />
      ) : (
        <SkeletonList rows={3} height="6rem" />
      )}
    </PageFrame>
  );
}

function Shown({ organizationId, proposal }: { organizationId: string; proposal: OneProposal }) {
  const { t } = useLanguage();
  const words = t.proposal;
  const { body, answer, state, owner, verdict, closingWord, steps, continuedAs } = proposal;
  const badge = badgeOf(
    { ...proposal, isOwned: owner !== null, isElsewhere: isElsewhere(proposal, organizationId) },
    t,
  );
  return (
    <div className={styles.stack}>
      <SectionCard>
        <div className={rowStyles.head}>
          <p className={rowStyles.lines}>
            <strong>{body}</strong>
          </p>
          <StateBadge tone={badge.tone}>{badge.text}</StateBadge>
        </div>
        <ProposalFacts organizationId={organizationId} proposal={proposal} />
        {state !== "OPEN" && <p className={styles.answer}>{answer}</p>}
        {verdict && <div>{[words.says(words.verdict[verdict]), closingWord].filter(Boolean).join(". ")}</div>}
        {continuedAs && (
          <Link {...proposalAddress(organizationId, continuedAs)} className={styles.link}>
            {words.openContinued}
          </Link>
        )}
        <Deeds organizationId={organizationId} proposal={proposal} />
      </SectionCard>
      <SectionCard title={words.history}>
        <History steps={steps} />
      </SectionCard>
    </div>
  );
}

function Deeds({ organizationId, proposal }: { organizationId: string; proposal: OneProposal }) {
  const { t } = useLanguage();
  const words = t.proposal;
  const navigate = useNavigate();
  const [doing, setDoing] = useState<"answer" | "passUp" | "passDown">();
  const leave = () => setDoing(undefined);
  const { proposalId, revision, abilities, state } = proposal;
  const key = { organizationId, proposalId, revision };
  const passUp = useProposalChange(
    (reason: string) => client.proposal.passUp({ ...key, reason }),
    (passed) => {
      leave();
      if (passed.proposalId !== proposalId) void navigate(proposalAddress(organizationId, passed.proposalId));
    },
  );
  const passDown = useProposalChange((word: string) => client.proposal.passDown({ ...key, word }), leave);
  if (abilities.length === 0) return null;
  const may = (deed: string) => abilities.includes(`proposal.${deed}`);
  return (
    <div className={styles.buttons}>
      {may("answer") && <Button onClick={() => setDoing("answer")}>{words.action.answer}</Button>}
      {may("passUp") && (
        <Button variant="default" onClick={() => setDoing("passUp")}>
          {state === "CLOSED" ? words.action.goOn : words.action.passUp}
        </Button>
      )}
      {may("passDown") && (
        <Button variant="default" onClick={() => setDoing("passDown")}>
          {words.action.passDown}
        </Button>
      )}
      <AnswerDialog
        opened={doing === "answer"}
        onClose={leave}
        organizationId={organizationId}
        proposal={{ ...proposal, ownerId: proposal.owner?.personId ?? null }}
      />
      <ConfirmDialog
        opened={doing === "passUp"}
        onClose={leave}
        title={words.passUpAsk}
        explanation={words.passUpExplained}
        reason={{}}
        busy={passUp.isPending}
        trouble={<Trouble error={passUp.error} />}
        onConfirm={(reason) => passUp.mutate(reason)}
      />
      <ConfirmDialog
        opened={doing === "passDown"}
        onClose={leave}
        title={words.passDownAsk}
        explanation={words.passDownExplained}
        reason={{ label: words.passDownLabel }}
        busy={passDown.isPending}
        trouble={<Trouble error={passDown.error} />}
        onConfirm={(word) => passDown.mutate(word)}
      />
    </div>
  );
}
