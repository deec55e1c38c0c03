import { useLanguage } from "../language/use-language.tsx";
import type { BadgeRow } from "./badge-query.ts";

/** The steps that are noted of a badge, with their days. */
export function useStepWords() {
  const { t, f } = useLanguage();
  const words = t.badge;
  return (badge: Pick<BadgeRow, "proposedOn" | "decidedOn" | "decisionNumber" | "presentedOn">) =>
    [
      badge.proposedOn && words.proposed(f.date(badge.proposedOn)),
      badge.decidedOn && words.decided(badge.decisionNumber, f.date(badge.decidedOn)),
      badge.presentedOn && words.presented(f.date(badge.presentedOn)),
    ]
      .filter(Boolean)
      .join(" · ");
}
