import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import type { CandidateAction } from "./candidate-dialog.tsx";
import type { Candidate, SuccessionPlan } from "./succession-query.ts";

const CandidateDialog = lazyDialog(async () => (await import("./candidate-dialog.tsx")).CandidateDialog);
const ProposeDialog = lazyDialog(async () => (await import("./propose-dialog.tsx")).ProposeDialog);
const tones: Record<Candidate["state"], Tone> = {
  PROPOSED: "amber",
  CONSULTED: "gold",
  APPROVED: "green",
  REMOVED: "grey",
};
const actions = ["consult", "approve", "review", "remove"] as const satisfies readonly CandidateAction[];

interface CandidatesCardProps {
  organizationId: string;
  plan: SuccessionPlan;
}

/** Who stands in a plan for which position, how far, and what may be done next. */
export function CandidatesCard({ organizationId, plan }: CandidatesCardProps) {
  const { t, f, code } = useLanguage();
  const words = t.succession;
  const [isProposing, setProposing] = useState(false);
  const [moving, setMoving] = useState<{ candidate: Candidate; action: CandidateAction }>();
  const { planId, candidates } = plan;
  return (
    <SectionCard title={words.candidates}>
      <div className={rows.buttons}>
        {plan.abilities.includes("succession.propose") && (
          <Button onClick={() => setProposing(true)}>{words.propose}</Button>
        )}
        {candidates.length > 0 && (
          <Button
            variant="default"
            component="a"
            download
            href={`/api/organizations/${organizationId}/succession-plans/${planId}/file?language=${code}`}
          >
            {words.download}
          </Button>
        )}
      </div>
      {candidates.some(({ state }) => state !== "REMOVED") && (
        <PaperLinks
          title={words.paper}
          href={`/api/organizations/${organizationId}/succession-plans/${planId}/paper/file`}
        />
      )}
      {candidates.length === 0 && <p>{words.noCandidates}</p>}
      <ul className={rows.list} aria-label={words.candidates}>
        {candidates.map((candidate) => {
          const { ballot } = candidate;
          const said = [
            words.position[candidate.position],
            candidate.birthDate && words.born(candidate.birthDate.slice(0, 4)),
            candidate.sex && words.sex[candidate.sex],
            candidate.isInCommittee && words.inCommittee,
            words.since(f.date(candidate.proposedOn)),
            ballot &&
              words.ballot(
                f.number(ballot.agree),
                f.number(ballot.valid),
                f.number(ballot.convened),
                f.date(ballot.consultedOn),
              ),
            candidate.approvedOn && words.approved(candidate.decision, f.date(candidate.approvedOn)),
            candidate.reviewedOn && words.reviewed(f.date(candidate.reviewedOn)),
            candidate.reviewNote,
            candidate.removedOn && words.removed(f.date(candidate.removedOn), candidate.removalReason),
          ];
          return (
            <li key={candidate.candidateId} className={rows.row}>
              <div className={rows.head}>
                <div>
                  <strong>{candidate.fullName}</strong>{" "}
                  <StateBadge tone={tones[candidate.state]}>{words.state[candidate.state]}</StateBadge>{" "}
                  {candidate.isReviewDue && <StateBadge tone="amber">{words.reviewDue}</StateBadge>}
                  <p className={rows.dim}>{said.filter(Boolean).join(" · ")}</p>
                </div>
                <div className={rows.buttons}>
                  {actions
                    .filter((action) => candidate.abilities.includes(`succession.${action}`))
                    .map((action) => (
                      <Button
                        key={action}
                        variant="default"
                        aria-label={words.actionNamed(words.action[action], candidate.fullName)}
                        onClick={() => setMoving({ candidate, action })}
                      >
                        {words.action[action]}
                      </Button>
                    ))}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <ProposeDialog
        opened={isProposing}
        onClose={() => setProposing(false)}
        organizationId={organizationId}
        planId={planId}
      />
      {moving && (
        <CandidateDialog
          opened
          onClose={() => setMoving(undefined)}
          organizationId={organizationId}
          planId={planId}
          {...moving}
        />
      )}
    </SectionCard>
  );
}
