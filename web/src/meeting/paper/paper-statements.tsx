import { Select, Textarea } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { statementKinds } from "../course/statement-kinds.ts";
import styles from "../meeting.module.css";
import { type PersonOption, PersonSelect } from "../person-select.tsx";
import { LineRows } from "./line-rows.tsx";
import type { PaperDraft, PaperPart } from "./paper-draft.ts";

type Line = PaperDraft["statements"][number];

/** Who said what, as the minute book has it. */
export function PaperStatements({ draft, change, members }: PaperPart & { members: readonly PersonOption[] }) {
  const { t } = useLanguage();
  const words = t.meeting.statement;
  return (
    <SectionCard title={t.meeting.paper.statements}>
      <LineRows<Line>
        rows={draft.statements}
        onChange={(statements) => change({ statements })}
        blank={() => ({ personId: null, kind: "OPINION", gist: "" })}
        addLabel={words.add}
        nameOf={(_, index) => t.meeting.paper.statementNumber(index + 1)}
        show={(row, changeRow) => (
          <>
            <div className={styles.fieldRow}>
              <PersonSelect
                label={words.who}
                people={members}
                value={row.personId}
                onChange={(personId) => changeRow({ personId })}
              />
              <Select
                label={words.kindLabel}
                allowDeselect={false}
                data={statementKinds.map((value) => ({ value, label: words.kind[value] }))}
                value={row.kind}
                onChange={(kind) => kind && changeRow({ kind })}
              />
            </div>
            <Textarea
              label={words.gist}
              autosize
              minRows={1}
              value={row.gist}
              onChange={(event) => changeRow({ gist: event.currentTarget.value })}
            />
          </>
        )}
      />
    </SectionCard>
  );
}
