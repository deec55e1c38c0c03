import { Button, Loader, Paper } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { saveBlob } from "../ui/save-blob.ts";
import { fetchFile } from "./fetch-file.ts";
import styles from "./shell.module.css";

/**
 * Takes up every link of the program that saves a file of the server: a workbook or a paper is made while the reader waits, and one
 * that is refused would end in the browser's list of downloads without a word. Links marked `data-streamed` stay the browser's.
 */
export function Downloads() {
  const { t } = useLanguage();
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: fetchFile,
    onSuccess: ({ name, blob }) => saveBlob(name, blob),
  });
  useEffect(() => {
    const take = (event: MouseEvent) => {
      const file = fileOf(event);
      if (!file) return;
      event.preventDefault();
      mutate(file);
    };
    document.addEventListener("click", take);
    return () => document.removeEventListener("click", take);
  }, [mutate]);
  return (
    <div role="status" className={styles.fetching}>
      {isPending && (
        <Paper withBorder shadow="md" p="sm">
          <Loader size="xs" /> {t.shell.fetching}
        </Paper>
      )}
      {error && (
        <Paper withBorder shadow="md" p="sm">
          <Trouble
            error={error}
            kept={t.shell.fetchFailed}
            action={
              <Button variant="default" onClick={reset}>
                {t.common.action.close}
              </Button>
            }
          />
        </Paper>
      )}
    </div>
  );
}

function fileOf(event: MouseEvent): { href: string; name: string } | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[download]") : null;
  if (!link || link.dataset["streamed"] !== undefined) return undefined;
  const isOurs = link.origin === location.origin && link.pathname.startsWith("/api/");
  return isOurs ? { href: link.href, name: link.download } : undefined;
}
