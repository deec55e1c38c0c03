import { Anchor, Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { MeetingIdentity, Workspace } from "../workspace-query.ts";

export type Paper = Workspace["materials"][number];

const NewVersionDialog = lazyDialog(async () => (await import("./paper-dialogs.tsx")).NewVersionDialog);
const VersionsDialog = lazyDialog(async () => (await import("./paper-dialogs.tsx")).VersionsDialog);
const UnreadDialog = lazyDialog(async () => (await import("./paper-dialogs.tsx")).UnreadDialog);

/** Where a version of a paper is opened. */
export function paperAddress({ organizationId, meetingId }: MeetingIdentity, fileId: string): string {
  return `/api/organizations/${organizationId}/meetings/${meetingId}/papers/${fileId}/content`;
}

/** A paper: when it was posted, which version it is and what is new in it, and whether the reader has read that. */
export function PaperLine({ paper }: { paper: Paper }) {
  const { t, f } = useLanguage();
  const { workspace, identity } = useMeeting();
  const words = t.meeting.papers;
  const { materialId, purpose, version } = paper;
  const read = useAct(() => client.material.markRead({ ...identity, materialId }));
  const isPaper = purpose === "PAPER";
  return (
    <li className={styles.lineRow}>
      <span>
        <Anchor
          href={paperAddress(identity, paper.fileId)}
          target="_blank"
          rel="noopener"
          onClick={() => isPaper && !paper.readByMe && read.mutate()}
        >
          {paper.title}
        </Anchor>
        <span className={styles.agendaNotes}>
          {words.posted(f.dateTime(paper.postedAt))} · {f.fileSize(paper.bytes)}
          {isPaper && workspace.figures.total > 0 && ` · ${words.readBy(paper.readCount)}`}
        </span>
        {paper.takenFrom && <span className={styles.agendaNotes}>{words.takenFrom(paper.takenFrom.issuerName)}</span>}
        {paper.changedAt !== null && (
          <span className={styles.agendaNotes}>
            {words.changed(version, f.dateTime(paper.changedAt))}
            {paper.changeNote && `: ${paper.changeNote}`}
          </span>
        )}
        <Lead paper={paper} />
      </span>
      <span className={styles.lineEnd}>
        {isPaper && <ReadBadge paper={paper} />}
        <PaperActions paper={paper} />
      </span>
    </li>
  );
}

/** What is late, in words: the paper itself, or what was changed in it. */
function Lead({ paper: { inTime, changedLate } }: { paper: Paper }) {
  const { t } = useLanguage();
  const { rules } = useMeeting();
  const days = rules.thresholds.materialsLeadDays;
  if (inTime === false) return <StateBadge tone="amber">{t.meeting.papers.late(days)}</StateBadge>;
  return changedLate ? <StateBadge tone="amber">{t.meeting.papers.changedLate(days)}</StateBadge> : null;
}

function ReadBadge({ paper: { readByMe, readVersion } }: { paper: Paper }) {
  const { t } = useLanguage();
  const words = t.meeting.papers;
  if (readByMe) return <StateBadge tone="green">{words.read}</StateBadge>;
  return <StateBadge tone="amber">{readVersion === null ? words.unread : words.newSince}</StateBadge>;
}

type Opened = "REPLACE" | "VERSIONS" | "UNREAD";

function PaperActions({ paper }: { paper: Paper }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const [opened, setOpened] = useState<Opened>();
  const words = t.meeting.papers;
  const { materialId, title, version, purpose, postedByMe, forGuests } = paper;
  const remove = useAct(() => client.material.remove({ ...identity, materialId }));
  const release = useAct(
    (isReleased: boolean) => client.material.releaseForGuests({ ...identity, materialId, forGuests: isReleased }),
    {
      show: (shown, isReleased) => ({
        ...shown,
        materials: shown.materials.map((each) =>
          each.materialId === materialId ? { ...each, forGuests: isReleased } : each,
        ),
      }),
    },
  );
  const isPaper = purpose === "PAPER";
  const about = { paper, onClose: () => setOpened(undefined) };
  return (
    <>
      {isPaper && can("material.releaseForGuests") && (
        <Checkbox
          label={words.forGuests}
          aria-label={words.forGuestsNamed(title)}
          checked={forGuests}
          onChange={(event) => release.mutate(event.currentTarget.checked)}
        />
      )}
      {isPaper && can("material.replace") && (can("material.remove") || postedByMe) && (
        <Act label={words.replace} named={words.replaceNamed(title)} onClick={() => setOpened("REPLACE")} />
      )}
      {version > 1 && (
        <Act label={words.versions} named={words.versionsNamed(title)} onClick={() => setOpened("VERSIONS")} />
      )}
      {isPaper && can("material.unreadBy") && (
        <Act label={words.unreadBy} named={words.unreadByNamed(title)} onClick={() => setOpened("UNREAD")} />
      )}
      {can("material.remove") && (
        <Act
          label={t.common.action.remove}
          named={words.removeNamed(title)}
          busy={remove.isPending}
          onClick={() => remove.mutate()}
        />
      )}
      <Trouble error={remove.error ?? release.error} />
      <NewVersionDialog opened={opened === "REPLACE"} {...about} />
      <VersionsDialog opened={opened === "VERSIONS"} {...about} />
      <UnreadDialog opened={opened === "UNREAD"} {...about} />
    </>
  );
}

interface ActProps {
  label: string;
  /** The same with what it is about, for screen readers. */
  named: string;
  busy?: boolean;
  onClick: () => void;
}

function Act({ label, named, busy = false, onClick }: ActProps) {
  return (
    <Button variant="subtle" color="gray" c="var(--ink)" px="sm" loading={busy} aria-label={named} onClick={onClick}>
      {label}
    </Button>
  );
}
