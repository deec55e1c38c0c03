import { Stack, Switch, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

/** Whether what is sent carries its content; kept as it is switched. */
export function ContentCard({ withContent }: Pick<DeliverySettings, "withContent">) {
  const { t } = useLanguage();
  const words = t.delivery.content;
  const readAgain = useReadSettingsAgain();
  const choose = useMutation(api.delivery.chooseContent.mutationOptions({ onSuccess: readAgain }));
  return (
    <SectionCard title={words.title}>
      <Stack>
        <Text>{words.explanation}</Text>
        <Switch
          label={words.label}
          checked={choose.isPending ? choose.variables.withContent : withContent}
          onChange={(event) => choose.mutate({ withContent: event.currentTarget.checked })}
        />
        <Trouble error={choose.error} />
        <Text role="status">{choose.isSuccess && t.delivery.saved}</Text>
      </Stack>
    </SectionCard>
  );
}
