import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { useReviewChange } from "./annual-review-query.ts";

interface OpenBelowDialogProps {
  of: { organizationId: string; year: number };
  onClose: () => void;
  /** What was opened, in a sentence. */
  onDone: (said: string) => void;
}

/** A committee opens the year for its cells, with the day until which they have voted. */
export function OpenBelowDialog({ of, onClose, onDone }: OpenBelowDialogProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview.openBelow;
  const [dueOn, setDueOn] = useState(() => proposedDay(of.year));
  const open = useReviewChange(async () => {
    const { opened, openBefore } = await client.annualReview.openBelow({ ...of, dueOn });
    onDone(words.done(f.number(opened), f.number(openBefore)));
    onClose();
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={words.save}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => open.mutate()}
    >
      <div>{words.note}</div>
      <DayField label={words.dueOn} value={dueOn} min={today()} onChange={(day) => setDueOn(day ?? dueOn)} />
    </FormDialog>
  );
}

/** The middle of the last month of the year, or a fortnight from now once that is near. */
function proposedDay(year: number): string {
  const soon = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const usual = `${year}-12-20`;
  return usual > soon ? usual : soon;
}
