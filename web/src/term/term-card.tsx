import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import facts from "../organization/organization.module.css";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { type Term, useTermChange } from "./term-query.ts";

const TermDialog = lazyDialog(async () => (await import("./term-dialog.tsx")).TermDialog);
const tones: Record<Term["state"], Tone> = { RUNNING: "green", ABOUT_TO_END: "amber", OVERDUE: "red", ENDED: "grey" };

interface TermCardProps {
  organizationId: string;
  term: Term;
}

/** What is known of a term, and whether its congress is near. */
export function TermCard({ organizationId, term }: TermCardProps) {
  const { t, f } = useLanguage();
  const words = t.term;
  const [isEditing, setEditing] = useState(false);
  const { state, daysLeft, rules, endedOn } = term;
  const days = f.number(Math.abs(daysLeft));
  const left = daysLeft < 0 ? words.daysLate(days) : words.daysLeft(days);
  return (
    <SectionCard
      title={words.named(term.number, term.name, f.date(term.startedOn))}
      aside={
        <Group gap="sm">
          {term.abilities.includes("term.undo") && <UndoTerm organizationId={organizationId} term={term} />}
          {term.abilities.includes("term.describe") && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {words.describe}
            </Button>
          )}
        </Group>
      }
    >
      <p>
        <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge> {state !== "ENDED" && left}
      </p>
      <dl className={facts.facts}>
        <dt>{words.facts.congressOn}</dt>
        <dd>
          {term.congressOn === null ? words.facts.unknown : f.date(term.congressOn)}{" "}
          {term.congressMeetingId && (
            <Link
              to="/organizations/$organizationId/meetings/$meetingId"
              params={{ organizationId, meetingId: term.congressMeetingId }}
            >
              {words.facts.congressMeeting}
            </Link>
          )}
        </dd>
        {endedOn === null ? (
          <>
            <dt>{words.facts.dueOn}</dt>
            <dd>
              {f.date(term.dueOn)}
              {term.until === null && ` (${words.facts.reckoned(rules.months, rules.source)})`}
            </dd>
          </>
        ) : (
          <>
            <dt>{words.facts.endedOn}</dt>
            <dd>{f.date(endedOn)}</dd>
          </>
        )}
        <dt>{words.facts.plannedSize}</dt>
        <dd>{term.plannedSize ?? words.facts.unknown}</dd>
        {term.plannedStandingSize !== null && (
          <>
            <dt>{words.facts.plannedStandingSize}</dt>
            <dd>{term.plannedStandingSize}</dd>
          </>
        )}
      </dl>
      <TermDialog
        opened={isEditing}
        onClose={() => setEditing(false)}
        organizationId={organizationId}
        term={term}
        isNext={false}
      />
    </SectionCard>
  );
}

/** Takes back a term that was entered by mistake. */
function UndoTerm({ organizationId, term: { startedOn, revision } }: TermCardProps) {
  const { t } = useLanguage();
  const words = t.term;
  const [isAsking, setAsking] = useState(false);
  const undo = useTermChange(
    () => client.term.undo({ organizationId, startedOn, revision }),
    () => setAsking(false),
  );
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.undo}
        explanation={words.undoExplanation}
        confirmLabel={words.undoConfirm}
        busy={undo.isPending}
        trouble={<Trouble error={undo.error} />}
        onConfirm={() => undo.mutate()}
      />
    </>
  );
}
