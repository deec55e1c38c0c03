import { Button, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import styles from "./home.module.css";
import type { Mine } from "./month-query.ts";

const RaiseProposalDialog = lazyDialog(async () => (await import("../proposal/raise-dialog.tsx")).RaiseProposalDialog);

export function MyProposals({ proposals }: { proposals: Mine["proposals"] }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const id = useId();
  const [writing, setWriting] = useState(false);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Title order={2} id={id}>
          {words.proposals}
        </Title>
        <Button variant="default" onClick={() => setWriting(true)}>
          {words.raise}
        </Button>
      </div>
      {proposals.length === 0 && (
        <SectionCard>
          <EmptyState title={words.noProposals} advice={words.noProposalsAdvice} />
        </SectionCard>
      )}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} />
      ))}
      {proposals.length > 0 && (
        <Link to="/my-proposals" className={styles.proposalsLink}>
          {t.proposal.all}
        </Link>
      )}
      <RaiseProposalDialog opened={writing} onClose={() => setWriting(false)} />
    </section>
  );
}

function ProposalCard({ proposal }: { proposal: Mine["proposals"][number] }) {
  const { t, f } = useLanguage();
  const words = t.home.my;
  const { body, answer, dueOn, answeredAt, state, liesWith } = proposal;
  const pending = [
    ...(state === "OPEN" && liesWith !== "" ? [t.proposal.liesWith(liesWith)] : []),
    dueOn === null ? words.answerPending : words.answerDue(f.date(dueOn)),
  ].join(" · ");
  return (
    <SectionCard>
      <strong>{body}</strong>
      <div className={styles.dim}>{answeredAt === null ? pending : words.answered(f.date(dayOf(answeredAt)))}</div>
      {answer && <div>{answer}</div>}
    </SectionCard>
  );
}
