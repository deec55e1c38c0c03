import { Anchor, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { copyText } from "../../ui/copy-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { momentOf, timeOf, today } from "../moments.ts";
import { TimeField } from "../time-field.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** What to post by hand in the national register, and the one tap that says it was done. */
export function PostingCard() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [recording, setRecording] = useState(false);
  const [copied, setCopied] = useState(false);
  const isReady = can("document.postingPackage");
  const { data, error } = useQuery(api.document.postingPackage.queryOptions({ input: identity, enabled: isReady }));
  const words = t.meeting.posting;
  const { postedAt } = workspace.meeting;
  if (!isReady && !postedAt) return null;
  return (
    <SectionCard title={words.title}>
      <div className={styles.stack}>
        {postedAt && (
          <div className={styles.done}>
            <Icon name="check" size="1.25rem" />
            {words.posted(f.dateTime(postedAt))}
          </div>
        )}
        {data && (
          <>
            <ul className={styles.plainList}>
              {data.files.map((file) => (
                <li key={file.href}>
                  <Anchor href={file.href} download>
                    {file.name}
                  </Anchor>
                </li>
              ))}
            </ul>
            <details>
              <summary>{words.preview}</summary>
              <p className={styles.readText}>{data.text}</p>
            </details>
            <Button variant="default" onClick={() => void copyText(data.text).then(() => setCopied(true))}>
              {words.copy}
            </Button>
            <span role="status">{copied && words.copied}</span>
          </>
        )}
        <Trouble error={error} />
        {can("meeting.recordPosted") && (
          <Button variant={postedAt ? "subtle" : "default"} onClick={() => setRecording(true)}>
            {postedAt ? words.change : words.record}
          </Button>
        )}
      </div>
      {recording && <PostedDialog onClose={() => setRecording(false)} />}
    </SectionCard>
  );
}

function PostedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { postedAt } = workspace.meeting;
  const [day, setDay] = useState<string | null>(postedAt ? dayOf(postedAt) : today());
  const [time, setTime] = useState<string | null>(timeOf(postedAt ?? new Date()));
  const words = t.meeting.posting;
  const record = useAct((moment: string) => client.meeting.recordPosted({ ...identity, postedAt: moment }), {
    onDone: onClose,
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.record}
      submitLabel={t.common.action.save}
      busy={record.isPending}
      disabled={day === null || time === null}
      error={record.error}
      onSubmit={() => day && time && record.mutate(momentOf(day, time))}
    >
      <div className={styles.fieldRow}>
        <DayField label={t.meeting.field.day} value={day} onChange={setDay} max={today()} />
        <TimeField label={t.meeting.field.time} value={time} onChange={setTime} />
      </div>
    </FormDialog>
  );
}
