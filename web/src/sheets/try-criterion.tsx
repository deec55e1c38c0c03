import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { FactKey, MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { evidenceSentence } from "../../../server/src/evaluation/evidence.rules.ts";
import { proposeScores } from "../../../server/src/evaluation/propose-scores.rules.ts";
import { factsAsked } from "../../../server/src/ruleset/grounds.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { PointsInput } from "./points-input.tsx";
import styles from "./sheets.module.css";

interface TryCriterionProps {
  criterion: FactsCriterion;
  step: number;
}

type Tried = Partial<Record<FactKey, number | boolean | "LIVE" | "PAPER">>;

/** What the criterion gives for figures that are only tried, as the record's own would be judged. */
export function TryCriterion({ criterion, step }: TryCriterionProps) {
  const { t, f, code } = useLanguage();
  const words = t.sheets.criterion;
  const [tried, setTried] = useState<Tried>({});
  const set = (change: Tried) => setTried({ ...tried, ...change });
  const numbers: Readonly<Record<string, string>> = t.sheets.numbers;
  const flags: Readonly<Record<string, string>> = t.sheets.flags;
  const asked = asks(criterion);
  const isWhole = asked.every((key) => tried[key] !== undefined);
  const proposal = proposed(criterion, step, tried);
  return (
    <fieldset className={styles.case} aria-label={words.tryTitle}>
      <span className={styles.bandNo}>{words.tryTitle}</span>
      <div className={styles.fields}>
        {asked.map((key) => {
          const value = tried[key];
          if (key in numbers)
            return (
              <PointsInput
                key={key}
                label={capital(numbers[key] ?? key)}
                value={typeof value === "number" ? value : ""}
                onChange={(number) => set({ [key]: number })}
              />
            );
          const [label, choices] =
            key in flags
              ? [flags[key], { true: words.yes, false: words.no }]
              : [words.subjects.recordedFrom, { LIVE: words.live, PAPER: words.paper }];
          return (
            <NativeSelect
              key={key}
              label={capital(label ?? key)}
              data={[
                { value: "", label: "–" },
                ...Object.entries(choices).map(([each, name]) => ({ value: each, label: name })),
              ]}
              value={value === undefined ? "" : String(value)}
              onChange={(event) => set({ [key]: readChoice(event.currentTarget.value) })}
            />
          );
        })}
      </div>
      <div aria-live="polite">
        {isWhole ? (
          <>
            <strong>
              {!proposal.applies
                ? words.tryNotApplied
                : proposal.points === null
                  ? words.tryPeople
                  : words.tryResult(f.number(proposal.points), f.number(proposal.max))}
            </strong>{" "}
            {evidenceSentence(proposal, code)}
          </>
        ) : (
          <span className={styles.dim}>{words.tryGive}</span>
        )}
      </div>
    </fieldset>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function readChoice(value: string): boolean | "LIVE" | "PAPER" | undefined {
  if (value === "LIVE" || value === "PAPER") return value;
  return value === "" ? undefined : value === "true";
}

/** Every fact that decides something, once, in the order in which the form asks. */
function asks(criterion: FactsCriterion): FactKey[] {
  const { cap, appliesWhen } = criterion;
  const judging = "slope" in criterion ? [criterion.slope] : criterion.bands.map(({ when }) => when);
  const conditions = [...judging, ...(cap ? [cap.when] : []), ...(appliesWhen ? [appliesWhen] : [])];
  return [...new Set(conditions.flatMap(factsAsked))];
}

function proposed(criterion: FactsCriterion, pointStep: number, tried: Tried) {
  const words = { vi: "", en: "" };
  const { otherwise: _, ...alone } = criterion;
  const sheet = {
    id: "tried",
    version: "1",
    source: { document: "", date: "" },
    validFrom: "",
    title: words,
    issuer: words,
    frame: words,
    note: words,
    max: criterion.max,
    pointStep,
    grades: [],
    sections: [{ no: 1, max: criterion.max, title: words, shortTitle: words, criteria: [alone as FactsCriterion] }],
  };
  const [proposal] = proposeScores(sheet, { ...nothingKnown, ...tried } as MeetingFacts);
  // A sheet of one criterion has one proposal.
  return proposal!;
}

/** A record that says nothing yet; what is tried stands over it. */
const nothingKnown = { asOf: "", meetingOn: "", closedOn: null, filingDueOn: null, recordedFrom: "LIVE" };
