import { Button, CloseButton } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { AttachFiles } from "../directive/attach-files.tsx";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import rowStyles from "../ui/rows.module.css";
import { OrientationPapers } from "./block-view.tsx";
import styles from "./orientation.module.css";
import { type Block, type Orientation, useOrientationChange } from "./orientation-query.ts";
import { ReplacePaperDialog } from "./replace-paper-dialog.tsx";

type Paper = Orientation["files"][number];

interface KeptPapersProps {
  orientation: Orientation;
  /** The block whose papers they are; those of the whole otherwise. */
  block?: Block;
}

/** Papers as their issuer keeps them: attached to a draft and taken out, replaced once it is issued. */
export function KeptPapers({ orientation, block }: KeptPapersProps) {
  const { t } = useLanguage();
  const words = t.orientation;
  const { organizationId, orientationId } = orientation;
  const identity = { organizationId, orientationId };
  const blockId = block?.blockId ?? null;
  const [replaced, setReplaced] = useState<Paper>();
  const can = (ability: string) => orientation.abilities.includes(ability);
  const attach = useOrientationChange(({ uploadId, bearsNoMark }: ChosenFile) =>
    client.orientation.addFile({ ...identity, blockId, uploadId, bearsNoMark }),
  );
  const remove = useOrientationChange((fileId: string) => client.orientation.removeFile({ ...identity, fileId }));
  const files = orientation.files.filter((file) => file.blockId === blockId);
  const uploader = (
    <AttachFiles label={block ? words.uploadBlockPaper(block.title) : words.uploadPaper} attach={attach.mutateAsync} />
  );
  if (files.length === 0 && !can("orientation.addFile")) return null;
  return (
    <div>
      <ul className={rowStyles.list} aria-label={block ? words.blockPapers(block.title) : words.paperList}>
        {files.map((file) => (
          <li key={file.fileId} className={styles.fileRow}>
            <OrientationPapers {...identity} files={[file]} />
            <span className={styles.buttons}>
              {can("orientation.replaceFile") && orientation.issuedAt !== null && (
                <Button variant="subtle" aria-label={words.replaceNamed(file.name)} onClick={() => setReplaced(file)}>
                  {words.replacePaper}
                </Button>
              )}
              {can("orientation.removeFile") && (
                <CloseButton
                  size="xl"
                  aria-label={words.removePaper(file.name)}
                  onClick={() => remove.mutate(file.fileId)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <Trouble error={remove.error} />
      {can("orientation.addFile") &&
        (block ? (
          <details>
            <summary className={styles.summary}>{words.addBlockPaper}</summary>
            {uploader}
          </details>
        ) : (
          uploader
        ))}
      {replaced && <ReplacePaperDialog identity={identity} paper={replaced} onClose={() => setReplaced(undefined)} />}
    </div>
  );
}
