import { Button } from "@mantine/core";
import { type ReactNode, useCallback, useMemo } from "react";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { faultsOf } from "../../../server/src/ruleset/check-sheet.rules.ts";
import { client, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isRefused } from "../refusal.ts";
import { ScoreSheetContents } from "../system/score-sheet-contents.tsx";
import { Trouble } from "../trouble.tsx";
import type { SaveOutcome } from "../ui/autosave.ts";
import { SectionCard } from "../ui/card.tsx";
import { ConflictDialog } from "../ui/conflict-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SaveIndicator } from "../ui/save-indicator.tsx";
import { useAutosave } from "../ui/use-autosave.ts";
import { faultWords } from "./fault-words.ts";
import { GradesCard } from "./grades-card.tsx";
import { HeadCard } from "./head-card.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import { withNewSection } from "./sheet-edit.ts";
import { bodySent, type DrawnSheet, sheetQuery } from "./sheet-query.ts";
import { sheetRead } from "./sheet-read.ts";
import styles from "./sheets.module.css";
import { TrialCard } from "./trial-card.tsx";
/** A draft that saves itself: what it says, its parts and criteria, what does not fit yet, and how it will read. */
export function SheetEditor({ drawn, overline }: { drawn: DrawnSheet; overline: ReactNode }) {
  const { t } = useLanguage();
  const words = t.sheets;
  const { field, identity } = useDraft(drawn);
  const { value: sheet, state } = field;
  const faults = useMemo(() => faultsOf(sheet), [sheet]);
  const isFit = faults.length === 0 && (state.kind === "saved" || state.kind === "idle");
  return (
    <PageFrame
      title={sheet.title.vi}
      overline={overline}
      actions={<SheetActions drawn={drawn} sheet={sheet} isFit={isFit} />}
    >
      <div className={styles.stack}>
        <div className={styles.line}>
          <SaveIndicator state={state} />
          {state.kind === "refused" && <Trouble error={state.error} />}
        </div>
        <FaultsCard faults={faults} sheet={sheet} />
        <HeadCard sheet={sheet} onChange={field.change} />
        <GradesCard sheet={sheet} onChange={field.change} />
        {sheet.sections.map((section, index) => (
          <SectionEditor key={section.no} sheet={sheet} at={index} onChange={field.change} />
        ))}
        <div>
          <Button
            variant="default"
            onClick={() => field.change(withNewSection(sheet, words.section.newName, words.criterion.newName))}
          >
            {words.section.add}
          </Button>
        </div>
        <TrialCard identity={identity} before={field.flush} />
        <SectionCard title={words.preview}>
          <ScoreSheetContents rules={sheet} />
        </SectionCard>
      </div>
      <ConflictDialog field={field} show={({ title, sections }) => `${title.vi} (${sections.length})`} />
    </PageFrame>
  );
}

/** The draft as it is typed here, sent to the server a moment after every change. */
function useDraft(drawn: DrawnSheet) {
  const { issuedBy, rulesetId } = drawn;
  const { organizationId } = issuedBy;
  const identity = useMemo(() => ({ organizationId, rulesetId }), [organizationId, rulesetId]);
  const save = useCallback(
    async (value: ScoreSheetBody, revision: number): Promise<SaveOutcome<ScoreSheetBody>> => {
      const { queryKey } = sheetQuery(identity);
      try {
        const saved = await client.ruleset.save({ ...identity, revision, sheet: bodySent(value) });
        const shown = { ...saved, sheet: bodySent(value), title: value.title.vi };
        queryClient.setQueryData(queryKey, (before) => before && { ...before, ...shown });
        return { kind: "saved", revision: saved.revision };
      } catch (error) {
        if (!isRefused(error, "CHANGED_MEANWHILE")) throw error;
        const theirs = await client.ruleset.get(identity);
        return { kind: "conflict", value: sheetRead(theirs.sheet), revision: theirs.revision };
      }
    },
    [identity],
  );
  const field = useAutosave({
    key: `ruleset.${rulesetId}`,
    value: sheetRead(drawn.sheet),
    revision: drawn.revision,
    save,
  });
  return { field, identity };
}

function FaultsCard({ faults, sheet }: { faults: ReturnType<typeof faultsOf>; sheet: ScoreSheetBody }) {
  const { t, f, code } = useLanguage();
  const words = t.sheets.faults;
  return (
    <SectionCard title={faults.length === 0 ? words.none : words.title(faults.length)} urgent={faults.length > 0}>
      <ul className={styles.faults} aria-live="polite">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultWords(fault, sheet, t, f, code)}</li>
        ))}
      </ul>
    </SectionCard>
  );
}
