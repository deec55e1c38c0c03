import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { type Facts, FactsList } from "../organization/facts-list.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import type { MemberChange } from "./member-change-query.ts";
import { type ChangeStep, StepDialog } from "./step-dialog.tsx";

const steps: readonly ChangeStep[] = ["decide", "decline", "withdraw", "undo"];

/** One change: what is to be done now, what was decided, and by which rule. */
export function MemberChangePage() {
  const { t } = useLanguage();
  const words = t.memberChange;
  const key = useParams({ strict: false }) as Record<"organizationId" | "changeId", string>;
  const { data: change, error } = useQuery(api.memberChange.get.queryOptions({ input: key }));
  return (
    <PageFrame
      title={change?.fullName ?? words.title}
      overline={<Link to="/member-changes">{words.title}</Link>}
      narrow
    >
      <div className={styles.stack}>
        <Trouble error={error} />
        {!change && !error && <SkeletonList rows={5} />}
        {change && (
          <>
            <Now change={change} />
            <FactsCard change={change} seenFrom={key.organizationId} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Now({ change }: { change: MemberChange }) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  const [step, setStep] = useState<ChangeStep>();
  const { state, kind, abilities, answer } = change;
  const possible = steps.filter((each) => abilities.includes(`memberChange.${each}`));
  return (
    <SectionCard
      title={words.now}
      aside={<StateBadge {...(state === "PROPOSED" ? { tone: "gold" as const } : {})}>{words.state[state]}</StateBadge>}
    >
      <p>{words.said[state](words.kind[kind], f.date(change.effectiveOn), answer)}</p>
      {state === "DECIDED" && <p className={rowStyles.dim}>{words.frozen}</p>}
      {state === "DECIDED" && kind === "EXPULSION" && <p className={rowStyles.dim}>{words.isDiscipline}</p>}
      <Group>
        {possible.map((each) => (
          <Button key={each} variant={each === "decide" ? "filled" : "default"} onClick={() => setStep(each)}>
            {words.step[each].button}
          </Button>
        ))}
      </Group>
      {step && <StepDialog key={step} opened onClose={() => setStep(undefined)} change={change} step={step} />}
    </SectionCard>
  );
}

function FactsCard({ change, seenFrom }: { change: MemberChange; seenFrom: string }) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  const { changeId, rule, tally, decidedOn } = change;
  const file = `/api/organizations/${seenFrom}/member-changes/${changeId}/paper/file`;
  const facts: Facts = [
    [words.cell, change.organizationName],
    [words.kindLabel, words.kind[change.kind]],
    [words.effectiveOn, f.date(change.effectiveOn)],
    change.lastDay !== null && [words.lastDay, f.date(change.lastDay)],
    [words.reason, change.reason],
    tally !== null && [words.vote, words.tally(tally.agree, tally.base, tally.needed, tally.outcome)],
    decidedOn !== null && [
      words.decision,
      words.decided(change.document || change.numberLine, change.issuer, f.date(decidedOn)),
    ],
    [words.rule, words.ruleOf(rule.decidedBy, rule.document, rule.article)],
  ];
  return (
    <SectionCard
      title={words.paper(change.numberLine)}
      aside={
        <Group>
          <Button component="a" variant="default" href={`${file}?format=docx`}>
            Word
          </Button>
          <Button component="a" variant="default" href={`${file}?format=pdf`} target="_blank">
            PDF
          </Button>
        </Group>
      }
    >
      <FactsList facts={facts} />
      <p>
        <Link
          to="/organizations/$organizationId/members/$personId"
          params={{ organizationId: change.organizationId, personId: change.personId }}
        >
          {words.openMember}
        </Link>
      </p>
    </SectionCard>
  );
}
