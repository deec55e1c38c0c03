import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { useOnline } from "../ui/offline.ts";
import { onNewVersion } from "./service-worker.ts";
import styles from "./shell.module.css";

export function NetworkBanner() {
  const { t } = useLanguage();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className={styles.banner}>
          <Icon name="offline" />
          {t.shell.networkLost}
        </div>
      )}
    </div>
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
