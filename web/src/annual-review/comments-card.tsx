import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import { type AnnualReview, type ReviewKey, useReviewChange } from "./annual-review-query.ts";

export type Comment = AnnualReview["comments"][number];
type Giver = Comment["giver"];
export const givers = ["RESIDENCE", "UNIT", "MASS_ORGANIZATION"] as const satisfies readonly Giver[];

interface CommentsCardProps {
  reviewKey: ReviewKey;
  read: AnnualReview;
}

/** What residence, unit and mass organizations say of the member: come, or asked for and not come yet. */
export function CommentsCard({ reviewKey, read }: CommentsCardProps) {
  const { t } = useLanguage();
  const words = t.annualReview.comments;
  const mayNote = read.abilities.includes("annualReview.comment");
  const [edited, setEdited] = useState<Comment | "NEW" | null>(null);
  const [dropped, setDropped] = useState<Comment | null>(null);
  const drop = useReviewChange(async ({ commentId }: Comment) => {
    await client.annualReview.dropComment({ ...reviewKey, commentId });
    setDropped(null);
  });
  return (
    <SectionCard
      title={words.title}
      aside={
        mayNote && (
          <Button variant="default" onClick={() => setEdited("NEW")}>
            {words.add}
          </Button>
        )
      }
    >
      {read.comments.length === 0 && <p className={rowStyles.dim}>{mayNote ? words.noneAdvice : words.none}</p>}
      <ul className={rowStyles.list} aria-label={words.title}>
        {read.comments.map((comment) => (
          <li key={comment.commentId} className={rowStyles.row}>
            <Row comment={comment} />
            {mayNote && (
              <div className={rowStyles.buttons}>
                <Button variant="default" onClick={() => setEdited(comment)}>
                  {comment.receivedOn === null ? words.receive : words.correct}
                </Button>
                <Button variant="subtle" color="gray" onClick={() => setDropped(comment)}>
                  {words.drop}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && <CommentDialog reviewKey={reviewKey} comment={edited} onClose={() => setEdited(null)} />}
      <ConfirmDialog
        opened={dropped !== null}
        onClose={() => setDropped(null)}
        title={words.dropTitle}
        explanation={words.dropNote}
        confirmLabel={words.drop}
        busy={drop.isPending}
        trouble={<Trouble error={drop.error} />}
        onConfirm={() => dropped && drop.mutate(dropped)}
      />
    </SectionCard>
  );
}

function Row({ comment: { giver, giverName, askedOn, receivedOn, body } }: { comment: Comment }) {
  const { t, f } = useLanguage();
  const words = t.annualReview.comments;
  return (
    <>
      <div className={rowStyles.head}>
        <strong>{giverName === "" ? words.giver[giver] : `${words.giver[giver]}: ${giverName}`}</strong>
        <StateBadge tone={receivedOn === null ? "amber" : "green"}>
          {receivedOn === null ? words.waiting : words.receivedOn(f.date(receivedOn))}
        </StateBadge>
      </div>
      {askedOn !== null && <div className={rowStyles.dim}>{words.askedOnDay(f.date(askedOn))}</div>}
      {body !== "" && <p className={rowStyles.lines}>{body}</p>}
    </>
  );
}

interface CommentDialogProps {
  reviewKey: ReviewKey;
  comment: Comment | "NEW";
  onClose: () => void;
}

function CommentDialog({ reviewKey, comment, onClose }: CommentDialogProps) {
  const { t } = useLanguage();
  const words = t.annualReview.comments;
  const known = comment === "NEW" ? undefined : comment;
  const [giver, setGiver] = useState<Giver>(known?.giver ?? "RESIDENCE");
  const [giverName, setGiverName] = useState(known?.giverName ?? "");
  const [askedOn, setAskedOn] = useState(known ? known.askedOn : today());
  const [receivedOn, setReceivedOn] = useState(known ? (known.receivedOn ?? today()) : null);
  const [body, setBody] = useState(known?.body ?? "");
  const save = useReviewChange(async () => {
    const written = { ...reviewKey, giver, giverName, askedOn, receivedOn, body };
    if (known) {
      const { commentId, revision } = known;
      await client.annualReview.changeComment({ ...written, commentId, revision });
    } else await client.annualReview.comment(written);
    onClose();
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={known ? words.receiveTitle : words.add}
      submitLabel={words.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <NativeSelect
        label={words.giverLabel}
        value={giver}
        data={givers.map((value) => ({ value, label: words.giver[value] }))}
        onChange={({ currentTarget: { value } }) => setGiver(givers.find((one) => one === value) ?? giver)}
      />
      <TextInput
        label={words.giverName}
        description={words.giverNameHint}
        maxLength={200}
        value={giverName}
        onChange={({ currentTarget: { value } }) => setGiverName(value)}
      />
      <DayField label={words.askedOn} value={askedOn} max={today()} clearable onChange={setAskedOn} />
      <DayField
        label={words.received}
        description={words.receivedHint}
        value={receivedOn}
        max={today()}
        clearable
        onChange={setReceivedOn}
      />
      <Textarea
        label={words.body}
        autosize
        minRows={3}
        maxLength={4000}
        value={body}
        onChange={({ currentTarget: { value } }) => setBody(value)}
      />
    </FormDialog>
  );
}

interface AskDialogProps {
  of: { organizationId: string; year: number };
  onClose: () => void;
}

/** Notes for everybody at once that a comment was asked for. */
export function AskForCommentsDialog({ of, onClose }: AskDialogProps) {
  const { t } = useLanguage();
  const words = t.annualReview.comments;
  const [giver, setGiver] = useState<Giver>("RESIDENCE");
  const [askedOn, setAskedOn] = useState(today());
  const ask = useReviewChange(async () => {
    await client.annualReview.askForComments({ ...of, giver, askedOn });
    onClose();
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.askAll}
      submitLabel={words.askAllSave}
      busy={ask.isPending}
      error={ask.error}
      onSubmit={() => ask.mutate()}
    >
      <div>{words.askAllNote}</div>
      <NativeSelect
        label={words.giverLabel}
        value={giver}
        data={givers.map((value) => ({ value, label: words.giver[value] }))}
        onChange={({ currentTarget: { value } }) => setGiver(givers.find((one) => one === value) ?? giver)}
      />
      <DayField label={words.askedOn} value={askedOn} max={today()} onChange={(day) => setAskedOn(day ?? today())} />
    </FormDialog>
  );
}
