import { Code, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { FactsList } from "../organization/facts-list.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import type { System } from "./system-query.ts";

type BackupProps = { backup: System["backup"] };

const COMMAND = "npm run backup";

/** Says that it is time for a backup, with the command that makes one. */
export function BackupDue({ backup }: BackupProps) {
  const { t } = useLanguage();
  const words = t.system.backup;
  if (!backup.isDue) return null;
  return (
    <Notice
      tone="amber"
      title={backup.last ? words.old(backup.everyDays) : words.never}
      advice={
        <>
          {words.run} <Code fz="md">{COMMAND}</Code>
        </>
      }
    />
  );
}

/** The last backup: when, how large, what it holds, and whether something was missing. */
export function BackupCard({ backup: { last, isDue } }: BackupProps) {
  const { t, f } = useLanguage();
  const words = t.system.backup;
  return (
    <SectionCard title={words.title}>
      {last && (
        <FactsList
          facts={[
            [words.finishedAt, f.dateTime(last.finishedAt)],
            [words.fileName, last.fileName],
            [words.size, f.fileSize(last.bytes)],
            [words.holds, words.counts(f.number(last.rows), f.number(last.files))],
          ]}
        />
      )}
      {last && last.missingFiles > 0 && <Notice tone="amber" title={words.missing(last.missingFiles)} />}
      {!isDue && (
        <Text mt="xs">
          {words.run} <Code fz="md">{COMMAND}</Code>
        </Text>
      )}
      <Text mt="xs">{words.where}</Text>
    </SectionCard>
  );
}
