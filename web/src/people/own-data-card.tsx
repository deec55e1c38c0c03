import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { saveBlob } from "../ui/save-blob.ts";
import { readablePage } from "./own-data.ts";

type Form = "PAGE" | "JSON";

/** The way to take everything along that is held about the reader. */
export function OwnDataCard() {
  const language = useLanguage();
  const words = language.t.ownData;
  const take = useMutation({
    mutationFn: async (form: Form) => {
      const data = await client.member.ownData();
      if (!data) return;
      const name = words.fileName(data.member.fullName, dayOf(new Date(data.takenAt)));
      if (form === "PAGE") saveBlob(`${name}.html`, new Blob([readablePage(data, language)], { type: "text/html" }));
      else saveBlob(`${name}.json`, new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
    },
  });
  return (
    <SectionCard title={words.title}>
      <Stack gap="sm">
        <Text>{words.explanation}</Text>
        <Trouble error={take.error} />
        <Group gap="sm">
          <Button loading={take.isPending && take.variables === "PAGE"} onClick={() => take.mutate("PAGE")}>
            {words.readable}
          </Button>
          <Button
            variant="default"
            loading={take.isPending && take.variables === "JSON"}
            onClick={() => take.mutate("JSON")}
          >
            {words.machine}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
      </Stack>
    </SectionCard>
  );
}
