import { KeptFile } from "../directive/kept-file.tsx";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import { type ConductRecord, isDiscipline } from "./conduct-query.ts";

/** One award or discipline: what, by which decision, why, and whether it has effect. */
export function ConductFacts({ record }: { record: ConductRecord }) {
  const { t, f } = useLanguage();
  const words = t.conduct;
  const { kind, number, decidedOn, announcedOn, issuer, reason, annulled } = record;
  return (
    <div>
      <strong>{words.kind[kind]}</strong> <EffectBadge record={record} />
      <div>
        {words.decision(number, f.date(decidedOn), issuer)}
        {announcedOn !== null && announcedOn !== decidedOn && `, ${words.announced(f.date(announcedOn))}`}
      </div>
      <p className={rowStyles.lines}>{reason}</p>
      {record.decision && (
        <ul className={rowStyles.list}>
          <KeptFile
            file={record.decision}
            href={`/api/organizations/${record.organizationId}/conduct/${record.recordId}/decision/${record.decision.fileId}/content`}
          />
        </ul>
      )}
      <div className={rowStyles.dim}>
        {[record.organizationName, annulled && words.annulled(f.date(annulled.on), annulled.number, annulled.reason)]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </div>
  );
}

function EffectBadge({ record: { kind, annulled, effectEndsOn } }: { record: ConductRecord }) {
  const { t, f } = useLanguage();
  const words = t.conduct;
  if (annulled) return <StateBadge>{words.annulledHow[annulled.how]}</StateBadge>;
  if (!isDiscipline(kind)) return null;
  if (effectEndsOn === null) return <StateBadge tone="red">{words.inEffect}</StateBadge>;
  if (effectEndsOn <= dayOf(new Date())) return <StateBadge>{words.over(f.date(effectEndsOn))}</StateBadge>;
  return <StateBadge tone="amber">{words.until(f.date(effectEndsOn))}</StateBadge>;
}
