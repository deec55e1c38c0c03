import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { OpenDialog as OpenAdmissionDialog } from "../admission/open-dialog.tsx";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { ChangeDialog } from "../member-change/change-dialog.tsx";
import { SendDialog } from "../transfer/send-dialog.tsx";
import { SectionCard } from "../ui/card.tsx";
import { isOnRoll, type Member } from "./member-query.ts";
import { RecoverySlipDialog } from "./recovery-slip-dialog.tsx";
import { TemporaryStayDialog } from "./temporary-stay-dialog.tsx";
import { useMemberChange } from "./use-member-change.ts";

interface MemberActionsProps {
  member: Member;
  organizationId: string;
  mayRecover: boolean;
}

/** What changes a membership as a whole; each says what happens then. */
export function MemberActions({ member, organizationId, mayRecover }: MemberActionsProps) {
  const { t } = useLanguage();
  const words = t.people;
  const [opened, setOpened] = useState<"official" | "stay" | "transfer" | "change" | "again" | "recovery">();
  const close = () => setOpened(undefined);
  const { abilities, personId, fullName } = member;
  const isHere = isOnRoll(member, organizationId);
  const mayBecome = isHere && abilities.includes("member.changeStatus");
  const mayStay = isHere && abilities.includes("member.addTemporaryStay");
  const maySend = isHere && abilities.includes("transfer.send");
  const mayChange = isHere && abilities.includes("memberChange.open");
  const mayReadmit = leftParty(member, organizationId) && abilities.includes("admission.open");
  if (!mayBecome && !mayStay && !maySend && !mayChange && !mayReadmit && !mayRecover) return null;
  return (
    <SectionCard title={words.member.actions}>
      <Group>
        {mayBecome && <Button onClick={() => setOpened("official")}>{words.becomeOfficial.button}</Button>}
        {mayStay && (
          <Button variant="default" onClick={() => setOpened("stay")}>
            {words.temporaryStay.button}
          </Button>
        )}
        {maySend && (
          <Button variant="default" onClick={() => setOpened("transfer")}>
            {t.transfer.send}
          </Button>
        )}
        {mayChange && (
          <Button variant="default" onClick={() => setOpened("change")}>
            {t.memberChange.open}
          </Button>
        )}
        {mayReadmit && <Button onClick={() => setOpened("again")}>{t.admission.openAgain}</Button>}
        {mayRecover && (
          <Button variant="default" onClick={() => setOpened("recovery")}>
            {words.recovery.button}
          </Button>
        )}
      </Group>
      <BecomeOfficialDialog
        opened={opened === "official"}
        onClose={close}
        organizationId={organizationId}
        member={member}
      />
      <TemporaryStayDialog
        opened={opened === "stay"}
        onClose={close}
        organizationId={organizationId}
        personId={personId}
      />
      <SendDialog opened={opened === "transfer"} onClose={close} organizationId={organizationId} personId={personId} />
      <ChangeDialog opened={opened === "change"} onClose={close} organizationId={organizationId} personId={personId} />
      <OpenAdmissionDialog
        opened={opened === "again"}
        onClose={close}
        organizationId={organizationId}
        former={{ personId, fullName }}
      />
      <RecoverySlipDialog
        opened={opened === "recovery"}
        onClose={close}
        organizationId={organizationId}
        personId={personId}
        fullName={fullName}
      />
    </SectionCard>
  );
}

/** Whether somebody was a member here last and left the Party from here. */
function leftParty({ memberships }: Member, organizationId: string): boolean {
  const last = memberships.find(({ stay }) => stay === "HOME");
  const waysOut = ["STRIKE_OFF", "EXPULSION", "LEAVING"];
  return last?.organizationId === organizationId && waysOut.includes(last.endReason ?? "");
}

function BecomeOfficialDialog({
  opened,
  onClose,
  organizationId,
  member,
}: {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  member: Member;
}) {
  const { t } = useLanguage();
  const words = t.people.becomeOfficial;
  const [officialOn, setOfficialOn] = useState<string | null>(dayOf(new Date()));
  const become = useMemberChange(client.member.changeStatus, onClose);
  const { personId, fullName } = member;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.button}
      submitLabel={words.button}
      busy={become.isPending}
      error={become.error}
      disabled={officialOn === null}
      onSubmit={() => officialOn !== null && become.mutate({ organizationId, personId, officialOn })}
    >
      <Text>{words.explanation(fullName)}</Text>
      <DayField label={words.day} value={officialOn} onChange={setOfficialOn} />
    </FormDialog>
  );
}
