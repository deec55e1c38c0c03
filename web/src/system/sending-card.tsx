import { Code, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { FactsList } from "../organization/facts-list.tsx";
import { SectionCard } from "../ui/card.tsx";
import type { System } from "./system-query.ts";

/** How sending stood in the last week: what waits, what is tried again, what was given up and by which kind of error. */
export function SendingCard({ sending }: { sending: System["sending"][number] }) {
  const { t, f } = useLanguage();
  const words = t.system.sending;
  const { channel } = sending;
  return (
    <SectionCard title={words.title[channel]}>
      {!sending.isOn && <Text>{words.off[channel]}</Text>}
      <FactsList
        facts={[
          [words.sent, f.number(sending.sent)],
          [words.waiting, f.number(sending.waiting)],
          [words.retrying, f.number(sending.retrying)],
          [words.failed, f.number(sending.failed)],
          sending.errorKinds.length > 0 && [
            words.kinds,
            <Code key="kinds" fz="md">
              {sending.errorKinds.join(", ")}
            </Code>,
          ],
        ]}
      />
      {sending.errorKinds.length > 0 && <Text mt="xs">{words.advice[channel]}</Text>}
    </SectionCard>
  );
}
