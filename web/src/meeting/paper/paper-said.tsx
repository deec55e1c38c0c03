import { Textarea } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import styles from "../meeting.module.css";

interface PaperSaidProps {
  row: { discussion: string; conclusion: string };
  change: (changed: { discussion?: string; conclusion?: string }) => void;
}

/** What was said, and what was concluded. */
export function PaperSaid({ row, change }: PaperSaidProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.fieldRow}>
      <Textarea
        label={t.meeting.course.discussion}
        autosize
        minRows={2}
        value={row.discussion}
        onChange={(event) => change({ discussion: event.currentTarget.value })}
      />
      <Textarea
        label={t.meeting.correction.conclusion}
        autosize
        minRows={2}
        value={row.conclusion}
        onChange={(event) => change({ conclusion: event.currentTarget.value })}
      />
    </div>
  );
}
