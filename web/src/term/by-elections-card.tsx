import { Button, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { SectionCard } from "../ui/card.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { type Term, useTermChange } from "./term-query.ts";

type ByElection = Term["byElections"][number];
const tones: Record<ByElection["state"], Tone> = { ASKED: "amber", ALLOWED: "gold", REFUSED: "grey", HELD: "green" };
const positions = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"] as const;

interface ByElectionsProps {
  organizationId: string;
  term: Term;
}

/** By-elections asked for in a term, and what the superior answered; absent while there is nothing to say or to do. */
export function ByElectionsCard({ organizationId, term }: ByElectionsProps) {
  const { t, f } = useLanguage();
  const words = t.term;
  const [isAsking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<{ byElectionId: string; isAllowed: boolean }>();
  const mayAsk = term.abilities.includes("term.askByElection") && term.endedOn === null;
  if (term.byElections.length === 0 && !mayAsk) return null;
  const roles = roleWords(t, term.organizationKind);
  return (
    <SectionCard
      title={words.byElections}
      aside={
        mayAsk && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.askByElection}
          </Button>
        )
      }
    >
      <ul className={rows.list} aria-label={words.byElections}>
        {term.byElections.map((each) => (
          <li key={each.byElectionId} className={rows.row}>
            <div className={rows.head}>
              <div>
                <strong>{words.byElectionLine(f.number(each.seats), roles[each.position])}</strong>{" "}
                <StateBadge tone={tones[each.state]}>{words.byElectionState[each.state]}</StateBadge>
                <p className={rows.dim}>
                  {[
                    each.reason,
                    words.askedOn(f.date(each.askedOn)),
                    each.decision,
                    each.answeredOn && words.answeredOn(f.date(each.answeredOn)),
                    each.refusalReason,
                    each.heldOn && words.heldOn(f.date(each.heldOn)),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              {each.abilities.includes("term.answerByElection") && (
                <div className={rows.buttons}>
                  <Button onClick={() => setAnswering({ byElectionId: each.byElectionId, isAllowed: true })}>
                    {words.allow}
                  </Button>
                  <Button
                    variant="default"
                    onClick={() => setAnswering({ byElectionId: each.byElectionId, isAllowed: false })}
                  >
                    {words.disallow}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      <AskDialog opened={isAsking} onClose={() => setAsking(false)} organizationId={organizationId} term={term} />
      {answering && (
        <AnswerDialog {...answering} organizationId={organizationId} onClose={() => setAnswering(undefined)} />
      )}
    </SectionCard>
  );
}

function AskDialog({
  opened,
  onClose,
  organizationId,
  term,
}: ByElectionsProps & { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.term;
  const [seats, setSeats] = useState(term.vacancies.seats || 1);
  const [position, setPosition] = useState<(typeof positions)[number]>("COMMITTEE_MEMBER");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { startedOn } = term;
  const ask = useTermChange(
    () => client.term.askByElection({ organizationId, startedOn, seats, position, reason }),
    onClose,
  );
  const roles = roleWords(t, term.organizationKind);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.askByElection}
      submitLabel={words.askByElection}
      busy={ask.isPending}
      error={ask.error}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== "") ask.mutate();
      }}
    >
      <NumberInput
        label={words.byElectionSeats}
        min={1}
        max={100}
        allowDecimal={false}
        value={seats}
        onChange={(value) => setSeats(typeof value === "number" ? value : 1)}
      />
      <NativeSelect
        label={words.byElectionPosition}
        value={position}
        data={positions.map((value) => ({ value, label: roles[value] }))}
        onChange={({ currentTarget: { value } }) => setPosition(positions.find((each) => each === value) ?? position)}
      />
      <Textarea
        label={words.byElectionReason}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === "" ? words.reasonMissing : undefined}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}

interface AnswerProps {
  organizationId: string;
  byElectionId: string;
  isAllowed: boolean;
  onClose: () => void;
}

function AnswerDialog({ organizationId, byElectionId, isAllowed, onClose }: AnswerProps) {
  const { t } = useLanguage();
  const words = t.term;
  const [decision, setDecision] = useState("");
  const [answeredOn, setAnsweredOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const answer = useTermChange(
    (on: string) =>
      client.term.answerByElection({ organizationId, byElectionId, isAllowed, decision, reason, answeredOn: on }),
    onClose,
  );
  const isUnsaid = !isAllowed && reason.trim() === "";
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={isAllowed ? words.allow : words.disallow}
      submitLabel={isAllowed ? words.allow : words.disallow}
      busy={answer.isPending}
      error={answer.error}
      onSubmit={() => {
        setTried(true);
        if (!isUnsaid && answeredOn !== null) answer.mutate(answeredOn);
      }}
    >
      <TextInput
        label={words.answerDecision}
        maxLength={120}
        value={decision}
        onChange={({ currentTarget: { value } }) => setDecision(value)}
      />
      <DayField
        label={words.decidedOn}
        required
        value={answeredOn}
        error={isTried && answeredOn === null ? words.dayMissing : undefined}
        onChange={setAnsweredOn}
      />
      {!isAllowed && (
        <Textarea
          label={words.refuseReason}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={isTried && isUnsaid ? words.reasonMissing : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      )}
    </FormDialog>
  );
}
