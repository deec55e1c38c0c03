import { lazy, Suspense, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { useAgendaTitle } from "./agenda-title.ts";
import styles from "./meeting.module.css";
import { textOf } from "./meeting-text.tsx";
import { useMeeting } from "./workspace-context.tsx";
import type { Workspace } from "./workspace-query.ts";

const TextDifference = lazy(async () => ({ default: (await import("./text-difference.tsx")).TextDifference }));

type Subject = { kind: "RESOLUTION" } | { kind: "CONCLUSION"; agendaItemId: string };

/** The draft and what it became, where there are both. */
function pairOf(workspace: Workspace, meetingId: string, subject: Subject) {
  const isResolution = subject.kind === "RESOLUTION";
  const subjectId = isResolution ? meetingId : subject.agendaItemId;
  const bodyOf = (field: Parameters<typeof textOf>[1]) => textOf(workspace, field, subjectId)?.body.trim() ?? "";
  const before = bodyOf(isResolution ? "DRAFT_RESOLUTION" : "DRAFT_CONCLUSION");
  const after = bodyOf(isResolution ? "RESOLUTION_EXTRA" : "CONCLUSION");
  return before === "" || after === "" ? undefined : { before, after };
}

/** "So với dự thảo": under a text of the closing, opened by whoever wants to see what changed. */
export function ComparedWithDraft({ subject }: { subject: Subject }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const [isOpen, setOpen] = useState(false);
  const pair = pairOf(workspace, identity.meetingId, subject);
  if (!pair) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t.meeting.difference.title}</summary>
      {isOpen && <Difference {...pair} />}
    </details>
  );
}

/** In the record: every conclusion and the resolution beside what had been drafted. */
export function ComparedCard() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const agendaTitle = useAgendaTitle();
  const subjects: { key: string; title: string; subject: Subject }[] = [
    { key: "resolution", title: t.meeting.resolution.title, subject: { kind: "RESOLUTION" } },
    ...workspace.agenda.map(({ agendaItemId, title }) => ({
      key: agendaItemId,
      title: agendaTitle(title),
      subject: { kind: "CONCLUSION" as const, agendaItemId },
    })),
  ];
  const compared = subjects.flatMap(({ subject, ...named }) => {
    const pair = pairOf(workspace, identity.meetingId, subject);
    return pair ? [{ ...named, pair }] : [];
  });
  if (compared.length === 0) return null;
  return (
    <SectionCard title={t.meeting.difference.title} place="difference">
      <div className={styles.stack}>
        {compared.map(({ key, title, pair }) => (
          <div key={key}>
            <strong>{title}</strong>
            <Difference {...pair} />
          </div>
        ))}
      </div>
    </SectionCard>
  );
}

function Difference(pair: { before: string; after: string }) {
  return (
    <Suspense>
      <TextDifference {...pair} />
    </Suspense>
  );
}
