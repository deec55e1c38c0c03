import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import type { Member } from "../people/member-query.ts";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";

/** Exemptions, suspensions and ends of membership on a member's page; nothing while there are none. */
export function ChangesCard({ member, organizationId }: { member: Member; organizationId?: string }) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  if (member.changes.length === 0) return null;
  return (
    <SectionCard title={words.title}>
      <ul className={styles.rows}>
        {member.changes.map((change) => {
          const { changeId, kind, state, effectiveOn, lastDay, decidedOn, document, issuer } = change;
          const facts = [
            change.organizationName,
            words.kindFrom(words.kind[kind], f.date(effectiveOn), lastDay === null ? null : f.date(lastDay)),
            decidedOn !== null && document !== "" && words.decided(document, issuer, f.date(decidedOn)),
            change.reason,
            change.answer,
          ];
          return (
            <li key={changeId} className={styles.row}>
              <div>
                {organizationId === undefined ? (
                  <strong>{words.kind[kind]}</strong>
                ) : (
                  <Link
                    to="/organizations/$organizationId/member-changes/$changeId"
                    params={{ organizationId: change.organizationId, changeId }}
                  >
                    {words.kind[kind]}
                  </Link>
                )}{" "}
                <StateBadge {...(state === "PROPOSED" ? { tone: "gold" as const } : {})}>
                  {words.state[state]}
                </StateBadge>
                <div className={styles.dim}>{facts.filter(Boolean).join(" · ")}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </SectionCard>
  );
}
