import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { AttachFiles } from "../directive/attach-files.tsx";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import fileStyles from "../directive/directive.module.css";
import { KeptFile } from "../directive/kept-file.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import rowStyles from "../ui/rows.module.css";
import { type Admission, type AdmissionPaper, type AdmissionStep, useAdmissionChange } from "./admission-query.ts";

interface StepPapersProps {
  file: Admission;
  step: AdmissionStep;
}

/** The papers of one step: what is attached, what a complete file still asks for, and a place to attach it. */
export function StepPapers({ file, step }: StepPapersProps) {
  const { t } = useLanguage();
  const words = t.admission.papers;
  if (file.papers === null) return null;
  const here = file.papers.filter((paper) => paper.step === step);
  const missing = file.expectedPapers[step].filter((kind) => !here.some((paper) => paper.kind === kind));
  return (
    <div>
      {here.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.of(t.admission.step[step])}>
          {here.map((paper) => (
            <PaperRow key={paper.fileId} file={file} paper={paper} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <div className={rowStyles.dim}>{words.missing(missing.map((kind) => words.kind[kind]).join(", "))}</div>
      )}
      {file.attachesTo.includes(step) && <AddPaper file={file} step={step} missing={missing} />}
    </div>
  );
}

function PaperRow({ file, paper }: { file: Admission; paper: NonNullable<Admission["papers"]>[number] }) {
  const { t } = useLanguage();
  const { organizationId, admissionId } = file;
  const { fileId, kind, step } = paper;
  const remove = useAdmissionChange(() => client.admission.removePaper({ organizationId, admissionId, fileId }));
  return (
    <KeptFile
      file={paper}
      href={`/api/organizations/${organizationId}/admissions/${admissionId}/papers/${fileId}/content`}
      removal={file.attachesTo.includes(step) ? { busy: remove.isPending, remove: () => remove.mutate() } : undefined}
    >
      <div className={rowStyles.dim}>{t.admission.papers.kind[kind]}</div>
      <Trouble error={remove.error} />
    </KeptFile>
  );
}

function AddPaper({ file, step, missing }: StepPapersProps & { missing: readonly AdmissionPaper[] }) {
  const { t } = useLanguage();
  const words = t.admission.papers;
  const { organizationId, admissionId, expectedPapers } = file;
  const [chosen, setChosen] = useState<AdmissionPaper | null>(null);
  const kind = chosen ?? missing[0] ?? "OTHER";
  const attach = useAdmissionChange(
    ({ uploadId, bearsNoMark }: ChosenFile) =>
      client.admission.addPaper({ organizationId, admissionId, step, kind, uploadId, bearsNoMark }),
    () => setChosen(null),
  );
  const kinds: readonly AdmissionPaper[] = [...expectedPapers[step], "OTHER"];
  return (
    <details>
      <summary className={fileStyles.summary}>{words.add}</summary>
      <NativeSelect
        mb="sm"
        label={words.kindLabel}
        value={kind}
        data={kinds.map((value) => ({ value, label: words.kind[value] }))}
        onChange={({ currentTarget: { value } }) => setChosen(kinds.find((each) => each === value) ?? null)}
      />
      <AttachFiles label={words.upload} multiple={false} attach={attach.mutateAsync} />
    </details>
  );
}
