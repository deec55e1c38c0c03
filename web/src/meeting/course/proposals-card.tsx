import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { AnswerDialog } from "../../proposal/answer-dialog.tsx";
import { LevelSelect } from "../../proposal/level-select.tsx";
import { badgeOf } from "../../proposal/proposal-words.ts";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";
import { CloseProposalDialog } from "./close-proposal-dialog.tsx";

type Proposal = Workspace["proposals"][number];

/** Members' proposals: what comes back from before, to be read out and closed, and what was raised for this meeting. */
export function ProposalsCard() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [raising, setRaising] = useState(false);
  const words = t.meeting.proposal;
  const canRaise = can("statement.add");
  const { proposals, earlierProposals } = workspace;
  if (proposals.length + earlierProposals.length === 0 && !canRaise) return null;
  return (
    <SectionCard title={words.title} place="proposals">
      {earlierProposals.length > 0 && (
        <>
          <h3>{t.proposal.meeting.earlier}</h3>
          {can("proposal.close") && <div className={styles.dim}>{t.proposal.meeting.earlierAdvice}</div>}
          <ProposalLines proposals={earlierProposals} />
        </>
      )}
      {proposals.length === 0 ? (
        earlierProposals.length === 0 && <div className={styles.dim}>{words.none}</div>
      ) : (
        <ProposalLines proposals={proposals} />
      )}
      {canRaise && (
        <Button variant="default" mt="sm" onClick={() => setRaising(true)}>
          {words.add}
        </Button>
      )}
      {raising && <RaiseDialog onClose={() => setRaising(false)} />}
    </SectionCard>
  );
}

/** Proposals in a meeting, each with its answer, who has it, and what can be done now. */
export function ProposalLines({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <ul className={styles.plainList}>
      {proposals.map((proposal) => (
        <ProposalLine key={proposal.proposalId} proposal={proposal} />
      ))}
    </ul>
  );
}

function ProposalLine({ proposal }: { proposal: Proposal }) {
  const { t, f } = useLanguage();
  const { can, identity } = useMeeting();
  const [doing, setDoing] = useState<"answer" | "close">();
  const leave = () => setDoing(undefined);
  const words = t.meeting.proposal;
  const { person, body, answer, answeredBy, owner, dueOn, state, liesWith, verdict, closingWord } = proposal;
  const badge = badgeOf({ state, isOwned: owner !== null, isElsewhere: liesWith !== null }, t);
  const canAnswer = can("proposal.answer") && liesWith === null && state !== "CLOSED" && answeredBy === null;
  const open = t.meeting.task;
  return (
    <li className={styles.lineRow}>
      <span>
        <strong>{person?.fullName ?? words.unnamed}</strong>
        <span className={styles.readText}>{body}</span>
        {answer && <span className={styles.readText}>→ {answer}</span>}
        {answeredBy && <span className={styles.agendaNotes}>{t.proposal.answeredBy(answeredBy.name)}</span>}
        {liesWith && (
          <span className={styles.agendaNotes}>
            {t.proposal.liesWith(liesWith.name || t.proposal.meeting.superior)}
          </span>
        )}
        {owner && (
          <span className={styles.agendaNotes}>
            {words.ownedBy(owner.fullName)}
            {dueOn && ` · ${open.dueShort(f.date(dueOn))}`}
          </span>
        )}
        {verdict && (
          <span className={styles.agendaNotes}>
            {[t.proposal.says(t.proposal.verdict[verdict]), closingWord].filter(Boolean).join(": ")}
          </span>
        )}
      </span>
      <span className={styles.lineEnd}>
        <StateBadge tone={badge.tone}>{badge.text}</StateBadge>
        {can("proposal.close") && state === "ANSWERED" && (
          <Button aria-label={t.proposal.meeting.closeNamed(body)} onClick={() => setDoing("close")}>
            {t.proposal.meeting.close}
          </Button>
        )}
        {canAnswer && (
          <Button variant="default" aria-label={`${words.answer}: ${body}`} onClick={() => setDoing("answer")}>
            {words.answer}
          </Button>
        )}
      </span>
      <AnswerDialog
        opened={doing === "answer"}
        onClose={leave}
        organizationId={identity.organizationId}
        proposal={{ ...proposal, ownerId: owner?.personId ?? null }}
      />
      {doing === "close" && <CloseProposalDialog proposal={proposal} onClose={leave} />}
    </li>
  );
}

function RaiseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const [personId, setPerson] = useState<string | null>(null);
  const [body, setBody] = useState("");
  const [addressedToId, setAddressedTo] = useState<string | null>(null);
  const words = t.meeting.proposal;
  const raise = useAct(
    (chosen: string) => client.proposal.raise({ ...identity, personId: chosen, body: body.trim(), addressedToId }),
    {
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={raise.isPending}
      disabled={personId === null || body.trim() === ""}
      error={raise.error}
      onSubmit={() => personId && raise.mutate(personId)}
    >
      <PersonSelect label={words.who} people={people} value={personId} onChange={setPerson} required first />
      <Textarea
        label={words.body}
        required
        autosize
        minRows={3}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <LevelSelect organizationId={identity.organizationId} value={addressedToId} onChange={setAddressedTo} />
    </FormDialog>
  );
}
