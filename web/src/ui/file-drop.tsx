import { Button, Progress, Stack } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "./icon.tsx";
import { Notice } from "./notice.tsx";
import styles from "./ui.module.css";

export interface UploadControls {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

interface FileDropProps {
  label: string;
  /** Accepted endings with a dot: `[".pdf", ".docx"]`. */
  endings: readonly string[];
  maxBytes: number;
  multiple?: boolean;
  /** Warns that papers with a secrecy mark must stay out. */
  warnOfSecrecy?: boolean;
  /** Rejects with whatever the server said; `explain` puts it into words. */
  upload: (file: File, controls: UploadControls) => Promise<void>;
  explain: (error: unknown) => string;
}

type Upload =
  | { name: string; state: "sending"; share: number; stop: () => void }
  | { name: string; state: "sent" }
  | { name: string; state: "failed"; why: string };

/** Files by dragging, choosing or the phone's camera roll, checked before sending, each with its progress. */
export function FileDrop(props: FileDropProps) {
  const { label, endings, maxBytes, multiple = true, warnOfSecrecy = false } = props;
  const { t, f } = useLanguage();
  const { uploads, send } = useUploads(props);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  }

  return (
    <Stack gap="sm">
      <label
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size="1.75rem" />
        <strong>{label}</strong>
        <span>{t.common.file.drop}</span>
        <span className={styles.dim}>{t.common.file.limits(endings.join(" "), f.fileSize(maxBytes))}</span>
        {warnOfSecrecy && <span className={styles.dim}>{t.common.file.secrecy}</span>}
        <input
          className={styles.hidden}
          type="file"
          accept={endings.join(",")}
          multiple={multiple}
          onChange={(event) => {
            send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <div aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine key={upload.name} upload={upload} />
        ))}
      </div>
    </Stack>
  );
}

function UploadLine({ upload }: { upload: Upload }) {
  const { t } = useLanguage();
  if (upload.state === "failed") return <Notice title={t.common.file.failed(upload.name)} advice={upload.why} />;
  if (upload.state === "sent") return <div>{t.common.file.sent(upload.name)}</div>;
  return (
    <div>
      <div>{t.common.file.sending(upload.name)}</div>
      <Progress value={upload.share * 100} aria-label={t.common.file.sending(upload.name)} />
      <Button variant="subtle" onClick={upload.stop}>
        {t.common.file.stop}
      </Button>
    </div>
  );
}

function useUploads({ endings, maxBytes, upload, explain }: FileDropProps) {
  const { t, f } = useLanguage();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const running = useRef(Promise.resolve());

  const show = (next: Upload) => setUploads((all) => [...all.filter((one) => one.name !== next.name), next]);

  function refusalOf(file: File): string | undefined {
    if (file.size > maxBytes) return t.common.file.tooLarge(file.name, f.fileSize(maxBytes));
    const known = endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    return known ? undefined : t.common.file.wrongKind(file.name, endings.join(" "));
  }

  async function sendOne(file: File) {
    const { name } = file;
    const why = refusalOf(file);
    if (why) return show({ name, state: "failed", why });
    const controller = new AbortController();
    const stop = () => controller.abort();
    const onProgress = (share: number) => show({ name, state: "sending", share, stop });
    onProgress(0);
    try {
      await upload(file, { onProgress, signal: controller.signal });
      show({ name, state: "sent" });
    } catch (error) {
      if (controller.signal.aborted) return setUploads((all) => all.filter((one) => one.name !== name));
      show({ name, state: "failed", why: explain(error) });
    }
  }

  /** One after the other: a village line is not made faster by sending five scans at once. */
  function send(files: readonly File[]) {
    for (const file of files) running.current = running.current.then(() => sendOne(file));
  }

  return { uploads, send };
}
