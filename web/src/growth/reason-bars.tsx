import { Button } from "@mantine/core";
import { memberGains, organizationGains } from "../../../server/src/growth/growth.rules.ts";
import { growthWords } from "../../../server/src/growth/growth-words.rules.ts";
import { saveBars } from "../dashboard/save-picture.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./growth.module.css";
import type { Growth } from "./growth-tables.tsx";

type ReasonsProps = { growth: Growth /** Both days, as people read them. */; days: string };
type Bar = { key: string; label: string; count: number; isGain: boolean };

/** Why there are more or fewer members. */
export function MemberReasons({ growth, days }: ReasonsProps) {
  const { t, f, code } = useLanguage();
  const { members } = growth;
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
      <Bars name={t.growth.members} bars={bars} of={`${days} – ${growth.organization.name}`} />
    </>
  );
}

/** The same of cells and of the bodies above them. */
export function OrganizationReasons({ growth, days }: ReasonsProps) {
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
  return <Bars name={t.growth.organizations} bars={bars} of={`${days} – ${growth.organization.name}`} />;
}

/** A bar a reason, as long as its share of the longest; with its sign, so that colour says nothing alone. As a picture too. */
function Bars({ name, of, bars }: { name: string; of: string; bars: readonly Bar[] }) {
  const { t, f } = useLanguage();
  const longest = Math.max(...bars.map(({ count }) => count));
  const figure = ({ isGain, count }: Bar) => `${isGain ? "+" : "−"}${f.number(count)}`;
  const save = () =>
    void saveBars({
      fileName: `${name}.png`,
      title: `${name}, ${of}`,
      bars: bars.map((bar) => ({ ...bar, figure: figure(bar) })),
    });
  return (
    <>
      <ul className={styles.bars} aria-label={name}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <span>{bar.label}</span>
            <span className={styles.track} aria-hidden>
              <span
                className={styles.bar}
                data-gain={bar.isGain || undefined}
                style={{ inlineSize: `${(bar.count / longest) * 100}%` }}
              />
            </span>
            <strong>{figure(bar)}</strong>
          </li>
        ))}
      </ul>
      <Button variant="default" mt="sm" onClick={save} aria-label={t.dashboard.named(t.dashboard.savePicture, name)}>
        {t.dashboard.savePicture}
      </Button>
    </>
  );
}
