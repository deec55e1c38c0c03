import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { useGoOn } from "./sign-in-page.tsx";

/** One button per demonstration role; the server names them in demo mode only. */
export function DemoRoles() {
  const { t } = useLanguage();
  const goOn = useGoOn();
  const setUp = useQuery(api.setup.status.queryOptions());
  const { data } = useQuery(api.demo.roles.queryOptions({ enabled: setUp.data?.demo === true }));
  const enter = useMutation(api.demo.signInAs.mutationOptions({ onSuccess: goOn }));
  if (!data?.rows.length) return null;
  return (
    <SectionCard title={t.account.demo.title}>
      <Text mb="sm">{t.account.demo.explanation}</Text>
      <Stack gap="xs">
        {data.rows.map(({ role, displayName, organizationName }) => (
          <Button
            key={role}
            variant="default"
            py="xs"
            loading={enter.isPending && enter.variables.role === role}
            onClick={() => enter.mutate({ role })}
          >
            <span>
              {t.account.demo.role[role]}
              <Text component="span" display="block" fw={400} c="dimmed">
                {[displayName, organizationName].filter(Boolean).join(" · ")}
              </Text>
            </span>
          </Button>
        ))}
        <Trouble error={enter.error} />
      </Stack>
    </SectionCard>
  );
}
