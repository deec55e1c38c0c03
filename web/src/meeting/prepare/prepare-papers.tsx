import { Button } from "@mantine/core";
import { client } from "../../api.ts";
import { AttachFiles } from "../../directive/attach-files.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { paperEndings } from "../../upload.ts";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain } from "../workspace-query.ts";
import { type Paper, PaperLine } from "./paper-line.tsx";

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
        {papers.length > 0 && can("material.remind") && <Reminder />}
        {can("material.add") && <PaperUpload />}
      </div>
    </SectionCard>
  );
}

/** One tap reminds whoever has not read; once a day. */
function Reminder() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const words = t.meeting.papers;
  const remind = useAct(() => client.material.remind(identity));
  return (
    <div>
      <Trouble error={remind.error} />
      <div role="status">
        {remind.data ? words.reminded(remind.data.people) : workspace.remindedToday && words.remindedToday}
      </div>
      {!workspace.remindedToday && (
        <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
          {words.remind}
        </Button>
      )}
    </div>
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

/** Uploads papers, or scans of signed pages; each gets the name of its file as title. */
export function PaperUpload({ agendaItemId, purpose = "PAPER" }: { agendaItemId?: string; purpose?: Purpose }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.papers;
  return (
    <AttachFiles
      label={purpose === "PAPER" ? words.upload : words.uploadScan}
      endings={purpose === "PAPER" ? paperEndings : [".pdf", ".png", ".jpg", ".jpeg"]}
      attach={async ({ uploadId, name, bearsNoMark }) => {
        const title = name.replace(/\.[^.]+$/, "");
        const of = { title, purpose, agendaItemId: agendaItemId ?? null };
        await client.material.add({ ...identity, ...of, uploadId, bearsNoMark });
        await readAgain(identity);
      }}
    />
  );
}
