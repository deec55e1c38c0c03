import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { BareFrame } from "../shell/bare-frame.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useHash } from "../ui/use-hash.ts";
import { FirstOrganizationFields, useFirstOrganization } from "./first-organization-fields.tsx";
import { NewPasswordFields, useNewPassword } from "./new-password-fields.tsx";

/** Opened by the one-time link of the console; its secret stands after `#`, which no server or proxy ever logs. */
export function SetUpPage() {
  const { t } = useLanguage();
  const words = t.account.setUp;
  const secret = useHash();
  const [doneAs, setDoneAs] = useState<string>();
  const status = useQuery(api.setup.status.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return (
    <BareFrame>
      <PageFrame title={words.title}>
        {doneAs !== undefined && <Done title={words.done} advice={words.doneAdvice(doneAs)} />}
        {doneAs === undefined && status.data?.required === false && <Done title={words.notNeeded} />}
        {doneAs === undefined && status.data?.required && !secret && (
          <Notice tone="amber" title={words.noSecret} advice={words.noSecretAdvice} />
        )}
        {doneAs === undefined && status.data?.required && secret && <SetUpForm secret={secret} onDone={setDoneAs} />}
        <Trouble error={status.error} />
      </PageFrame>
    </BareFrame>
  );
}

function Done({ title, advice }: { title: string; advice?: string }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={title}>
      <Stack>
        {advice && <Text role="status">{advice}</Text>}
        <Link to="/sign-in">{t.account.signIn.title}</Link>
      </Stack>
    </SectionCard>
  );
}

function SetUpForm({ secret, onDone }: { secret: string; onDone: (username: string) => void }) {
  const { t } = useLanguage();
  const words = t.account.setUp;
  const [username, setUsername] = useState("");
  const [withOrganization, setWithOrganization] = useState(true);
  const password = useNewPassword();
  const organization = useFirstOrganization();
  const complete = useMutation(
    api.setup.complete.mutationOptions({
      onSuccess: (made) => {
        onDone(made.username);
        // The page for signing in sends everybody back here as long as it thinks that this is still to be done.
        queryClient.setQueryData(api.setup.status.queryKey(), (status) => status && { ...status, required: false });
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!password.isReady()) return;
    const first = withOrganization ? { organization: organization.entry } : {};
    complete.mutate({ secret, username, password: password.fresh, ...first });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{words.explanation}</Text>
        <SectionCard title={words.administrator}>
          <Stack>
            <Text>{words.administratorAdvice}</Text>
            <TextInput
              label={t.account.signIn.username}
              description={words.usernameAdvice}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              pattern="\s*[A-Za-z0-9][A-Za-z0-9._\-]+\s*"
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <NewPasswordFields password={password} />
          </Stack>
        </SectionCard>
        <SectionCard title={words.organization}>
          <Stack>
            <Checkbox
              label={words.withOrganization}
              checked={withOrganization}
              onChange={(event) => setWithOrganization(event.currentTarget.checked)}
            />
            {withOrganization && <FirstOrganizationFields organization={organization} />}
          </Stack>
        </SectionCard>
        <Trouble error={complete.error} kept={t.trouble.kept} />
        <Button type="submit" loading={complete.isPending}>
          {words.submit}
        </Button>
      </Stack>
    </form>
  );
}
