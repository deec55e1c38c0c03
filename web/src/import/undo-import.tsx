import { Button } from "@mantine/core";
import { useMutation, useMutationState } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { refusalIn } from "../refusal.ts";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { useReadAgain } from "./confirm-import.tsx";
import type { ImportRun } from "./import-query.ts";

/** Takes a stored import out again; when some have changed since, they are named and the second press keeps them. */
export function UndoImport({ run: { organizationId, importId } }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const [asking, setAsking] = useState(false);
  const readAgain = useReadAgain();
  const undo = useMutation({
    mutationKey: undoKey(importId),
    mutationFn: (withoutChanged: boolean) => client.import.undo({ organizationId, importId, withoutChanged }),
    onSuccess: async () => {
      await readAgain();
      setAsking(false);
    },
  });
  const left = leftOf(undo.error);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          undo.reset();
        }}
        title={words.undo}
        explanation={words.undoExplanation}
        {...(left > 0 ? { confirmLabel: words.undoRest(left) } : {})}
        busy={undo.isPending}
        trouble={<Trouble error={undo.error} kept={t.trouble.nothingChanged} />}
        onConfirm={() => undo.mutate(left > 0)}
      />
    </>
  );
}

type Undone = Awaited<ReturnType<typeof client.import.undo>>;

const undoKey = (importId: string) => ["import.undo", importId];

/** An import that was taken out again; right afterwards with what that did. */
export function UndoneImport({ run, action }: { run: ImportRun; action: ReactNode }) {
  const words = useLanguage().t.imports.run;
  const undone = useMutationState<Undone>({
    filters: { mutationKey: undoKey(run.importId), status: "success" },
    // What the mutation of this key answers.
    select: ({ state }) => state.data as Undone,
  }).at(-1);
  const said = undone && [
    words.takenOut(undone.undone, undone.kept),
    undone.putBack + undone.keptValues > 0 && words.putBack(undone.putBack, undone.keptValues),
  ];
  return (
    <Notice
      tone="amber"
      title={words.undone}
      {...(said ? { kept: said.filter(Boolean).join(" ") } : {})}
      action={action}
    />
  );
}

/** How many could be taken out without those that the refusal names. */
function leftOf(error: unknown): number {
  const refusal = refusalIn(error);
  if (refusal?.code !== "CHANGED_SINCE_IMPORT") return 0;
  // The contract declares this data for this code.
  const { left } = refusal.data as { left: number };
  return left;
}
