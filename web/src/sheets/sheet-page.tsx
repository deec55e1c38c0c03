import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { ScoreSheetContents } from "../system/score-sheet-contents.tsx";
import { sourceWords } from "../system/source-words.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import { SheetEditor } from "./sheet-editor.tsx";
import { type DrawnSheet, sheetQuery } from "./sheet-query.ts";
import { sheetRead } from "./sheet-read.ts";
import styles from "./sheets.module.css";
import { TrialCard } from "./trial-card.tsx";

/** One version of a score sheet: a draft is written here, a published one is read. */
export function SheetPage() {
  const { t } = useLanguage();
  const identity = useParams({ from: "/signed-in/organizations/$organizationId/score-sheets/$rulesetId" });
  const { data, error } = useQuery(sheetQuery(identity));
  if (data) return <Whole key={data.rulesetId} drawn={data} />;
  return (
    <PageFrame title={t.sheets.title}>
      <Trouble error={error} />
      {!error && <SkeletonList />}
    </PageFrame>
  );
}

function Whole({ drawn }: { drawn: DrawnSheet }) {
  const { t } = useLanguage();
  const can = (ability: string) => drawn.abilities.includes(ability);
  const overline = (
    <>
      <Link to="/score-sheets">{t.sheets.title}</Link> · {drawn.issuedBy.name}
    </>
  );
  if (can("ruleset.save")) return <SheetEditor drawn={drawn} overline={overline} />;
  return (
    <PageFrame
      title={drawn.title}
      overline={overline}
      actions={<SheetActions drawn={drawn} sheet={sheetRead(drawn.sheet)} />}
    >
      <div className={styles.stack}>
        <About drawn={drawn} />
        {can("ruleset.try") && (
          <TrialCard identity={{ organizationId: drawn.issuedBy.organizationId, rulesetId: drawn.rulesetId }} />
        )}
      </div>
    </PageFrame>
  );
}

function About({ drawn }: { drawn: DrawnSheet }) {
  const { t, f, code } = useLanguage();
  const words = t.sheets;
  const sheet = sheetRead(drawn.sheet);
  return (
    <SectionCard title={sourceWords(sheet.source, t, f)}>
      <div className={styles.line}>
        <StateBadge tone={drawn.version === null ? "amber" : "green"}>
          {drawn.version === null ? words.state.DRAFT : words.state.PUBLISHED(f.number(drawn.version))}
        </StateBadge>
        <span>
          {drawn.validTo === null
            ? words.valid(f.date(drawn.validFrom))
            : words.validUntil(f.date(drawn.validFrom), f.date(drawn.validTo))}
        </span>
      </div>
      <p className={styles.dim}>{sheet.note[code]}</p>
      <ScoreSheetContents rules={sheet} />
    </SectionCard>
  );
}
