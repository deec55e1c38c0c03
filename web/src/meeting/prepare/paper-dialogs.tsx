import { Anchor, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, client } from "../../api.ts";
import { AttachFiles } from "../../directive/attach-files.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import styles from "../meeting.module.css";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain } from "../workspace-query.ts";
import { type Paper, paperAddress } from "./paper-line.tsx";

interface PaperDialogProps {
  opened: boolean;
  paper: Paper;
  onClose: () => void;
}

function PaperDialog({
  opened,
  title,
  onClose,
  children,
}: Omit<PaperDialogProps, "paper"> & { title: string; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && children}
    </Modal>
  );
}

/** A changed file in the place of the posted one, with a word about what is new. */
export function NewVersionDialog({ opened, paper, onClose }: PaperDialogProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [changeNote, setNote] = useState("");
  const words = t.meeting.papers;
  return (
    <PaperDialog opened={opened} title={words.replaceNamed(paper.title)} onClose={onClose}>
      <Stack>
        <Text>{words.replaceAdvice}</Text>
        <TextInput
          label={words.changeNote}
          description={words.changeNoteHint}
          maxLength={500}
          value={changeNote}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <AttachFiles
          label={words.replaceFile}
          multiple={false}
          attach={async ({ uploadId, bearsNoMark }) => {
            const version = { materialId: paper.materialId, uploadId, bearsNoMark, changeNote: changeNote.trim() };
            await client.material.replace({ ...identity, ...version });
            await readAgain(identity);
            onClose();
          }}
        />
      </Stack>
    </PaperDialog>
  );
}

/** Every version of a paper, the newest first: what changed, when, by whom. */
export function VersionsDialog({ opened, paper, onClose }: PaperDialogProps) {
  const { t } = useLanguage();
  return (
    <PaperDialog opened={opened} title={t.meeting.papers.versionsNamed(paper.title)} onClose={onClose}>
      <Versions paper={paper} />
    </PaperDialog>
  );
}

function Versions({ paper: { materialId, readVersion } }: { paper: Paper }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.papers;
  const pages = useInfiniteQuery(
    api.material.versions.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...identity, materialId, ...(cursor === undefined ? {} : { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const versions = pages.data?.pages.flatMap(({ rows }) => rows);
  return (
    <Stack>
      <Trouble error={pages.error} />
      {!versions && !pages.error && <SkeletonList />}
      <ul className={styles.plainList}>
        {versions?.map((each) => (
          <li key={each.version} className={styles.lineRow}>
            <span>
              <Anchor href={paperAddress(identity, each.fileId)} target="_blank" rel="noopener">
                {words.version(each.version)}
              </Anchor>
              <span className={styles.agendaNotes}>
                {[f.dateTime(each.postedAt), each.postedBy, f.fileSize(each.bytes)].filter(Boolean).join(" · ")}
              </span>
              {each.changeNote && <span className={styles.readText}>{each.changeNote}</span>}
            </span>
            {readVersion === each.version && <span className={styles.dim}>{words.lastRead}</span>}
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Stack>
  );
}

/** Who has not read the present version, by given name: so that somebody can be asked. */
export function UnreadDialog({ opened, paper, onClose }: PaperDialogProps) {
  const { t } = useLanguage();
  return (
    <PaperDialog opened={opened} title={t.meeting.papers.unreadByNamed(paper.title)} onClose={onClose}>
      <Unread materialId={paper.materialId} />
    </PaperDialog>
  );
}

function Unread({ materialId }: { materialId: string }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.papers;
  const pages = useInfiniteQuery(
    api.material.unreadBy.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...identity, materialId, ...(cursor === undefined ? {} : { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const people = pages.data?.pages.flatMap(({ rows }) => rows);
  return (
    <Stack>
      <Text>{words.unreadAdvice}</Text>
      <Trouble error={pages.error} />
      {!people && !pages.error && <SkeletonList />}
      {people?.length === 0 && <Text role="status">{words.allRead}</Text>}
      <ul className={styles.plainList}>
        {people?.map(({ personId, fullName }) => (
          <li key={personId} className={styles.lineRow}>
            <span>{fullName}</span>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Stack>
  );
}

function More({
  pages,
}: {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useLanguage();
  if (!pages.hasNextPage) return null;
  return (
    <Group justify="center">
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t.common.action.nextPage}
      </Button>
    </Group>
  );
}
