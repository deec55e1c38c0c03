import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Another day that the superior asks for: moving the meeting answers it, or the cell keeps the day and says why. */
export function DayRequest({ onMove }: { onMove: () => void }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [keeping, setKeeping] = useState(false);
  const words = t.schedule;
  const keep = useAct((reason: string) => client.schedule.keep({ ...identity, reason }), {
    onDone: () => setKeeping(false),
  });
  const { dayRequest } = workspace;
  if (dayRequest === null) return null;
  const { fromName, wantedOn, reason } = dayRequest;
  return (
    <Notice
      tone="amber"
      title={words.asked(fromName, wantedOn === null ? null : f.date(wantedOn))}
      kept={reason}
      action={
        can("schedule.keep") && (
          <Group mt="sm">
            {can("meeting.reschedule") && <Button onClick={onMove}>{words.move}</Button>}
            <Button variant="default" onClick={() => setKeeping(true)}>
              {words.keep}
            </Button>
            <ConfirmDialog
              opened={keeping}
              onClose={() => setKeeping(false)}
              title={words.keep}
              explanation={words.keepExplained}
              reason={{}}
              busy={keep.isPending}
              trouble={<Trouble error={keep.error} />}
              onConfirm={(because) => keep.mutate(because)}
            />
          </Group>
        )
      }
    />
  );
}
