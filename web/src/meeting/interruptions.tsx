import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { AdjournDialog } from "./adjourn-dialog.tsx";
import styles from "./meeting.module.css";
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

/** What can go differently: postponed, not held, adjourned, without votes. At the foot, because it is rare. */
export function Interruptions({ tab }: { tab: Tab }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [opened, setOpened] = useState<Dialog>();
  const close = () => setOpened(undefined);
  const resume = useAct(() => client.meeting.resume(identity));
  const accept = useAct(() => client.meeting.acceptNotHeld(identity));
  const words = t.meeting.interruption;
  const allowed: Record<Dialog, boolean> = {
    postpone: can("meeting.postpone"),
    notHeld: can("meeting.markNotHeld"),
    withoutVotes: can("meeting.proceedWithoutVotes") && !workspace.meeting.withoutVotes,
    adjourn: can("meeting.adjourn"),
    discard: can("meeting.discard"),
  };
  const shown = shownOn[tab].filter((dialog) => allowed[dialog]);
  const nothing = shown.length === 0 && !can("meeting.resume") && !can("meeting.acceptNotHeld");
  if (nothing) return null;
  return (
    <div className={styles.rare}>
      {can("meeting.resume") && (
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          {words.resume}
        </Button>
      )}
      {can("meeting.acceptNotHeld") && (
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {words.acceptNotHeld}
        </Button>
      )}
      {shown.map((dialog) => (
        <Button key={dialog} variant="subtle" color="gray" c="var(--ink)" onClick={() => setOpened(dialog)}>
          {words[dialog].action}
        </Button>
      ))}
      <Trouble error={resume.error ?? accept.error} />
      <PostponeDialog opened={opened === "postpone"} onClose={close} />
      <AdjournDialog opened={opened === "adjourn"} onClose={close} />
      <ReasonedDeed dialog="notHeld" opened={opened === "notHeld"} onClose={close} />
      <ReasonedDeed dialog="withoutVotes" opened={opened === "withoutVotes"} onClose={close} />
      <DiscardDialog opened={opened === "discard"} onClose={close} />
    </div>
  );
}

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

function ReasonedDeed({ dialog, opened, onClose }: DialogProps & { dialog: "notHeld" | "withoutVotes" }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const deed = dialog === "notHeld" ? client.meeting.markNotHeld : client.meeting.proceedWithoutVotes;
  const act = useAct((reason: string) => deed({ ...identity, reason }), { onDone: onClose });
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
