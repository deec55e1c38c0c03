import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";

/** The superior undoes what it answered today. */
export function TakeBack({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [isAsking, setAsking] = useState(false);
  const takeBack = useAct(() => client.evaluation.takeBack(identity), { onDone: () => setAsking(false) });
  const title = evaluation.state === "RETURNED" ? t.decisions.takeBackReturn : t.decisions.takeBack;
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={title}
        explanation={t.decisions.takeBackExplained}
        busy={takeBack.isPending}
        trouble={<Trouble error={takeBack.error} />}
        onConfirm={() => takeBack.mutate()}
      />
    </div>
  );
}
