import { useLocation } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { TabLink } from "../workspace-tabs.tsx";
import { type ClosingPlace, type ClosingStep, currentPlace, nextPlace } from "./closing-outline.ts";
import { useStanding } from "./use-standing.ts";

interface ClosingScope {
  steps: readonly ClosingStep[];
  /** Whether sections can be folded: in one column, and for whoever works through them. */
  isFoldable: boolean;
}

/** Set by the tab "Kết thúc"; the same cards stand open elsewhere. */
export const ClosingContext = createContext<ClosingScope | undefined>(undefined);

interface ClosingSectionProps {
  place: ClosingPlace;
  title: string;
  aside?: ReactNode;
  urgent?: boolean;
  /** The last button of the tab is never folded away. */
  alwaysOpen?: boolean;
  children: ReactNode;
}

/**
 * A section of the closing. On a phone the one to work on stands open when the tab is opened, the others show how they
 * stand and open by a tap; none is folded under the hands of whoever finishes it. An address that names it opens it.
 */
export function ClosingSection({ alwaysOpen = false, aside, children, ...card }: ClosingSectionProps) {
  const { place } = card;
  const scope = useContext(ClosingContext);
  const [isFolded, setFolded] = useState(() => scope !== undefined && currentPlace(scope.steps) !== place);
  const frame = useRef<HTMLDivElement>(null);
  const location = useLocation();
  useEffect(() => {
    if (location.hash !== place) return;
    setFolded(false);
    // After it has been opened: what stands below it may be what the page needs to scroll that far.
    const drawn = requestAnimationFrame(() => arriveAt(frame.current));
    return () => cancelAnimationFrame(drawn);
  }, [location, place]);
  const isFoldable = scope?.isFoldable === true && !alwaysOpen;
  return (
    <div ref={frame}>
      <SectionCard
        {...card}
        aside={isFoldable ? <Standing place={place} steps={scope.steps} /> : aside}
        fold={scope && { isFoldable, isFolded, onToggle: () => setFolded(!isFolded) }}
      >
        {children}
        {isFoldable && <NextSection after={place} steps={scope.steps} />}
      </SectionCard>
    </div>
  );
}

const toneOf: Record<ClosingStep["state"], Tone> = { DONE: "green", MISSING: "amber", OPEN: "grey" };

function Standing({ place, steps }: { place: ClosingPlace; steps: readonly ClosingStep[] }) {
  const standing = useStanding();
  const step = steps.find((each) => each.place === place);
  return step && <StateBadge tone={toneOf[step.state]}>{standing(place, step.state)}</StateBadge>;
}

function NextSection({ after, steps }: { after: ClosingPlace; steps: readonly ClosingStep[] }) {
  const { t } = useLanguage();
  const next = nextPlace(steps, after);
  if (next === undefined) return null;
  return (
    <TabLink tab="close" place={next} className={`${styles.buttonLink} ${styles.nextSection}`}>
      {t.meeting.closing.next(t.meeting.closing.step[next])} →
    </TabLink>
  );
}

/** Whoever works with the keyboard goes on from here. */
function arriveAt(frame: HTMLElement | null): void {
  const section = frame?.querySelector("section");
  section?.scrollIntoView();
  const title = section?.querySelector("h2");
  (title?.querySelector("button") ?? title)?.focus({ preventScroll: true });
}
