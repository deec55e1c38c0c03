import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";

type Proposal = Workspace["proposals"][number];

/** Members' proposals, each with its answer or with who owns it and by when. */
export function ProposalsCard() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const [raising, setRaising] = useState(false);
  const [answering, setAnswering] = useState<Proposal>();
  const words = t.meeting.proposal;
  const canRaise = can("statement.add");
  if (workspace.proposals.length === 0 && !canRaise) return null;
  return (
    <SectionCard title={words.title}>
      {workspace.proposals.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ul className={styles.plainList}>
        {workspace.proposals.map((proposal) => (
          <li key={proposal.proposalId} className={styles.lineRow}>
            <span>
              <strong>{proposal.person?.fullName ?? words.unnamed}</strong>
              <span className={styles.readText}>{proposal.body}</span>
              {proposal.answer && <span className={styles.readText}>→ {proposal.answer}</span>}
              {proposal.owner && (
                <span className={styles.agendaNotes}>
                  {words.ownedBy(proposal.owner.fullName)}
                  {proposal.dueOn && ` · ${t.meeting.task.dueShort(f.date(proposal.dueOn))}`}
                </span>
              )}
            </span>
            <span className={styles.lineEnd}>
              <StateBadge tone={proposal.answeredAt || proposal.owner ? "green" : "amber"}>
                {proposal.answeredAt ? words.answered : proposal.owner ? words.owned : words.open}
              </StateBadge>
              {canRaise && (
                <Button variant="default" onClick={() => setAnswering(proposal)}>
                  {words.answer}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {canRaise && (
        <Button variant="default" mt="sm" onClick={() => setRaising(true)}>
          {words.add}
        </Button>
      )}
      {raising && <RaiseDialog onClose={() => setRaising(false)} />}
      {answering && <AnswerDialog proposal={answering} onClose={() => setAnswering(undefined)} />}
    </SectionCard>
  );
}

function RaiseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const [personId, setPerson] = useState<string | null>(null);
  const [body, setBody] = useState("");
  const words = t.meeting.proposal;
  const raise = useAct(
    (chosen: string) => client.proposal.raise({ ...identity, personId: chosen, body: body.trim() }),
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
    </FormDialog>
  );
}

function AnswerDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const [answer, setAnswer] = useState(proposal.answer);
  const [ownerId, setOwner] = useState(proposal.owner?.personId ?? null);
  const [dueOn, setDueOn] = useState(proposal.dueOn);
  const words = t.meeting.proposal;
  const { proposalId, revision } = proposal;
  const send = useAct(
    () =>
      client.proposal.answer({
        organizationId: identity.organizationId,
        proposalId,
        answer: answer.trim(),
        ownerId,
        dueOn,
        revision,
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.answerTitle}
      submitLabel={t.common.action.save}
      busy={send.isPending}
      disabled={answer.trim() === "" && ownerId === null}
      error={send.error}
      onSubmit={() => send.mutate()}
    >
      <div className={styles.readText}>{proposal.body}</div>
      <Textarea
        label={words.answerLabel}
        autosize
        minRows={3}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <PersonSelect label={words.owner} people={people} value={ownerId} onChange={setOwner} />
      <DayField label={words.due} value={dueOn} onChange={setDueOn} clearable />
    </FormDialog>
  );
}
