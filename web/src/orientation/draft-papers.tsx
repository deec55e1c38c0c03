import { CloseButton } from "@mantine/core";
import { client } from "../api.ts";
import { AttachFiles } from "../directive/attach-files.tsx";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { OrientationPapers } from "./block-view.tsx";
import styles from "./orientation.module.css";
import { type Orientation, useOrientationChange } from "./orientation-query.ts";

/** The papers of a draft: attached and taken out; a picture of paper once somebody has looked at it. */
export function DraftPapers({ orientation }: { orientation: Orientation }) {
  const { t } = useLanguage();
  const words = t.orientation;
  const { organizationId, orientationId, files } = orientation;
  const identity = { organizationId, orientationId };
  const attach = useOrientationChange(({ uploadId, bearsNoMark }: ChosenFile) =>
    client.orientation.addFile({ ...identity, uploadId, bearsNoMark }),
  );
  const remove = useOrientationChange((fileId: string) => client.orientation.removeFile({ ...identity, fileId }));
  return (
    <div>
      <ul className={styles.list} aria-label={words.paperList}>
        {files.map((file) => (
          <li key={file.fileId} className={styles.fileRow}>
            <OrientationPapers {...identity} files={[file]} />
            <CloseButton
              size="xl"
              aria-label={words.removePaper(file.name)}
              onClick={() => remove.mutate(file.fileId)}
            />
          </li>
        ))}
      </ul>
      <Trouble error={remove.error ?? attach.error} />
      <AttachFiles label={words.uploadPaper} attach={attach} />
    </div>
  );
}
