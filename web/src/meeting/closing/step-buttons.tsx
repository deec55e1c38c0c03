import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { useMeeting } from "../workspace-context.tsx";
import { pointSteps } from "./point-steps.ts";
import styles from "./score.module.css";

interface StepButtonsProps {
  /** Whose points for which criterion. */
  label: string;
  max: number;
  /** Null as long as nobody judged: then no step is pressed. */
  value: number | null;
  onChoose: (points: number) => void;
}

/** A judgement in one tap: none, some or all of the points. Arrows lead to the other steps and to the rows above and below. */
export function StepButtons({ label, max, value, onChoose }: StepButtonsProps) {
  const { t, f } = useLanguage();
  const { rules } = useMeeting();
  const steps = pointSteps(max, rules.scoreSheet.pointStep);
  const inTabOrder = value !== null && steps.includes(value) ? value : steps[0];
  return (
    <fieldset className={styles.steps} data-steps onKeyDown={goWithArrows}>
      <legend className={styles.hidden}>{label}</legend>
      {steps.map((points) => (
        <Button
          key={points}
          variant={points === value ? "filled" : "default"}
          aria-pressed={points === value}
          data-step={points}
          tabIndex={points === inTabOrder ? 0 : -1}
          onClick={() => onChoose(points)}
        >
          {t.meeting.score.points(f.number(points))}
        </Button>
      ))}
    </fieldset>
  );
}

const across: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const along: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

function goWithArrows(event: KeyboardEvent<HTMLFieldSetElement>): void {
  const group = event.currentTarget;
  const buttons = stepsOf(group);
  const place = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
  const [aside, down] = [across[event.key], along[event.key]];
  const goal =
    aside !== undefined ? buttons[place + aside] : down !== undefined ? stepInNextRow(group, down, place) : undefined;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** The same step of the row above or below; the last one where that row has fewer. */
function stepInNextRow(group: HTMLElement, direction: number, place: number): HTMLElement | undefined {
  const groups = [...document.querySelectorAll<HTMLElement>("[data-steps]")];
  const next = groups[groups.indexOf(group) + direction];
  return next && (stepsOf(next)[place] ?? stepsOf(next).at(-1));
}

function stepsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>("[data-step]")];
}
