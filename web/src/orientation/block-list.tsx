import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ReorderList } from "../ui/reorder-list.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { BlockView, OrientationPapers } from "./block-view.tsx";
import { KeptPapers } from "./draft-papers.tsx";
import styles from "./orientation.module.css";
import { type Block, type Orientation, useOrientationChange } from "./orientation-query.ts";

/** The blocks in order, as cells see them; those of a draft are added, changed, moved and taken out. */
export function BlockList({ orientation }: { orientation: Orientation }) {
  const { t } = useLanguage();
  const words = t.orientation.block;
  const [edited, setEdited] = useState<Block | "NEW">();
  const { organizationId, orientationId, blocks, kind } = orientation;
  const identity = { organizationId, orientationId };
  const isDraft = orientation.abilities.includes("orientation.addBlock");
  const reorder = useOrientationChange((blockIds: string[]) =>
    client.orientation.reorderBlocks({ ...identity, blockIds }),
  );
  const remove = useOrientationChange((blockId: string) => client.orientation.removeBlock({ ...identity, blockId }));
  function move(from: number, to: number) {
    const ids = blocks.map(({ blockId }) => blockId);
    const [moved] = ids.splice(from, 1);
    if (moved) ids.splice(to, 0, moved);
    reorder.mutate(ids);
  }
  return (
    <SectionCard title={words.list[kind]} aside={isDraft && <span className={styles.dim}>{words.asSeen}</span>}>
      <Trouble error={reorder.error ?? remove.error} />
      {blocks.length === 0 && <EmptyState icon="document" title={words.none} advice={words.noneAdvice} />}
      <ReorderList
        label={words.list[kind]}
        rows={blocks}
        keyOf={({ blockId }) => blockId}
        nameOf={({ title }) => title}
        disabled={!isDraft || reorder.isPending}
        onMove={move}
        show={(block) => (
          <>
            <BlockView block={block} />
            <BlockPapers orientation={orientation} block={block} />
            {isDraft && (
              <div className={styles.buttons}>
                <Button variant="subtle" onClick={() => setEdited(block)} aria-label={words.editNamed(block.title)}>
                  {t.common.action.edit}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  c="var(--ink)"
                  loading={remove.isPending && remove.variables === block.blockId}
                  onClick={() => remove.mutate(block.blockId)}
                  aria-label={words.removeNamed(block.title)}
                >
                  {t.common.action.remove}
                </Button>
              </div>
            )}
          </>
        )}
      />
      {isDraft && (
        <Button variant="default" mt="sm" onClick={() => setEdited("NEW")}>
          {words.add}
        </Button>
      )}
      {edited && (
        <BlockDialog
          identity={identity}
          isBulletin={kind === "BULLETIN"}
          {...(edited === "NEW" ? {} : { block: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </SectionCard>
  );
}

/** The papers of one block: kept by those who issue it, read by everybody else. */
function BlockPapers({ orientation, block }: { orientation: Orientation; block: Block }) {
  const { organizationId, orientationId, files, abilities } = orientation;
  if (abilities.includes("orientation.replaceFile")) return <KeptPapers orientation={orientation} block={block} />;
  const own = files.filter(({ blockId }) => blockId === block.blockId);
  return <OrientationPapers organizationId={organizationId} orientationId={orientationId} files={own} />;
}
