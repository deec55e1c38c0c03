import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { type Effect, EffectsTable } from "./effects-table.tsx";

type Correction = Workspace["corrections"][number];

/** Corrections after closing: additions with reason and author, the old values beside the new. */
export function CorrectionsCard() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [correcting, setCorrecting] = useState(false);
  const words = t.meeting.correction;
  if (workspace.corrections.length === 0 && !can("correction.make")) return null;
  return (
    <SectionCard title={words.title}>
      {workspace.corrections.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ul className={styles.plainList}>
        {workspace.corrections.map((correction) => (
          <CorrectionLine key={correction.correctionId} correction={correction} />
        ))}
      </ul>
      {can("correction.make") && (
        <Button variant="default" mt="sm" onClick={() => setCorrecting(true)}>
          {words.make}
        </Button>
      )}
      {correcting && <CorrectionDialog onClose={() => setCorrecting(false)} />}
    </SectionCard>
  );
}

function CorrectionLine({ correction }: { correction: Correction }) {
  const { t, f } = useLanguage();
  const { identity, can } = useMeeting();
  const words = t.meeting.correction;
  const { correctionId, superiorDecision, needsSuperior } = correction;
  const decide = useAct((decision: "STANDS" | "REOPEN") =>
    client.correction.decide({ ...identity, correctionId, decision }),
  );
  const subjects: Record<string, string> = words.subject;
  return (
    <li className={styles.request}>
      <strong>
        {subjects[correction.subject] ?? correction.subject}
        {correction.personName !== null && `: ${correction.personName}`}
      </strong>
      <span>{correction.reason}</span>
      <span className={styles.dim}>
        {[correction.author, f.dateTime(correction.madeAt)].filter(Boolean).join(" · ")}
      </span>
      <EffectsTable effects={effectsOf(correction)} />
      {superiorDecision && <StateBadge tone="green">{words.decision[superiorDecision]}</StateBadge>}
      {needsSuperior && !superiorDecision && <StateBadge tone="amber">{words.waitsForSuperior}</StateBadge>}
      {needsSuperior && !superiorDecision && can("correction.decide") && (
        <>
          <span className={styles.dim}>{words.decideHint}</span>
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => decide.mutate("STANDS")}>
              {words.stands}
            </Button>
            <Button variant="default" onClick={() => decide.mutate("REOPEN")}>
              {words.reopen}
            </Button>
          </div>
        </>
      )}
      <Trouble error={decide.error} />
    </li>
  );
}

/** The contract leaves effects open, because old corrections keep the shape they were made with. */
function effectsOf({ effects }: Correction): Effect[] {
  if (!Array.isArray(effects)) return [];
  return effects.filter(
    (effect): effect is Effect =>
      typeof effect === "object" && effect !== null && "figure" in effect && "after" in effect,
  );
}
