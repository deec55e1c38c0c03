import { Button, Modal, Stack, Text, UnstyledButton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { matchesWords } from "../ui/fold.ts";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./meeting.module.css";
import { useMeeting } from "./workspace-context.tsx";
import type { TextField } from "./workspace-query.ts";

interface EarlierTextsDialogProps {
  opened: boolean;
  onClose: () => void;
  /** When it has gone from the screen: the focus may move on. */
  onClosed: () => void;
  field: TextField;
  subjectId: string;
  label: string;
  onChoose: (passage: string) => void;
}

/** What the cell wrote in this field in earlier meetings; a choice takes the passage over. */
export function EarlierTextsDialog({ opened, onClose, onClosed, label, ...chooser }: EarlierTextsDialogProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      size="lg"
      title={t.meeting.earlier.title(label)}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && <Passages {...chooser} onClose={onClose} />}
    </Modal>
  );
}

function Passages({
  field,
  subjectId,
  onChoose,
  onClose,
}: Omit<EarlierTextsDialogProps, "opened" | "onClosed" | "label">) {
  const { t, f } = useLanguage();
  const words = t.meeting.earlier;
  const { identity } = useMeeting();
  const [wanted, setWanted] = useState("");
  const earlier = useInfiniteQuery({
    queryKey: ["earlier-texts", identity.meetingId, subjectId, field],
    queryFn: ({ pageParam }) =>
      client.meeting.listEarlierTexts({ ...identity, subjectId, field, limit: 24, ...pageParam }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  });
  if (earlier.error) return <Trouble error={earlier.error} />;
  if (!earlier.data) return <SkeletonList />;
  const rows = earlier.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Text>{words.empty}</Text>;
  const shown = rows.filter(({ body, title }) => matchesWords(`${title ?? ""} ${body}`, wanted));
  return (
    <Stack>
      <Text>{words.explanation}</Text>
      <SearchBox autoFocus label={words.search} placeholder={words.search} value={wanted} onSearch={setWanted} />
      {shown.length === 0 && <Text>{words.noneFound}</Text>}
      {shown.map(({ meetingId, month, title, body }) => (
        <UnstyledButton
          key={`${meetingId}.${title ?? ""}.${body}`}
          className={styles.passage}
          onClick={() => {
            onChoose(body);
            onClose();
          }}
        >
          <Text component="span" display="block" c="dimmed">
            {title === null ? f.month(month) : `${f.month(month)} · ${title}`}
          </Text>
          <Text component="span" lineClamp={8} className={styles.readText}>
            {body}
          </Text>
        </UnstyledButton>
      ))}
      {earlier.hasNextPage && (
        <Button variant="default" loading={earlier.isFetchingNextPage} onClick={() => void earlier.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Stack>
  );
}
