import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ONE_COLUMN, useWidthUpTo } from "../../ui/use-width-up-to.ts";
import { MissingSteps } from "../missing-steps.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { CriterionRow } from "./criterion-row.tsx";
import styles from "./score.module.css";
import { showsSuperior } from "./score-sheet.tsx";

type Section = Evaluation["sections"][number];
const SENTENCES = 3;

/** One section of the sheet: its evidence in short; "Xem" opens its criteria. */
export function ScoreSection({ section, evaluation }: { section: Section; evaluation: Evaluation }) {
  const { t, f, code } = useLanguage();
  const words = t.meeting.score;
  const unjudged = section.criteria.filter((criterion) => evaluation.unjudged.includes(criterion.criterion)).length;
  const isScoring = evaluation.abilities.includes("evaluation.setPoints");
  const [opened, setOpened] = useState(isScoring && unjudged > 0);
  /** Once drawn, the criteria stay: a field that is folded away goes on saving. */
  const [drawn, setDrawn] = useState(opened);
  const evidence = section.criteria.map((criterion) => criterion.evidence[code].replace(/\.$/, "")).filter(Boolean);
  /** There each criterion says it once it is opened. */
  const isNarrow = useWidthUpTo(ONE_COLUMN);
  const panel = `score-section-${section.no}`;
  return (
    <li className={styles.section}>
      <div className={styles.row}>
        <span>{section.no}</span>
        <div>
          <strong>{section.label[code]}</strong>
          <div className={styles.evidence}>
            {evidence.length > 0 && !isNarrow && `${words.evidence} ${evidence.slice(0, SENTENCES).join(" · ")}. `}
            {unjudged > 0 && <span className={styles.unjudged}>{words.unjudged(unjudged)} </span>}
            <UnstyledButton
              className={styles.see}
              aria-expanded={opened}
              aria-controls={panel}
              onClick={() => {
                setOpened(!opened);
                setDrawn(true);
              }}
            >
              {opened ? words.hide : words.see}
              <span className={styles.hidden}> {words.criteriaOf(section.label[code])}</span>
            </UnstyledButton>
          </div>
        </div>
        <Points label={words.max} value={f.number(section.max)} />
        <Points label={words.proposed} value={f.number(section.proposed)} isProposal />
        <Points label={words.self} value={section.self === null ? "–" : f.number(section.self)} isGiven />
        {showsSuperior(evaluation) && (
          <Points label={words.superior} value={section.superior === null ? "–" : f.number(section.superior)} isGiven />
        )}
      </div>
      {section.criteria.some(isOfSteps) && <MissingSteps evaluation={evaluation} />}
      <Reasons section={section} />
      <ol id={panel} className={styles.criteria} hidden={!opened}>
        {drawn && <Criteria section={section} evaluation={evaluation} />}
      </ol>
    </li>
  );
}

/** On a phone those that the facts have answered are one line with their sum; what a person has to judge stands open. */
function Criteria({ section: { criteria }, evaluation }: { section: Section; evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const words = t.meeting.score;
  const answered = criteria.filter(isAnsweredByFacts);
  const isNarrow = useWidthUpTo(ONE_COLUMN);
  const isFoldable = isNarrow && answered.length > 1 && evaluation.abilities.includes("evaluation.setPoints");
  const [isFolded, setFolded] = useState(() => answered.every((criterion) => departure(criterion) === 0));
  const sum = (of: (criterion: Section["criteria"][number]) => number) =>
    f.number(answered.reduce((total, criterion) => total + of(criterion), 0));
  return (
    <>
      {isFoldable && (
        <li className={styles.answered}>
          <UnstyledButton aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            <Icon name="chevron" size="1.125rem" />
            <span>
              {words.answeredByFacts(
                answered.length,
                sum(({ selfPoints }) => selfPoints ?? 0),
                sum(({ max }) => max),
              )}
            </span>
          </UnstyledButton>
        </li>
      )}
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.criterion}
          criterion={criterion}
          evaluation={evaluation}
          isFolded={isFoldable && isFolded && answered.includes(criterion)}
        />
      ))}
    </>
  );
}

/** Nobody has to judge it: the facts propose its points, or it does not apply this time. */
function isAnsweredByFacts({ proposed, applies }: Section["criteria"][number]): boolean {
  return proposed !== null || !applies;
}

/** Which criterion rests on the steps of the procedure, says the fact beside it. */
function isOfSteps({ facts }: Section["criteria"][number]): boolean {
  return facts.some(({ key }) => key === "stepsRecorded");
}

/** Where the cell or the superior departed, and why. */
function Reasons({ section }: { section: Section }) {
  const { t, f, code } = useLanguage();
  const departures = section.criteria.filter((criterion) => criterion.selfReason !== "" && departure(criterion) !== 0);
  if (departures.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {departures.map((criterion) => (
        <li key={criterion.criterion}>
          {t.meeting.score.departure(signed(departure(criterion), f.number), criterion.label[code])}:{" "}
          {criterion.selfReason}
        </li>
      ))}
    </ul>
  );
}

function departure({ selfPoints, proposed }: Section["criteria"][number]): number {
  return selfPoints === null || proposed === null ? 0 : selfPoints - proposed;
}

export function signed(points: number, show: (value: number) => string): string {
  return points > 0 ? `+${show(points)}` : show(points);
}

interface PointsProps {
  label: string;
  value: string;
  isProposal?: boolean;
  isGiven?: boolean;
}

export function Points({ label, value, isProposal = false, isGiven = false }: PointsProps) {
  return (
    <div className={styles.points}>
      <span className={styles.pointsLabel}>{label}</span>
      <span className={isProposal ? styles.proposal : isGiven ? styles.given : undefined}>{value}</span>
    </div>
  );
}
