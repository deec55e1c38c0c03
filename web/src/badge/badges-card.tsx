import { useLanguage } from "../language/use-language.tsx";
import type { Member } from "../people/member-query.ts";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import { stateTones } from "./badge-query.ts";
import { useStepWords } from "./use-step-words.ts";

/** Badges of a member of which something is noted. */
export function BadgesCard({ member }: { member: Member }) {
  const { t } = useLanguage();
  const words = t.badge;
  const stepWords = useStepWords();
  if (member.badges.length === 0) return null;
  return (
    <SectionCard title={words.title}>
      <ul className={rowStyles.list} aria-label={words.title}>
        {member.badges.map((badge) => (
          <li key={badge.years} className={rowStyles.row}>
            <div>
              <strong>{words.badgeOf(badge.years)}</strong>{" "}
              <StateBadge tone={stateTones[badge.state]}>{words.states[badge.state]}</StateBadge>
              <div className={rowStyles.dim}>{stepWords(badge)}</div>
            </div>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
