import { memberGains, organizationGains } from "../../../server/src/growth/growth.rules.ts";
import { growthWords } from "../../../server/src/growth/growth-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./growth.module.css";
import type { Growth } from "./growth-tables.tsx";

type Bar = { key: string; label: string; count: number; isGain: boolean };

/** Why there are more or fewer members. */
export function MemberReasons({ growth: { members } }: { growth: Growth }) {
  const { t, f, code } = useLanguage();
  const bars = members.reasons.map(({ reason, count }) => ({
    key: reason,
    label: growthWords[code].members[reason],
    count,
    isGain: memberGains.some((gain) => gain === reason),
  }));
  if (bars.length === 0) return <p>{t.growth.noChange}</p>;
  return (
    <>
      <p>{t.growth.totals(f.number(members.gains), f.number(members.losses))}</p>
      <Bars name={t.growth.members} bars={bars} />
    </>
  );
}

/** The same of cells and of the bodies above them. */
export function OrganizationReasons({ growth }: { growth: Growth }) {
  const { t, code } = useLanguage();
  const words = growthWords[code];
  const bars = (["bodies", "cells"] as const).flatMap((sort) =>
    growth[sort].reasons.map(({ reason, count }) => ({
      key: `${sort} ${reason}`,
      label: `${words.counts[sort]}: ${words.organizations[reason]}`,
      count,
      isGain: organizationGains.some((gain) => gain === reason),
    })),
  );
  if (bars.length === 0) return <p>{t.growth.noOrganizationChange}</p>;
  return <Bars name={t.growth.organizations} bars={bars} />;
}

/** A bar a reason, as long as its share of the longest; with its sign, so that colour says nothing alone. */
function Bars({ name, bars }: { name: string; bars: readonly Bar[] }) {
  const { f } = useLanguage();
  const longest = Math.max(...bars.map(({ count }) => count));
  return (
    <ul className={styles.bars} aria-label={name}>
      {bars.map(({ key, label, count, isGain }) => (
        <li key={key}>
          <span>{label}</span>
          <span className={styles.track} aria-hidden>
            <span
              className={styles.bar}
              data-gain={isGain || undefined}
              style={{ inlineSize: `${(count / longest) * 100}%` }}
            />
          </span>
          <strong>{isGain ? `+${f.number(count)}` : `−${f.number(count)}`}</strong>
        </li>
      ))}
    </ul>
  );
}
