import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { useConnection, useReached } from "../ui/offline.ts";
import { onNewVersion } from "./service-worker.ts";
import styles from "./shell.module.css";

const KeptDialog = lazyDialog(async () => (await import("../offline/kept-dialog.tsx")).KeptDialog);

/** Whether the server is reached, how much waits on this device, and what it did not take. */
export function NetworkBanner() {
  const { t } = useLanguage();
  const [looking, setLooking] = useState(false);
  const isLost = !useReached();
  const { waiting, refused } = useConnection();
  const words = t.offline;
  return (
    <div role="status">
      {(isLost || waiting > 0) && (
        <div className={styles.banner}>
          <Icon name={isLost ? "offline" : "cloud"} />
          <span>{isLost ? (waiting > 0 ? words.waiting(waiting) : words.lost) : words.sending(waiting)}</span>
          {waiting > 0 && <Look onLook={() => setLooking(true)} />}
        </div>
      )}
      {refused > 0 && (
        <div className={styles.banner}>
          <Icon name="warning" />
          <span>{words.refused(refused)}</span>
          <Look onLook={() => setLooking(true)} />
        </div>
      )}
      <KeptDialog opened={looking} onClose={() => setLooking(false)} />
    </div>
  );
}

function Look({ onLook }: { onLook: () => void }) {
  const { t } = useLanguage();
  return (
    <Button variant="default" onClick={onLook}>
      {t.offline.look}
    </Button>
  );
}

/** Never reloads by itself: somebody may be in the middle of a meeting. */
export function VersionBanner() {
  const { t } = useLanguage();
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => onNewVersion((run) => setUpdate(() => run)), []);
  return (
    <div role="status">
      {update && (
        <div className={styles.banner}>
          <span>
            <strong>{t.shell.newVersion}.</strong> {t.shell.newVersionAdvice}
          </span>
          <Button variant="default" onClick={update}>
            {t.common.action.reload}
          </Button>
        </div>
      )}
    </div>
  );
}
