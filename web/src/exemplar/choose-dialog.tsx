import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { useFocusBack } from "../ui/use-focus-back.ts";
import { usePages } from "../ui/use-pages.ts";
import styles from "./exemplar.module.css";
import { exemplarsQuery } from "./exemplar-query.ts";
import { ExemplarRow } from "./exemplar-row.tsx";

interface ChooseDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** The example that is being taken now. */
  busy: string | undefined;
  error: unknown;
  onChoose: (exemplarId: string) => void;
}

/** Looks for an example by its words and takes it with one tap. */
export function ChooseDialog(props: ChooseDialogProps) {
  const { t } = useLanguage();
  const [query, setQuery] = useState("");
  useFocusBack(props.opened);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t.exemplar.prepare.chooseTitle}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      <div className={styles.stack}>
        <SearchBox
          label={t.exemplar.search}
          placeholder={t.exemplar.search}
          autoFocus
          value={query}
          onSearch={setQuery}
        />
        <Trouble error={props.error} />
        {props.opened && <Rows key={query} query={query} {...props} />}
      </div>
    </Modal>
  );
}

function Rows({ organizationId, query, busy, onChoose }: ChooseDialogProps & { query: string }) {
  const { t } = useLanguage();
  const words = t.exemplar.prepare;
  const pages = usePages();
  const { data: list, error } = useQuery(exemplarsQuery({ organizationId, box: "FOUND", query, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={3} height="5rem" />;
  if (list.rows.length === 0) return <EmptyState title={words.none} advice={words.noneAdvice} />;
  return (
    <div>
      <ul className={rowStyles.list} aria-label={words.chooseTitle}>
        {list.rows.map((exemplar) => (
          <ExemplarRow
            key={exemplar.exemplarId}
            organizationId={organizationId}
            exemplar={exemplar}
            action={
              <>
                <Button
                  variant="default"
                  aria-label={words.takeNamed(exemplar.title)}
                  loading={busy === exemplar.exemplarId}
                  onClick={() => onChoose(exemplar.exemplarId)}
                >
                  {words.use}
                </Button>
                {exemplar.hasTemplate && <span className={rowStyles.dim}>{words.withTemplate}</span>}
              </>
            }
          />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
    </div>
  );
}
