import { Anchor } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./orientation.module.css";
import type { Block, Orientation, OrientationIdentity } from "./orientation-query.ts";

/** A block as cells see it: what it is about, its words, the suggested questions. */
export function BlockView({ block }: { block: Omit<Block, "revision"> }) {
  const { t } = useLanguage();
  const words = t.orientation.block;
  return (
    <div className={styles.block}>
      <div className={styles.blockHead}>
        <strong>{block.title}</strong>
        {block.central && <StateBadge tone="gold">{t.meeting.agenda.central}</StateBadge>}
      </div>
      <div className={styles.dim}>
        {t.meeting.agenda.kind[block.kind]} · {t.meeting.agenda.minutesShort(block.plannedMinutes)}
      </div>
      {block.body !== "" && <p className={rowStyles.lines}>{block.body}</p>}
      <Questions label={words.questions} questions={block.questions} />
    </div>
  );
}

/** Questions to talk about; nothing where there are none. */
export function Questions({ label, questions }: { label: string; questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <div>
      <div className={styles.dim}>{label}</div>
      <ol className={styles.questions} aria-label={label}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </div>
  );
}

interface PapersProps extends OrientationIdentity {
  files: Orientation["files"];
}

/** The papers that came with it. */
export function OrientationPapers({ organizationId, orientationId, files }: PapersProps) {
  const { t, f } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className={rowStyles.list}>
      {files.map(({ fileId, name, bytes, version, changeNote, changedAt }) => (
        <li key={fileId}>
          <Anchor
            className={styles.file ?? ""}
            href={`/api/organizations/${organizationId}/orientations/${orientationId}/files/${fileId}/content`}
            target="_blank"
            rel="noopener"
          >
            {name} ({f.fileSize(bytes)})
          </Anchor>
          {changedAt !== null && (
            <div className={styles.dim}>
              {t.meeting.papers.changed(version, f.dateTime(changedAt))}
              {changeNote && `: ${changeNote}`}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
