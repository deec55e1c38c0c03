import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { type Admission, useAdmissionChange } from "./admission-query.ts";

/** What the helpers remarked each quarter; a helper writes there. */
export function RemarksCard({ file }: { file: Admission }) {
  const { t, f } = useLanguage();
  const words = t.admission.remarks;
  const [isWriting, setWriting] = useState(false);
  const mayWrite = file.abilities.includes("admission.remark");
  if (file.remarks.length === 0 && file.helpers.length === 0) return null;
  return (
    <SectionCard
      title={words.title}
      aside={mayWrite && <Button onClick={() => setWriting(true)}>{words.write}</Button>}
    >
      {file.remarks.length === 0 && <p className={rowStyles.dim}>{words.none}</p>}
      <ul className={rowStyles.list}>
        {file.remarks.map(({ helperName, year, quarter, body, writtenAt }) => (
          <li key={`${helperName} ${year} ${quarter}`} className={rowStyles.row}>
            <strong>{words.quarterOf(quarter, year)}</strong>
            <div>{body}</div>
            <div className={rowStyles.dim}>{`${helperName} · ${f.dateTime(writtenAt)}`}</div>
          </li>
        ))}
      </ul>
      {isWriting && <RemarkDialog file={file} onClose={() => setWriting(false)} />}
    </SectionCard>
  );
}

/** The present quarter, and the one before it. */
function quartersInReach(): { year: number; quarter: number }[] {
  const now = new Date();
  const quarter = Math.floor(now.getMonth() / 3) + 1;
  const year = now.getFullYear();
  return [{ year, quarter }, quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }];
}

function RemarkDialog({ file, onClose }: { file: Admission; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.admission.remarks;
  const quarters = quartersInReach();
  const [place, setPlace] = useState(0);
  const [body, setBody] = useState("");
  const [tried, setTried] = useState(false);
  const { organizationId, admissionId } = file;
  const write = useAdmissionChange(() => {
    const { year, quarter } = quarters[place] ?? { year: 0, quarter: 0 };
    return client.admission.remark({ organizationId, admissionId, year, quarter, body });
  }, onClose);
  const isMissing = body.trim() === "";
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.write}
      submitLabel={t.common.action.save}
      busy={write.isPending}
      error={write.error}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) write.mutate();
      }}
    >
      <NativeSelect
        label={words.quarter}
        value={String(place)}
        data={quarters.map(({ year, quarter }, index) => ({
          value: String(index),
          label: words.quarterOf(quarter, year),
        }))}
        onChange={({ currentTarget: { value } }) => setPlace(Number(value))}
      />
      <Textarea
        label={words.body}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={body}
        error={tried && isMissing ? words.bodyMissing : undefined}
        onChange={({ currentTarget: { value } }) => setBody(value)}
      />
    </FormDialog>
  );
}
