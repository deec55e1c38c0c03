import { useQuery } from "@tanstack/react-query";
import { yearRules } from "../../../rulesets/year-rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { type LimitInForce, type LimitsInForce, limitsInForceQuery, limitWords } from "./limits-query.ts";

interface LimitsInForceCardProps {
  organizationId: string;
  organizationName: string;
  aside?: React.ReactNode;
}

/** Which number applies to an organization today, whose it is, from which document and since when. */
export function LimitsInForceCard({ organizationId, organizationName, aside }: LimitsInForceCardProps) {
  const { t } = useLanguage();
  const { data, error } = useQuery(limitsInForceQuery(organizationId));
  return (
    <SectionCard title={t.limits.inForce.title(organizationName)} aside={aside}>
      {data ? <Lines inForce={data} /> : error ? <Trouble error={error} /> : <SkeletonList rows={6} />}
    </SectionCard>
  );
}

function Lines({ inForce }: { inForce: LimitsInForce }) {
  const { t, code } = useLanguage();
  const words = t.limits.inForce;
  const rule = yearRules.find(({ id }) => id === inForce.yearRule.id);
  return (
    <ul className={styles.rows}>
      {inForce.numbers.map((number) => (
        <NumberLine key={number.key} number={number} source={inForce.source} />
      ))}
      <li className={styles.row}>
        <div>
          {words.yearRule}: <strong>{rule?.title[code]}</strong>
          <div className={styles.dim}>
            {inForce.yearRule.issuedBy ? <Issuer issuedBy={inForce.yearRule.issuedBy} /> : words.noChoice}
          </div>
          {rule?.note && <div className={styles.dim}>{rule.note[code]}</div>}
        </div>
      </li>
      <li className={styles.row}>
        <div>
          {t.limits.predecessors}: <strong>{t.limits.predecessorsShown[inForce.predecessors.shown]}</strong>
          <div className={styles.dim}>
            {inForce.predecessors.issuedBy ? <Issuer issuedBy={inForce.predecessors.issuedBy} /> : words.noChoice}
          </div>
        </div>
      </li>
    </ul>
  );
}

function NumberLine({ number, source }: { number: LimitInForce; source: LimitsInForce["source"] }) {
  const { t, f } = useLanguage();
  const words = t.limits;
  return (
    <li className={styles.row}>
      <div>
        {words.key[number.key]}: <strong>{limitWords(number.value, words, f.number)}</strong>
        <div className={styles.dim}>
          {number.issuedBy ? (
            <Issuer issuedBy={number.issuedBy} />
          ) : (
            words.inForce.shipped(source.document, f.date(source.validFrom))
          )}
        </div>
      </div>
      {number.held && <StateBadge>{words.inForce.held}</StateBadge>}
    </li>
  );
}

function Issuer({ issuedBy }: { issuedBy: NonNullable<LimitInForce["issuedBy"]> }) {
  const { t, f } = useLanguage();
  const { name, document, validFrom, cellTypes } = issuedBy;
  const types = cellTypes?.map((type) => t.organization.cellType[type]).join("; ");
  return (
    <>
      {t.limits.inForce.by(name, document, f.date(validFrom))}
      {types !== undefined && ` · ${t.limits.forTypes(types)}`}
    </>
  );
}
