import { Textarea, TextInput } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { LineRows } from "./line-rows.tsx";
import type { PaperPart } from "./paper-draft.ts";
import { PaperSaid } from "./paper-said.tsx";

/** What was discussed and concluded. */
export function PaperContents({ draft, change }: PaperPart) {
  const { t } = useLanguage();
  const words = t.meeting.paper;
  return (
    <SectionCard title={words.contents}>
      <div className={styles.stack}>
        <LineRows
          rows={draft.contents}
          onChange={(contents) => change({ contents })}
          blank={() => ({ title: "", discussion: "", conclusion: "" })}
          addLabel={words.addContent}
          nameOf={(row, index) => row.title || words.contentNumber(index + 1)}
          show={(row, changeRow) => (
            <>
              <TextInput
                label={t.meeting.agenda.itemTitle}
                value={row.title}
                onChange={(event) => changeRow({ title: event.currentTarget.value })}
              />
              <PaperSaid row={row} change={changeRow} />
            </>
          )}
        />
        <Textarea
          label={t.meeting.course.mood}
          description={t.meeting.course.moodHint}
          autosize
          minRows={2}
          value={draft.mood}
          onChange={(event) => change({ mood: event.currentTarget.value })}
        />
      </div>
    </SectionCard>
  );
}
