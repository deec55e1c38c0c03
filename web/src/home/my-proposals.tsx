import { Button, Select, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { api, client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import styles from "./home.module.css";
import type { Mine } from "./month-query.ts";
import { WriteDialog } from "./write-dialog.tsx";

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
      <RaiseProposalDialog opened={writing} onClose={() => setWriting(false)} />
    </section>
  );
}

function ProposalCard({ proposal }: { proposal: Mine["proposals"][number] }) {
  const { t, f } = useLanguage();
  const words = t.home.my;
  const { body, answer, dueOn, answeredAt } = proposal;
  const pending = dueOn === null ? words.answerPending : words.answerDue(f.date(dueOn));
  return (
    <SectionCard>
      <strong>{body}</strong>
      <div className={styles.dim}>{answeredAt === null ? pending : words.answered(f.date(dayOf(answeredAt)))}</div>
      {answer && <div>{answer}</div>}
    </SectionCard>
  );
}

function RaiseProposalDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const { person } = useSession();
  const { offices, office } = useActing();
  const [chosen, setChosen] = useState(office?.organizationId);
  const queryClient = useQueryClient();
  const places = [...new Map(offices.map((one) => [one.organizationId, one.organizationName]))];
  if (!person || !chosen) return null;
  return (
    <WriteDialog
      opened={opened}
      onClose={onClose}
      title={words.raise}
      explanation={words.raiseExplanation}
      label={words.raiseLabel}
      above={
        places.length > 1 && (
          <Select
            label={words.raiseTo}
            data={places.map(([value, label]) => ({ value, label }))}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => value !== null && setChosen(value)}
          />
        )
      }
      send={(body) => client.proposal.raise({ organizationId: chosen, personId: person.personId, body })}
      onSent={() => queryClient.invalidateQueries({ queryKey: api.home.mine.key() })}
    />
  );
}
