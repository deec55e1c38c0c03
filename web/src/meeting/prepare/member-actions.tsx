import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../account/session.ts";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain } from "../workspace-query.ts";

const AbsenceDialog = lazyDialog(async () => (await import("../absence-dialog.tsx")).AbsenceDialog);

/** What a member does before the meeting: send an opinion, ask to be excused. */
export function MemberActions() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const session = useSession();
  const [opened, setOpened] = useState<"opinion" | "absence">();
  const close = () => setOpened(undefined);
  const words = t.meeting.member;
  const mine = workspace.absenceRequests.find((request) => request.person.personId === session.person?.personId);
  const answering = workspace.myAbsenceAnsweredBy;
  const withdraw = useAct(() => client.absence.withdraw(identity));
  const leads = can("agenda.reorder");
  if (leads || (!can("opinion.send") && !can("absence.request"))) return null;
  return (
    <SectionCard title={words.title}>
      <div className={styles.buttons}>
        {can("opinion.send") && (
          <Button variant="default" onClick={() => setOpened("opinion")}>
            {words.opinion}
          </Button>
        )}
        {can("absence.request") && !mine && (
          <Button variant="default" onClick={() => setOpened("absence")}>
            {words.absence}
          </Button>
        )}
        {mine && can("absence.withdraw") && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {words.withdraw}
          </Button>
        )}
      </div>
      <Trouble error={withdraw.error} />
      <OpinionDialog opened={opened === "opinion"} onClose={close} />
      <AbsenceDialog
        opened={opened === "absence"}
        onClose={close}
        explanation={
          answering ? words.absenceAnsweredBy(answering.name) : words.absenceExplanation(workspace.hasCommittee)
        }
        submitLabel={answering ? words.absenceSendTo(answering.name) : words.absenceSend(workspace.hasCommittee)}
        send={(asked) => client.absence.request({ ...identity, ...asked })}
        onSent={() => void readAgain(identity)}
      />
    </SectionCard>
  );
}

function OpinionDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const agendaTitle = useAgendaTitle();
  const [body, setBody] = useState("");
  const [agendaItemId, setItem] = useState<string | null>(null);
  const words = t.meeting.member;
  const send = useAct(() => client.opinion.send({ ...identity, agendaItemId, body: body.trim() }), {
    onDone: () => {
      setBody("");
      onClose();
    },
  });
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.opinion}
      submitLabel={words.opinionSend}
      busy={send.isPending}
      disabled={body.trim() === ""}
      error={send.error}
      onSubmit={() => send.mutate()}
    >
      <Select
        label={words.opinionAbout}
        clearable
        data={workspace.agenda.map((item) => ({ value: item.agendaItemId, label: agendaTitle(item.title) }))}
        value={agendaItemId}
        onChange={setItem}
      />
      <Textarea
        label={words.opinionBody}
        required
        autosize
        minRows={4}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
