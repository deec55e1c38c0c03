import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { ItemDirective } from "../../directive/item-directive.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import styles from "../meeting.module.css";
import { MeetingText, textOf } from "../meeting-text.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";
import { AgendaItemFields } from "./agenda-item-fields.tsx";
import { PaperList, PaperUpload } from "./prepare-papers.tsx";

interface AgendaRowProps {
  item: AgendaItem;
  number: number;
  opened: boolean;
  onToggle: () => void;
}

/** One item of the agenda: a line that opens to everything prepared for it. */
export function AgendaRow({ item, number, opened, onToggle }: AgendaRowProps) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const words = t.meeting.agenda;
  const agendaTitle = useAgendaTitle();
  const papers = workspace.materials.filter((paper) => paper.agendaItemId === item.agendaItemId).length;
  const draft = textOf(workspace, "DRAFT_CONCLUSION", item.agendaItemId);
  return (
    <div>
      <UnstyledButton className={styles.agendaLine} aria-expanded={opened} onClick={onToggle}>
        <span>
          <strong>
            {number}. {agendaTitle(item.title)}
          </strong>
          <span className={styles.agendaNotes}>
            {words.minutesShort(item.plannedMinutes)}
            {item.kind === "SECTION" && ` · ${words.ofOutline}`}
            {item.presenter && ` · ${item.presenter.fullName}`}
            {papers > 0 && ` · ${words.papers(papers)}`}
            {draft && draft.body.trim() !== "" && ` · ${words.hasDraft}`}
          </span>
          {item.central && <StateBadge tone="gold">{words.central}</StateBadge>}
        </span>
        <Icon name="chevron" size="1.125rem" />
      </UnstyledButton>
      {opened && <AgendaItemEditor item={item} />}
    </div>
  );
}

function AgendaItemEditor({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const words = t.meeting.agenda;
  return (
    <div className={styles.agendaEditor}>
      <ItemDirective organizationId={identity.organizationId} directiveId={item.directiveId} />
      {can("agenda.update") && <AgendaItemFields key={item.agendaItemId} item={item} />}
      {item.kind === "SECTION" && (
        <MeetingText
          field="OUTLINE"
          subjectId={item.agendaItemId}
          label={words.outline}
          description={words.outlineHint}
        />
      )}
      <MeetingText
        field="DRAFT_CONCLUSION"
        subjectId={item.agendaItemId}
        label={words.draftConclusion}
        description={words.draftConclusionHint}
      />
      <PaperList agendaItemId={item.agendaItemId} />
      {can("material.add") && (
        <details>
          <summary className={styles.summary}>{t.meeting.papers.upload}</summary>
          <PaperUpload agendaItemId={item.agendaItemId} />
        </details>
      )}
      {can("agenda.remove") && <RemoveItem item={item} />}
    </div>
  );
}

function RemoveItem({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [asking, setAsking] = useState(false);
  const agendaTitle = useAgendaTitle();
  const words = t.meeting.agenda;
  const remove = useAct(() => client.agenda.remove({ ...identity, agendaItemId: item.agendaItemId }));
  return (
    <div>
      <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.removeTitle}
        explanation={agendaTitle(item.title)}
        confirmLabel={words.remove}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
