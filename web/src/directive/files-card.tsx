import { Anchor, Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble, troubleLine } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import { type ChosenFile, LookedAt } from "./chosen-files.tsx";
import styles from "./directive.module.css";
import { type Directive, useDirectiveChange } from "./directive-query.ts";

type DirectiveFile = Directive["files"][number];

/** The files of a text: to look at, to keep, and, until it is sent, to add and take out. */
export function FilesCard({ directive, onOpen }: { directive: Directive; onOpen: () => void }) {
  const { t } = useLanguage();
  const words = t.directive.page;
  const { files, abilities } = directive;
  return (
    <SectionCard title={words.files}>
      {files.length === 0 && <div className={styles.dim}>{words.noFiles}</div>}
      <ul className={styles.list}>
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
  const { fileId, name } = file;
  const href = `/api/organizations/${organizationId}/directives/${directiveId}/files/${fileId}/content`;
  const remove = useDirectiveChange(() => client.directive.removeFile({ organizationId, directiveId, fileId }));
  return (
    <li className={styles.fileRow}>
      <div>
        {file.inline ? (
          <Anchor
            className={styles.link}
            href={href}
            target="_blank"
            rel="noopener"
            aria-label={words.openFile(name)}
            onClick={onOpen}
          >
            {name}
          </Anchor>
        ) : (
          <span>{name}</span>
        )}
        <div className={styles.dim}>
          {[f.fileSize(file.bytes), words.textState[file.textState]].filter(Boolean).join(" · ")}
        </div>
        <Trouble error={remove.error} />
      </div>
      <span className={styles.buttons}>
        <Button
          variant="default"
          component="a"
          href={href}
          download={name}
          aria-label={words.saveNamed(name)}
          onClick={onOpen}
        >
          {words.save}
        </Button>
        {abilities.includes("directive.removeFile") && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink)"
            px="sm"
            loading={remove.isPending}
            aria-label={`${t.common.action.remove}: ${name}`}
            onClick={() => remove.mutate()}
          >
            {t.common.action.remove}
          </Button>
        )}
      </span>
    </li>
  );
}

function AddFiles({ directive: { organizationId, directiveId } }: { directive: Directive }) {
  const { t } = useLanguage();
  const words = t.directive.form;
  const [unchecked, setUnchecked] = useState<readonly ChosenFile[]>([]);
  const add = useDirectiveChange(async ({ uploadId, bearsNoMark }: ChosenFile) => {
    await client.directive.addFile({ organizationId, directiveId, uploadId, bearsNoMark });
    setUnchecked((before) => before.filter((one) => one.uploadId !== uploadId));
  });
  return (
    <details>
      <summary className={styles.summary}>{t.directive.page.addFiles}</summary>
      <FileDrop
        label={words.upload}
        endings={paperEndings}
        maxBytes={MAX_PAPER_BYTES}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId, name, hasText } = await uploadFile(file, controls);
          const chosen = { uploadId, name, hasText, bearsNoMark: false };
          if (hasText) await add.mutateAsync(chosen);
          else setUnchecked((before) => [...before, chosen]);
        }}
        explain={(error) => troubleLine(error, t)}
      />
      <ul className={styles.list} aria-label={words.chosen}>
        {unchecked.map((file) => (
          <UncheckedFile
            key={file.uploadId}
            file={file}
            busy={add.isPending}
            onAttach={() => add.mutate({ ...file, bearsNoMark: true })}
          />
        ))}
      </ul>
      <Trouble error={add.error} />
    </details>
  );
}

/** A picture of paper is attached once somebody has looked at it. */
export function UncheckedFile({ file, busy, onAttach }: { file: ChosenFile; busy: boolean; onAttach: () => void }) {
  const { t } = useLanguage();
  const [bearsNoMark, setBearsNoMark] = useState(false);
  return (
    <li className={styles.fileRow}>
      <div>
        <div>{file.name}</div>
        <LookedAt file={{ ...file, bearsNoMark }} onChange={setBearsNoMark} />
      </div>
      <Button variant="default" disabled={!bearsNoMark} loading={busy} onClick={onAttach}>
        {t.directive.form.attach}
      </Button>
    </li>
  );
}
