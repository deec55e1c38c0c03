import { Title } from "@mantine/core";
import type { DocumentForm, DocumentType } from "../../../rulesets/document-forms.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FactsList } from "../organization/facts-list.tsx";
import { Table } from "../ui/paged-table.tsx";

/** Paper, margins and type of documents, then their titles and symbols. */
export function FormContents({ rules }: { rules: DocumentForm }) {
  const { t } = useLanguage();
  const words = t.rulesets.form;
  const { page, type } = rules;
  return (
    <>
      <Title order={3} mt="md" mb="xs">
        {words.layout}
      </Title>
      <FactsList
        facts={[
          [words.page, words.pageSize(page.widthMm, page.heightMm)],
          [
            words.margins,
            words.marginsOf(page.marginTopMm, page.marginBottomMm, page.marginLeftMm, page.marginRightMm),
          ],
          [words.font, type.fontFamily],
          [words.sizes, words.sizesOf(type.textSize, type.typeTitleSize, type.partyNameSize)],
        ]}
      />
      <Title order={3} mt="md" mb="xs">
        {words.types}
      </Title>
      <Table
        caption={words.types}
        // The titles have exactly the types of documents as keys.
        rows={Object.keys(rules.titles) as DocumentType[]}
        keyOf={(kind) => kind}
        columns={[
          { name: "type", label: words.type, show: (kind) => rules.titles[kind] },
          { name: "symbol", label: words.symbol, show: (kind) => rules.symbols[kind] },
          {
            name: "cell",
            label: words.cellMayIssue,
            show: (kind) => (rules.cellMayIssue.includes(kind) ? words.yes : words.no),
          },
        ]}
      />
    </>
  );
}
