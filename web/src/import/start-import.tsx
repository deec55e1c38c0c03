import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { FileDrop, type UploadControls } from "../ui/file-drop.tsx";
import { uploadFile } from "../upload.ts";
import styles from "./import.module.css";
import type { ImportRun } from "./import-query.ts";

interface StartImportProps {
  organizationId: string;
  mayImportOrganizations: boolean;
}

const listEndings = [".xlsx", ".csv"] as const;
const MEGABYTE = 1024 * 1024;

/** Template, file, and off it goes: what it says is shown before anything is stored. */
export function StartImport({ organizationId, mayImportOrganizations }: StartImportProps) {
  const { t, code } = useLanguage();
  const words = t.imports.start;
  const [kind, setKind] = useState<ImportRun["kind"]>("MEMBERS");
  const navigate = useNavigate();
  const kinds: ImportRun["kind"][] = mayImportOrganizations ? ["MEMBERS", "ORGANIZATIONS"] : ["MEMBERS"];

  async function upload(file: File, controls: UploadControls) {
    const { uploadId } = await uploadFile(file, controls);
    const { importId } = await client.import.start({ organizationId, kind, uploadId });
    void queryClient.invalidateQueries({ queryKey: api.import.list.key() });
    await navigate({ to: "/organizations/$organizationId/imports/$importId", params: { organizationId, importId } });
  }

  return (
    <SectionCard title={words.title}>
      <p>{words.steps}</p>
      <div className={styles.start}>
        <NativeSelect
          label={words.kind}
          value={kind}
          data={kinds.map((one) => ({ value: one, label: t.imports.kind[one] }))}
          onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
        <a className={styles.template} href={`/api/import-templates/${kind.toLowerCase()}?language=${code}`} download>
          {words.template}
        </a>
      </div>
      <FileDrop
        label={words.drop}
        endings={listEndings}
        maxBytes={25 * MEGABYTE}
        multiple={false}
        upload={upload}
        explain={(error) => troubleLine(error, t)}
      />
    </SectionCard>
  );
}
