import { Anchor, Button } from "@mantine/core";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { AttachFiles } from "./attach-files.tsx";
import type { ChosenFile } from "./chosen-files.tsx";
import styles from "./directive.module.css";
import { type Directive, useDirectiveChange } from "./directive-query.ts";
import { KeptFile } from "./kept-file.tsx";

type DirectiveFile = Directive["files"][number];

/** The files of a text: to look at, to keep, and, until it is sent, to add and take out. */
export function FilesCard({ directive, onOpen }: { directive: Directive; onOpen: () => void }) {
  const { t } = useLanguage();
  const words = t.directive.page;
  const { files, abilities } = directive;
  return (
    <SectionCard title={words.files}>
      {directive.isDocument && <IssuedDocument directive={directive} onOpen={onOpen} />}
      {files.length === 0 && !directive.isDocument && <div className={styles.dim}>{words.noFiles}</div>}
      <ul className={rowStyles.list}>
        {files.map((file) => (
          <FileRow key={file.fileId} file={file} directive={directive} onOpen={onOpen} />
        ))}
      </ul>
      {abilities.includes("directive.addFile") && <AddFiles directive={directive} />}
    </SectionCard>
  );
}

interface FileRowProps {
  file: DirectiveFile;
  directive: Directive;
  onOpen: () => void;
}

function FileRow({ file, directive, onOpen }: FileRowProps) {
  const { t, f } = useLanguage();
  const words = t.directive.page;
  const { organizationId, directiveId, abilities } = directive;
  const { fileId } = file;
  const href = `/api/organizations/${organizationId}/directives/${directiveId}/files/${fileId}/content`;
  const remove = useDirectiveChange(() => client.directive.removeFile({ organizationId, directiveId, fileId }));
  return (
    <KeptFile
      file={file}
      href={href}
      onOpen={onOpen}
      removal={
        abilities.includes("directive.removeFile")
          ? { busy: remove.isPending, remove: () => remove.mutate() }
          : undefined
      }
    >
      <div className={styles.dim}>
        {[f.fileSize(file.bytes), words.textState[file.textState]].filter(Boolean).join(" · ")}
      </div>
      <Trouble error={remove.error} />
    </KeptFile>
  );
}

/** What a meeting issued, drawn as it was: to look at, or to take away. */
function IssuedDocument({ directive, onOpen }: { directive: Directive; onOpen: () => void }) {
  const { t } = useLanguage();
  const words = t.directive.page;
  const href = `/api/organizations/${directive.organizationId}/directives/${directive.directiveId}/document/file`;
  return (
    <div className={styles.fileRow}>
      <Anchor className={styles.link} href={href} target="_blank" rel="noopener" onClick={onOpen}>
        {words.issuedDocument(directive.reference)}
      </Anchor>
      <span className={styles.buttons}>
        {(["docx", "pdf"] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            component="a"
            href={`${href}?format=${format}`}
            download
            onClick={onOpen}
          >
            {format === "pdf" ? "PDF" : "Word"}
          </Button>
        ))}
      </span>
    </div>
  );
}

function AddFiles({ directive: { organizationId, directiveId } }: { directive: Directive }) {
  const { t } = useLanguage();
  const attach = useDirectiveChange(({ uploadId, bearsNoMark }: ChosenFile) =>
    client.directive.addFile({ organizationId, directiveId, uploadId, bearsNoMark }),
  );
  return (
    <details>
      <summary className={styles.summary}>{t.directive.page.addFiles}</summary>
      <AttachFiles label={t.directive.form.upload} attach={attach.mutateAsync} />
    </details>
  );
}
