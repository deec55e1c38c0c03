import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { copyText } from "../ui/copy-text.ts";
import styles from "./meeting.module.css";
import { useMeeting } from "./workspace-context.tsx";

/** Hands time, place and agenda titles to the phone's share sheet, or to the clipboard. */
export function ShareButton() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [copied, setCopied] = useState(false);
  const share = useMutation({
    mutationFn: async () => {
      const { text } = await client.document.shareText(identity);
      if ("share" in navigator && matchMedia("(pointer: coarse)").matches) return navigator.share({ text });
      await copyText(text);
      setCopied(true);
    },
  });
  const isCalledOff = share.error instanceof DOMException && share.error.name === "AbortError";
  return (
    <div className={styles.stack}>
      <Button variant="default" mt="xs" loading={share.isPending} onClick={() => share.mutate()}>
        {t.meeting.convening.share}
      </Button>
      <span role="status">{copied && t.meeting.convening.copied}</span>
      {!isCalledOff && <Trouble error={share.error} />}
    </div>
  );
}
