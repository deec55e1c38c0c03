import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { CriterionEditor } from "./criterion-editor.tsx";
import { PointsInput } from "./points-input.tsx";
import {
  englished,
  englishOf,
  withCriterion,
  withNewCriterion,
  withoutCriterion,
  withoutSection,
  withSection,
  worded,
} from "./sheet-edit.ts";
import styles from "./sheets.module.css";

interface SectionEditorProps {
  sheet: ScoreSheetBody;
  at: number;
  onChange: (sheet: ScoreSheetBody) => void;
}

/** One part of the sheet with its criteria; folded until somebody works on it. */
export function SectionEditor({ sheet, at, onChange }: SectionEditorProps) {
  const { t, f, code } = useLanguage();
  const words = t.sheets.section;
  const section = sheet.sections[at];
  const [isFolded, setFolded] = useState(section?.max !== 0);
  if (!section) return null;
  const title = words.title(f.number(section.no), section.title[code], f.number(section.max));
  return (
    <SectionCard title={title} fold={{ isFoldable: true, isFolded, onToggle: () => setFolded(!isFolded) }}>
      {!isFolded && (
        <div className={styles.stack}>
          <div className={styles.fields}>
            <TextInput
              label={words.name}
              value={section.title.vi}
              required
              onChange={(event) =>
                onChange(withSection(sheet, at, { title: worded(section.title, event.currentTarget.value) }))
              }
            />
            <TextInput
              label={words.english}
              value={englishOf(section.title)}
              onChange={(event) =>
                onChange(withSection(sheet, at, { title: englished(section.title, event.currentTarget.value) }))
              }
            />
            <TextInput
              label={words.short}
              value={section.shortTitle.vi}
              required
              onChange={(event) =>
                onChange(withSection(sheet, at, { shortTitle: worded(section.shortTitle, event.currentTarget.value) }))
              }
            />
            <PointsInput
              label={words.max}
              max={1000}
              value={section.max}
              onChange={(max) => onChange(withSection(sheet, at, { max }))}
            />
          </div>
          {section.criteria.map((criterion, index) => (
            <CriterionEditor
              key={criterion.key}
              criterion={criterion}
              step={sheet.pointStep}
              others={sheet.sections.flatMap(({ criteria }) => criteria)}
              onChange={(changed) => onChange(withCriterion(sheet, [at, index], changed))}
              onRemove={section.criteria.length > 1 ? () => onChange(withoutCriterion(sheet, [at, index])) : undefined}
            />
          ))}
          <div className={styles.line}>
            <Button variant="default" onClick={() => onChange(withNewCriterion(sheet, at, t.sheets.criterion.newName))}>
              {words.addCriterion}
            </Button>
            <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => onChange(withoutSection(sheet, at))}>
              {words.remove}
            </Button>
          </div>
        </div>
      )}
    </SectionCard>
  );
}
