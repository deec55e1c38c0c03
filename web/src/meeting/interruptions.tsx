import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { AdjournDialog } from "./adjourn-dialog.tsx";
import styles from "./meeting.module.css";
import { UndoOpening } from "./opening/undo-opening.tsx";
import { PostponeDialog } from "./postpone-dialog.tsx";
import type { Tab } from "./tabs.ts";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

type Dialog = "postpone" | "notHeld" | "withoutVotes" | "adjourn" | "discard";

const shownOn: Record<Tab, readonly Dialog[]> = {
  prepare: ["postpone", "notHeld", "discard"],
  open: ["withoutVotes", "adjourn", "postpone"],
  course: ["withoutVotes", "adjourn", "postpone"],
  close: ["adjourn"],
  record: [],
};

/** What can go differently: postponed, not held, adjourned, without votes. At the foot, because it is rare; going on stands in the notice above. */
export function Interruptions({ tab }: { tab: Tab }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [opened, setOpened] = useState<Dialog>();
  const close = () => setOpened(undefined);
  // What the deed led to is said at the head of the page.
  const seeHead = () => {
    close();
    scrollTo({ top: 0 });
  };
  const vote = useAct(() => client.meeting.proceedWithVotes(identity));
  const words = t.meeting.interruption;
  const allowed: Record<Dialog, boolean> = {
    postpone: can("meeting.postpone"),
    notHeld: can("meeting.markNotHeld"),
    withoutVotes: can("meeting.proceedWithoutVotes") && !workspace.meeting.withoutVotes,
    adjourn: can("meeting.adjourn"),
    discard: can("meeting.discard"),
  };
  const shown = shownOn[tab].filter((dialog) => allowed[dialog]);
  const canVoteAfterAll = can("meeting.proceedWithVotes") && workspace.meeting.withoutVotes;
  const mayUndo = tab === "open" && can("meeting.undoOpening");
  const nothing = shown.length === 0 && !canVoteAfterAll && !mayUndo;
  if (nothing) return null;
  return (
    <div className={styles.rare}>
      {canVoteAfterAll && (
        <Button variant="default" loading={vote.isPending} onClick={() => vote.mutate()}>
          {words.withVotes}
        </Button>
      )}
      {shown.map((dialog) => (
        <Button key={dialog} variant="subtle" color="gray" c="var(--ink)" onClick={() => setOpened(dialog)}>
          {words[dialog].action}
        </Button>
      ))}
      {mayUndo && <UndoOpening />}
      <Trouble error={vote.error} />
      <PostponeDialog opened={opened === "postpone"} onClose={close} />
      <AdjournDialog opened={opened === "adjourn"} onClose={close} onDone={seeHead} />
      <ReasonedDeed dialog="notHeld" opened={opened === "notHeld"} onClose={close} onDone={seeHead} />
      <ReasonedDeed dialog="withoutVotes" opened={opened === "withoutVotes"} onClose={close} onDone={seeHead} />
      <DiscardDialog opened={opened === "discard"} onClose={close} />
    </div>
  );
}

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

type ReasonedDeedProps = DialogProps & { dialog: "notHeld" | "withoutVotes"; onDone: () => void };

function ReasonedDeed({ dialog, opened, onClose, onDone }: ReasonedDeedProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const deed = dialog === "notHeld" ? client.meeting.markNotHeld : client.meeting.proceedWithoutVotes;
  const act = useAct((reason: string) => deed({ ...identity, reason }), { onDone });
  const words = t.meeting.interruption[dialog];
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.action}
      explanation={words.explanation}
      reason={{}}
      busy={act.isPending}
      trouble={<Trouble error={act.error} />}
      onConfirm={(reason) => act.mutate(reason)}
    />
  );
}

function DiscardDialog({ opened, onClose }: DialogProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const navigate = useNavigate();
  const { organizationId } = identity;
  const act = useAct(() => client.meeting.discard(identity), {
    onDone: () => void navigate({ to: "/organizations/$organizationId/meetings", params: { organizationId } }),
  });
  const words = t.meeting.interruption.discard;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.action}
      explanation={words.explanation}
      busy={act.isPending}
      trouble={<Trouble error={act.error} />}
      onConfirm={() => act.mutate()}
    />
  );
}
