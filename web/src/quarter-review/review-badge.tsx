import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { StateBadge } from "../ui/state-badge.tsx";

interface ReviewBadgeProps {
  state: "PROPOSED" | "READ" | "CONCLUDED" | null;
  followUpOn: string | null;
  isOrganization?: boolean;
}

const tones = { NONE: "grey", PROPOSED: "amber", READ: "gold", CONCLUDED: "green" } as const;

/** How far an evaluation has come; never what it says. */
export function ReviewBadge({ state, followUpOn, isOrganization = false }: ReviewBadgeProps) {
  const { t, f } = useLanguage();
  const words = t.quarterReview;
  const key = state ?? "NONE";
  return (
    <div className={styles.badges}>
      <StateBadge tone={tones[key]}>{(isOrganization ? words.stateOfOrganization : words.state)[key]}</StateBadge>
      {followUpOn !== null && <StateBadge tone="amber">{words.followUpOn(f.date(followUpOn))}</StateBadge>}
    </div>
  );
}
