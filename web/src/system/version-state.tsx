import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import type { RulesetVersion } from "./ruleset-versions.ts";

const tones: Record<RulesetVersion["state"], Tone> = { IN_FORCE: "green", COMING: "amber", FORMER: "grey" };

export function VersionState({ state }: Pick<RulesetVersion, "state">) {
  const { t } = useLanguage();
  return <StateBadge tone={tones[state]}>{t.rulesets.state[state]}</StateBadge>;
}
