import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./exemplar.module.css";
import { type Exemplar, exemplarAddress } from "./exemplar-query.ts";

interface ExemplarRowProps {
  organizationId: string;
  exemplar: Exemplar;
  /** What can be done with it where it stands. */
  action?: ReactNode;
}

/** One example in a list: what it is, whose, and what is worth taking. */
export function ExemplarRow({ organizationId, exemplar, action }: ExemplarRowProps) {
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <div>
          <Link className={styles.title} {...exemplarAddress(organizationId, exemplar.exemplarId)}>
            {exemplar.title}
          </Link>
          <ExemplarFacts exemplar={exemplar} />
        </div>
        <ExemplarBadges exemplar={exemplar} />
      </div>
      <p className={styles.lines}>{exemplar.worth}</p>
      {action && <div className={rowStyles.buttons}>{action}</div>}
    </li>
  );
}

export function ExemplarFacts({ exemplar }: { exemplar: Exemplar }) {
  const { t, f } = useLanguage();
  const words = t.exemplar;
  const { source, markedBy, cellType, month } = exemplar;
  const facts = [
    source.name,
    ...(cellType === null ? [] : [t.organization.cellType[cellType]]),
    ...(month === null ? [] : [f.month(month)]),
    words.by(markedBy.name),
  ];
  return <div className={rowStyles.dim}>{facts.join(" · ")}</div>;
}

const tones = { ASKED: "amber", SHOWN: "green", DECLINED: "grey", WITHDRAWN: "grey" } as const;

export function ExemplarBadges({ exemplar: { kind, state } }: { exemplar: Exemplar }) {
  const { t } = useLanguage();
  return (
    <div className={styles.badges}>
      <StateBadge tone="grey">{t.exemplar.kind[kind]}</StateBadge>
      {state !== "SHOWN" && <StateBadge tone={tones[state]}>{t.exemplar.state[state]}</StateBadge>}
    </div>
  );
}
