import { useQuery } from "@tanstack/react-query";
import { yearRules } from "../../../rulesets/year-rules.ts";
import { findingWords, predecessorLine } from "../../../server/src/limits/year-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import styles from "../organization/organization.module.css";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { type YearFinding, type YearResult, yearQuery } from "./limits-query.ts";

export const tones = { MET: "green", OPEN: "grey", FAILED: "amber" } as const;

/** What a cell's year comes to so far by the rule that applies to it, and why. */
export function YearCard({ organizationId, year }: { organizationId: string; year: number }) {
  const { t } = useLanguage();
  const { data, error } = useQuery(yearQuery(organizationId, year));
  return (
    <SectionCard title={t.limits.year.title(String(year))}>
      {data ? <Year result={data} /> : error ? <Trouble error={error} /> : <SkeletonList rows={4} />}
    </SectionCard>
  );
}

function Year({ result }: { result: YearResult }) {
  const { t, f, code } = useLanguage();
  const words = t.limits.year;
  const rule = yearRules.find(({ id }) => id === result.yearRule.id);
  const scored = result.months.filter(({ grade }) => grade !== null);
  const notDecided = scored.filter(({ decided }) => !decided).length;
  return (
    <>
      {result.soFar === null || result.mean === null ? (
        <p>{words.nothing}</p>
      ) : (
        <p>
          {words.soFar} <GradeBadge grade={result.soFar} /> · {words.mean(f.number(result.mean))} ·{" "}
          {words.good[result.good]}
        </p>
      )}
      <ul className={styles.rows}>
        {result.findings.map((finding) => (
          <FindingLine key={finding.kind} finding={finding} />
        ))}
      </ul>
      {result.predecessors.map((before) => (
        <p key={`${before.organizationId} ${before.succeededOn}`}>{predecessorLine(before, code)}</p>
      ))}
      <p className={styles.dim}>
        {result.judgedFrom !== null && `${words.table.judgedFrom(f.date(result.judgedFrom))}. `}
        {words.scored(f.number(result.scoredMonths), f.number(result.openMonths))}.
        {notDecided > 0 && ` ${words.notDecided(f.number(notDecided))}.`}
        {rule && ` ${words.rule(rule.title[code])}`}
      </p>
    </>
  );
}

function FindingLine({ finding }: { finding: YearFinding }) {
  const { t, f, code } = useLanguage();
  const { standing } = finding;
  const { condition, have } = findingWords(finding, code, f.number);
  return (
    <li className={styles.row}>
      <div>
        {condition}
        {have && <div className={styles.dim}>{have}</div>}
      </div>
      <StateBadge tone={tones[standing]}>{t.limits.year.standing[standing]}</StateBadge>
    </li>
  );
}
