import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import styles from "./shortcoming.module.css";
import type { Shortcoming } from "./shortcoming-query.ts";

const stateTone: Record<Shortcoming["state"], Tone> = {
  DRAFT: "grey",
  HANDED_IN: "amber",
  RETURNED: "red",
  CLOSED: "green",
};
const resultTone: Record<NonNullable<Shortcoming["result"]>, Tone> = {
  REMEDIED: "green",
  PARTLY: "amber",
  NOT_REMEDIED: "red",
};

/** How it stands, in a word: closed with its result, late where its deadline has passed. */
export function ShortcomingBadges({
  shortcoming,
}: {
  shortcoming: Pick<Shortcoming, "state" | "result" | "isOverdue">;
}) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const { state, result, isOverdue } = shortcoming;
  if (state === "CLOSED" && result) return <StateBadge tone={resultTone[result]}>{words.result[result]}</StateBadge>;
  return (
    <span className={styles.badges}>
      {isOverdue && <StateBadge tone="red">{words.overdue}</StateBadge>}
      <StateBadge tone={stateTone[state]}>{words.state[state]}</StateBadge>
    </span>
  );
}
