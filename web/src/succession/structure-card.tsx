import { Fragment } from "react";
import { useLanguage } from "../language/use-language.tsx";
import facts from "../organization/organization.module.css";
import { SectionCard } from "../ui/card.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import type { SuccessionPlan } from "./succession-query.ts";

/** Ages, women and new members beside what the guidance sets as least. */
export function StructureCard({ structure }: { structure: SuccessionPlan["structure"] }) {
  const { t, f, code } = useLanguage();
  const words = t.succession;
  const { total, bands, young, women, renewed, youngBelow, ageUnknown, sexUnknown, source, note } = structure;
  const lines = [
    { name: words.young(youngBelow), ...young },
    { name: words.women, ...women },
    { name: words.renewed, ...renewed },
  ];
  return (
    <SectionCard title={words.structure}>
      <p>{words.total(f.number(total))}</p>
      <dl className={facts.facts}>
        {lines.map(({ name, count, share, least, isReached }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              {words.line(f.number(count), share === null ? null : f.number(share), f.number(least))}{" "}
              {isReached !== null && (
                <StateBadge tone={isReached ? "green" : "amber"}>
                  {isReached ? words.reached : words.notReached}
                </StateBadge>
              )}
            </dd>
          </Fragment>
        ))}
        <dt>{words.ages}</dt>
        <dd>{bands.map(({ from, below, count }) => `${words.band(from, below)}: ${f.number(count)}`).join(" · ")}</dd>
      </dl>
      {ageUnknown + sexUnknown > 0 && (
        <p className={rows.dim}>{words.unknown(f.number(ageUnknown), f.number(sexUnknown))}</p>
      )}
      <p className={rows.dim}>
        {words.source(source)} {note?.[code]}
      </p>
    </SectionCard>
  );
}
