import { Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./ui.module.css";
import type { AutosaveField } from "./use-autosave.ts";

interface ConflictDialogProps<T> {
  field: AutosaveField<T>;
  show: (value: T) => string;
  /** Offered for texts: both versions one under the other, to go on editing. */
  join?: (mine: T, theirs: T) => T;
}

/** Both versions side by side; closing decides nothing and loses nothing. */
export function ConflictDialog<T>({ field, show, join }: ConflictDialogProps<T>) {
  const { t } = useLanguage();
  const words = t.common.conflict;
  const { conflict } = field;
  if (!conflict) return null;
  const mine = field.value;
  return (
    <Modal
      opened
      onClose={() => field.resolve(mine)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={words.title}
      size="xl"
    >
      <Stack>
        <Text>{words.explanation(conflict.by ?? words.someone)}</Text>
        <div className={styles.versions}>
          <Version title={words.mine} text={show(mine)} />
          <Version title={words.theirs} text={show(conflict.theirs)} />
        </div>
        <Group>
          <Button onClick={() => field.resolve(mine)}>{words.keepMine}</Button>
          <Button variant="default" onClick={() => field.resolve(conflict.theirs)}>
            {words.keepTheirs}
          </Button>
          {join && (
            <Button variant="default" onClick={() => field.resolve(join(mine, conflict.theirs))}>
              {words.keepBoth}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Title order={3}>{title}</Title>
      <p className={styles.version}>{text}</p>
    </div>
  );
}
