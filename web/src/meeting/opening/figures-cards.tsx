import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useMeeting } from "../workspace-context.tsx";
import type { Figures } from "../workspace-query.ts";
import rollStyles from "./roll.module.css";

/** On a phone the cards stand far below the names: what they come to in one line, in sight while people are marked. */
export function FiguresLine() {
  const { t } = useLanguage();
  const { present, base, simpleMajority } = useMeeting().workspace.figures;
  return <div className={rollStyles.figuresLine}>{t.meeting.figures.inShort(present, base, simpleMajority)}</div>;
}

/** Who counts for votes and why, live beside the roll call. */
export function VotingBase() {
  const { t } = useLanguage();
  const { figures } = useMeeting().workspace;
  const [explained, setExplained] = useState(false);
  const words = t.meeting.figures;
  return (
    <SectionCard title={words.title}>
      <dl className={rollStyles.figures} aria-live="polite">
        <Figure label={words.total} value={figures.total} strong />
        <Figure label={words.official} value={figures.official} strong />
        <LeftOut figures={figures} />
        <Figure label={words.base} value={figures.base} strong red />
        <Figure label={words.simpleMajority} value={figures.simpleMajority} strong />
        <Figure label={words.twoThirds} value={figures.twoThirds} strong />
      </dl>
      <div className={styles.dim}>
        {words.presentWithVote(figures.presentWithVote)} {figures.canDecide ? words.canDecide : words.cannotDecide}
      </div>
      {figures.unmarked > 0 && <div className={styles.dim}>{words.unmarked(figures.unmarked)}</div>}
      <UnstyledButton
        className={styles.textLink}
        aria-expanded={explained}
        aria-controls="why-base"
        onClick={() => setExplained(!explained)}
      >
        {words.why(figures.base)}
      </UnstyledButton>
      <div id="why-base" hidden={!explained}>
        <WhyBase figures={figures} />
      </div>
    </SectionCard>
  );
}

/** What is taken off the official members; each line only where there is somebody. */
function LeftOut({ figures }: { figures: Figures }) {
  const { t } = useLanguage();
  const words = t.meeting.figures;
  const lines = [
    { label: words.exemptAbsent, value: figures.exemptAbsent },
    { label: words.temporarilyElsewhere, value: figures.temporarilyElsewhere },
    { label: words.suspended, value: figures.suspended },
  ].filter(({ value }) => value > 0);
  return (
    <>
      {lines.map((line) => (
        <Figure key={line.label} {...line} />
      ))}
      {figures.probationary > 0 && <Figure label={words.probationary} value={figures.probationary} />}
      {figures.temporarilyHere > 0 && <Figure label={words.temporarilyHere} value={figures.temporarilyHere} />}
    </>
  );
}

function Figure({
  label,
  value,
  strong = false,
  red = false,
}: {
  label: string;
  value: number;
  strong?: boolean;
  red?: boolean;
}) {
  return (
    <div className={rollStyles.figure} data-strong={strong} data-red={red}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function WhyBase({ figures }: { figures: Figures }) {
  const { t } = useLanguage();
  const { rules, workspace } = useMeeting();
  const words = t.meeting.figures;
  const { base, simpleMajority, twoThirds } = figures;
  return (
    <div className={rollStyles.why}>
      <p>{workspace.meeting.kind === "COMMITTEE" ? words.whyCommittee(base) : words.whyCell(figures.official, base)}</p>
      <ul>
        {figures.exemptAbsent > 0 && <li>{words.whyExempt(figures.exemptAbsent)}</li>}
        {figures.temporarilyElsewhere > 0 && <li>{words.whyElsewhere(figures.temporarilyElsewhere)}</li>}
        {figures.suspended > 0 && <li>{words.whySuspended(figures.suspended)}</li>}
        {figures.probationary > 0 && <li>{words.whyProbationary(figures.probationary)}</li>}
        {figures.temporarilyHere > 0 && <li>{words.whyHere(figures.temporarilyHere)}</li>}
      </ul>
      <p>{words.whyNeeded(base, simpleMajority, twoThirds)}</p>
      <p className={styles.dim}>{words.source(sourceOf(rules.majorities.matters.RESOLUTION.source))}</p>
    </div>
  );
}

function sourceOf({ document, article }: { document: string; article?: string }): string {
  return article === undefined ? document : `${document}, ${article}`;
}

/** The share of members who are there, against the target. */
export function AttendanceShare() {
  const { t, f } = useLanguage();
  const { figures } = useMeeting().workspace;
  const words = t.meeting.figures;
  const { attendancePercent: percent, attendanceTarget: target } = figures;
  const isReached = percent !== null && percent >= target;
  const outside = figures.total - figures.attendanceBase;
  return (
    <SectionCard
      title={words.share}
      aside={
        percent !== null && (
          <StateBadge tone={isReached ? "green" : "amber"}>{isReached ? words.reached : words.notReached}</StateBadge>
        )
      }
    >
      <strong className={rollStyles.bigFigure} aria-live="polite">
        {percent === null ? "–" : f.percent(percent / 100)}
      </strong>
      <div className={styles.dim}>{words.shareOf(figures.presentInBase, figures.attendanceBase, target)}</div>
      {outside > 0 && <div className={styles.dim}>{words.outsideShare(outside)}</div>}
      {(figures.excused > 0 || figures.unexcused > 0) && (
        <div className={styles.dim}>{words.absent(figures.excused, figures.unexcused)}</div>
      )}
    </SectionCard>
  );
}
