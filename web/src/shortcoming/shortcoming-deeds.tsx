import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import styles from "./shortcoming.module.css";
import { type Shortcoming, useShortcomingChange } from "./shortcoming-query.ts";

const WriteDialog = lazyDialog(async () => (await import("./write-dialog.tsx")).WriteDialog);
const ConfirmResultDialog = lazyDialog(async () => (await import("./confirm-result-dialog.tsx")).ConfirmResultDialog);

type Deed = "update" | "remove" | "handIn" | "return" | "confirm";
const deeds = ["handIn", "confirm", "update", "return", "remove"] as const satisfies readonly Deed[];

/** What its reader may do to a shortcoming now. */
export function ShortcomingDeeds({ shortcoming, onRemoved }: { shortcoming: Shortcoming; onRemoved?: () => void }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const [doing, setDoing] = useState<Deed>();
  const leave = () => setDoing(undefined);
  const labels = {
    update: words.edit,
    remove: words.remove,
    handIn: words.handIn,
    return: words.return,
    confirm: words.confirm,
  };
  const possible = deeds.filter((deed) => shortcoming.abilities.includes(`shortcoming.${deed}`));
  if (possible.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {possible.map((deed) => (
        <Button
          key={deed}
          variant={deed === "handIn" ? "filled" : deed === "confirm" ? "default" : "subtle"}
          aria-label={words.named(labels[deed], shortcoming.body)}
          onClick={() => setDoing(deed)}
        >
          {labels[deed]}
        </Button>
      ))}
      <WriteDialog
        opened={doing === "update"}
        onClose={leave}
        organizationId={shortcoming.organizationId}
        subject={shortcoming.subject}
        shortcoming={shortcoming}
      />
      <ConfirmResultDialog opened={doing === "confirm"} onClose={leave} shortcoming={shortcoming} />
      <Asked deed={doing} onClose={leave} shortcoming={shortcoming} {...(onRemoved ? { onRemoved } : {})} />
    </div>
  );
}

interface AskedProps {
  deed: Deed | undefined;
  onClose: () => void;
  shortcoming: Shortcoming;
  onRemoved?: () => void;
}

/** What is asked once more before it is done. */
function Asked({ deed, onClose, shortcoming, onRemoved }: AskedProps) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const { organizationId, shortcomingId, remedy, dueOn } = shortcoming;
  const key = { organizationId, shortcomingId };
  const handIn = useShortcomingChange(() => client.shortcoming.handIn(key), onClose);
  const giveBack = useShortcomingChange((word: string) => client.shortcoming.return({ ...key, word }), onClose);
  const remove = useShortcomingChange(
    () => client.shortcoming.remove(key),
    () => {
      onClose();
      onRemoved?.();
    },
  );
  const isWhole = remedy !== "" && dueOn !== null;
  return (
    <>
      <ConfirmDialog
        opened={deed === "handIn"}
        onClose={onClose}
        title={words.handInAsk}
        explanation={isWhole ? words.handInExplained : words.handInIncomplete}
        confirmLabel={words.handIn}
        busy={handIn.isPending}
        trouble={<Trouble error={handIn.error} />}
        onConfirm={() => handIn.mutate()}
      />
      <ConfirmDialog
        opened={deed === "return"}
        onClose={onClose}
        title={words.returnAsk}
        explanation={words.returnExplained}
        reason={{ label: words.returnWord }}
        confirmLabel={words.return}
        busy={giveBack.isPending}
        trouble={<Trouble error={giveBack.error} />}
        onConfirm={(word) => giveBack.mutate(word)}
      />
      <ConfirmDialog
        opened={deed === "remove"}
        onClose={onClose}
        title={words.removeAsk}
        explanation={words.removeExplained}
        confirmLabel={words.remove}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
