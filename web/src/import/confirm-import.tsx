import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { ImportRun } from "./import-query.ts";

/** Stores everything that was shown, all or nothing. */
export function ConfirmImport({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const { organizationId, importId, totals, missing, abilities, updates } = run;
  const [withoutFailedRows, setWithout] = useState(false);
  const confirm = useMutation({
    mutationFn: () => client.import.confirm({ organizationId, importId, withoutFailedRows }),
    onSettled: useReadAgain(),
  });
  if (!totals || missing.length > 0 || !abilities.includes("import.confirm")) return null;
  const { good, failed } = totals;
  return (
    <SectionCard title={words.confirm}>
      {good + updates.taken + updates.undecided === 0 ? (
        <EmptyState icon="inbox" title={words.nothing} advice={words.nothingAdvice} />
      ) : (
        <>
          <p>{words.confirmExplanation(good, updates.taken)}</p>
          {failed > 0 && (
            <Checkbox
              label={words.without(failed)}
              checked={withoutFailedRows}
              onChange={(event) => setWithout(event.currentTarget.checked)}
            />
          )}
          {updates.undecided > 0 && <p>{words.updates.firstDecide(updates.undecided)}</p>}
          <Trouble error={confirm.error} kept={t.trouble.nothingChanged} />
          <Button
            mt="sm"
            disabled={(failed > 0 && !withoutFailedRows) || updates.undecided > 0}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {words.confirmCount(good, updates.taken)}
          </Button>
        </>
      )}
    </SectionCard>
  );
}

export function DiscardImport({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const { organizationId, importId } = run;
  const [asking, setAsking] = useState(false);
  const readAgain = useReadAgain();
  const discard = useMutation({
    mutationFn: () => client.import.discard({ organizationId, importId }),
    onSuccess: async () => {
      await readAgain();
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.discard}
        explanation={words.discardExplanation}
        busy={discard.isPending}
        trouble={<Trouble error={discard.error} />}
        onConfirm={() => discard.mutate()}
      />
    </>
  );
}

/** What was imported shows up in lists of members and organizations too. */
export function useReadAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all(
      [api.import.key(), api.member.key(), api.organization.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  };
}
