import { Anchor, Button, Checkbox } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble, troubleLine } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../../upload.ts";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain, type Workspace } from "../workspace-query.ts";

type Paper = Workspace["materials"][number];
type Purpose = Paper["purpose"];

/** Papers of the whole meeting; those of an item stand under it too. */
export function PreparePapers() {
  const { t } = useLanguage();
  const { workspace, rules, can } = useMeeting();
  const papers = workspace.materials.filter((paper) => paper.purpose === "PAPER");
  if (papers.length === 0 && !can("material.add")) return null;
  return (
    <SectionCard title={t.meeting.papers.title}>
      <div className={styles.stack} id="papers">
        {papers.length === 0 && (
          <div className={styles.dim}>{t.meeting.papers.none(rules.thresholds.materialsLeadDays)}</div>
        )}
        <PaperList />
        {can("material.add") && <PaperUpload />}
      </div>
    </SectionCard>
  );
}

/** Papers of an item, or all of the meeting. */
export function PaperList({ agendaItemId, purpose = "PAPER" }: { agendaItemId?: string; purpose?: Purpose }) {
  const { workspace } = useMeeting();
  const papers = workspace.materials.filter(
    (paper) => paper.purpose === purpose && (agendaItemId === undefined || paper.agendaItemId === agendaItemId),
  );
  if (papers.length === 0) return null;
  return (
    <ul className={styles.plainList}>
      {papers.map((paper) => (
        <PaperLine key={paper.materialId} paper={paper} />
      ))}
    </ul>
  );
}

function PaperLine({ paper }: { paper: Paper }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.papers;
  const { organizationId, meetingId } = identity;
  const { materialId } = paper;
  const read = useAct(() => client.material.markRead({ ...identity, materialId }));
  const remove = useAct(() => client.material.remove({ ...identity, materialId }));
  const release = useAct(
    (forGuests: boolean) => client.material.releaseForGuests({ ...identity, materialId, forGuests }),
    {
      show: (shown, forGuests) => ({
        ...shown,
        materials: shown.materials.map((each) => (each.materialId === materialId ? { ...each, forGuests } : each)),
      }),
    },
  );
  const isPaper = paper.purpose === "PAPER";
  return (
    <li className={styles.lineRow}>
      <span>
        <Anchor
          href={`/api/organizations/${organizationId}/meetings/${meetingId}/papers/${paper.fileId}/content`}
          target="_blank"
          rel="noopener"
          onClick={() => isPaper && !paper.readByMe && read.mutate()}
        >
          {paper.title}
        </Anchor>
        <span className={styles.agendaNotes}>
          {words.posted(f.dateTime(paper.postedAt))} · {f.fileSize(paper.bytes)}
          {isPaper && workspace.attendance.length > 0 && ` · ${words.readBy(paper.readCount)}`}
        </span>
        <Trouble error={remove.error ?? release.error} />
      </span>
      <span className={styles.lineEnd}>
        {isPaper && (
          <StateBadge tone={paper.readByMe ? "green" : "amber"}>
            {paper.readByMe ? words.read : words.unread}
          </StateBadge>
        )}
        {isPaper && can("material.releaseForGuests") && (
          <Checkbox
            label={words.forGuests}
            aria-label={words.forGuestsNamed(paper.title)}
            checked={paper.forGuests}
            onChange={(event) => release.mutate(event.currentTarget.checked)}
          />
        )}
        {can("material.remove") && (
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink)"
            px="sm"
            loading={remove.isPending}
            aria-label={words.removeNamed(paper.title)}
            onClick={() => remove.mutate()}
          >
            {t.common.action.remove}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Uploads papers, or scans of signed pages; each gets the name of its file as title. */
export function PaperUpload({ agendaItemId, purpose = "PAPER" }: { agendaItemId?: string; purpose?: Purpose }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.papers;
  return (
    <FileDrop
      label={purpose === "PAPER" ? words.upload : words.uploadScan}
      endings={purpose === "PAPER" ? paperEndings : [".pdf", ".png", ".jpg", ".jpeg"]}
      maxBytes={MAX_PAPER_BYTES}
      warnOfSecrecy
      upload={async (file, controls) => {
        const { uploadId } = await uploadFile(file, controls);
        const title = file.name.replace(/\.[^.]+$/, "");
        await client.material.add({ ...identity, uploadId, title, purpose, agendaItemId: agendaItemId ?? null });
        await readAgain(identity);
      }}
      explain={(error) => troubleLine(error, t)}
    />
  );
}
