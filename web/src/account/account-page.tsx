import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { DisplaySwitches } from "../ui/display-switches.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { OfficeList } from "./office-list.tsx";
import { useSession } from "./session.ts";
import { SessionsCard } from "./sessions-card.tsx";

export function AccountPage() {
  const { t } = useLanguage();
  const { displayName, username } = useSession();
  return (
    <PageFrame title={t.account.page.title} overline={displayName} narrow>
      <SectionCard title={t.account.page.person}>
        <Text>{displayName}</Text>
        <Text c="dimmed">
          {t.account.signIn.username}: {username}
        </Text>
        <OfficeList />
      </SectionCard>
      <SectionCard title={t.account.page.display}>
        <DisplaySwitches />
      </SectionCard>
      <SectionCard title={t.account.page.security}>
        <PasswordPart />
      </SectionCard>
      <SessionsCard />
    </PageFrame>
  );
}

function PasswordPart() {
  const { t } = useLanguage();
  const [state, setState] = useState<"closed" | "open" | "changed">("closed");
  if (state === "changed") return <Text role="status">{t.account.password.changed}</Text>;
  if (state === "open") return <ChangePasswordForm onChanged={() => setState("changed")} />;
  return (
    <Group>
      <Button variant="default" onClick={() => setState("open")}>
        {t.account.page.changePassword}
      </Button>
    </Group>
  );
}
