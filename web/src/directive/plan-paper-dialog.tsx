import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Choices } from "../meeting/choices.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { type ChosenFile, ChosenFiles, isUnchecked } from "./chosen-files.tsx";
import styles from "./directive.module.css";
import { Registered } from "./directive-dialog.tsx";
import { NamingFields, SubjectField, type TypedDirective } from "./directive-fields.tsx";
import { type Directive, useDirectiveChange } from "./directive-query.ts";
import { DirectiveSearch } from "./directive-search.tsx";

interface PlanPaperDialogProps {
  opened: boolean;
  onClose: () => void;
  directive: Directive;
  /** Takes the plan back; otherwise a text becomes the plan, or takes the place of the one before. */
  isWithdrawn: boolean;
}

/** The text by which the organization carries a received one out. */
export function PlanPaperDialog(props: PlanPaperDialogProps) {
  if (!props.opened) return null;
  return props.isWithdrawn ? <Withdraw {...props} /> : <Make {...props} />;
}

const ways = ["ENTER", "CHOOSE"] as const;
type Way = (typeof ways)[number];

/** What was typed of a plan that is not in the register yet. */
type TypedPlan = Pick<TypedDirective, "type" | "reference" | "issuedOn" | "subject">;

function Make({ onClose, directive }: PlanPaperDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.planPaper;
  const { organizationId, directiveId } = directive;
  const [way, setWay] = useState<Way>("ENTER");
  const [paperId, setPaper] = useState<string | null>(null);
  const [typed, setTyped] = useState<TypedPlan>({ type: "PLAN", reference: "", issuedOn: null, subject: "" });
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [plan, setPlan] = useState("");
  const [tried, setTried] = useState(false);
  const newPlan = {
    typed,
    tried,
    onChange: (changed: Partial<TypedPlan>) => setTyped((before) => ({ ...before, ...changed })),
  };
  const key = { organizationId, directiveId, plan: plan.trim() };
  const link = useDirectiveChange((chosen: string) => client.planPaper.link({ ...key, paperId: chosen }), onClose);
  const register = useDirectiveChange(
    (entered: TypedPlan & { issuedOn: string; uploadId: string; bearsNoMark: boolean }) =>
      client.planPaper.register({ ...key, ...entered }),
    onClose,
  );

  function submit() {
    setTried(true);
    if (way === "CHOOSE") return paperId === null ? undefined : link.mutate(paperId);
    const [file] = files;
    const subject = typed.subject.trim();
    if (typed.issuedOn === null || subject === "" || !file || isUnchecked(file)) return;
    const { uploadId, bearsNoMark } = file;
    register.mutate({
      ...typed,
      reference: typed.reference.trim(),
      issuedOn: typed.issuedOn,
      subject,
      uploadId,
      bearsNoMark,
    });
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={directive.receipt?.planPaper ? words.replace : words.have}
      submitLabel={words.submit}
      busy={link.isPending || register.isPending}
      error={way === "CHOOSE" ? link.error : register.error}
      onSubmit={submit}
    >
      <Text>{words.explanation}</Text>
      <Choices
        label={words.way}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === "CHOOSE" ? (
        <DirectiveSearch
          label={words.chosen}
          organizationId={organizationId}
          onlyEntered
          except={directive.receipt?.planPaper?.directiveId ?? directiveId}
          value={paperId}
          onChange={setPaper}
          error={tried && paperId === null ? words.chosenNeeded : undefined}
        />
      ) : (
        <>
          <NamingFields {...newPlan} />
          <SubjectField {...newPlan} hint={words.subjectHint} />
          {/* A plan is one file; the last one dropped is meant. */}
          <ChosenFiles
            files={files}
            onChange={(change) => setFiles((before) => change(before).slice(-1))}
            tried={tried}
          />
          {tried && files.length === 0 && (
            <p className={styles.wrong} role="alert">
              {words.fileNeeded}
            </p>
          )}
          <Registered error={register.error} organizationId={organizationId} />
        </>
      )}
      <Textarea
        label={words.words}
        description={words.wordsHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={plan}
        onChange={(event) => setPlan(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Withdraw({ onClose, directive: { organizationId, directiveId } }: PlanPaperDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.planPaper;
  const withdraw = useDirectiveChange(
    (reason: string) => client.planPaper.withdraw({ organizationId, directiveId, reason }),
    onClose,
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.withdrawTitle}
      explanation={words.withdrawAdvice}
      confirmLabel={words.withdraw}
      reason={{}}
      busy={withdraw.isPending}
      trouble={<Trouble error={withdraw.error} />}
      onConfirm={(reason) => withdraw.mutate(reason)}
    />
  );
}
