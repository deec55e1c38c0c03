import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { SectionCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { DaysLeft } from "../ui/state-badge.tsx";
import styles from "./directive.module.css";
import { type Directive, directiveAddress, type PlanPaper, type Receipt } from "./directive-query.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { PastPlans } from "./past-plans.tsx";
import { expectedLine, ReceiptStanding } from "./receipt-words.tsx";
import { useOfficesIn } from "./use-offices-in.ts";

const ScheduleDialog = lazyDialog(async () => (await import("./schedule-dialog.tsx")).ScheduleDialog);
const PlanPaperDialog = lazyDialog(async () => (await import("./plan-paper-dialog.tsx")).PlanPaperDialog);
const AnswerDialog = lazyDialog(async () => (await import("./answer-dialog.tsx")).AnswerDialog);

interface PanelProps {
  directive: Directive;
  receipt: Receipt;
}

/** What is expected of the organization by when, how far it has come, and the buttons for the next step. */
export function ReceiverPanel({ directive, receipt }: PanelProps) {
  const { t, f } = useLanguage();
  const words = t.directive.receiver;
  const { dueOn, isSettled, isLate, note, declinedAt } = receipt;
  return (
    <SectionCard title={words.title} urgent={isLate}>
      <div className={styles.dim}>{words.from(receipt.senderName, f.date(dayOf(receipt.sentAt)))}</div>
      <p className={styles.expected}>{expectedLine(receipt, t, f)}</p>
      <div className={styles.badges} role="status">
        <ReceiptStanding receipt={{ ...receipt, isLate: false }} />
        {dueOn !== null && !isSettled && <DaysLeft day={dueOn} warnAt={7} />}
      </div>
      {note && <p className={styles.lines}>{note}</p>}
      {declinedAt === null ? <Steps directive={directive} receipt={receipt} /> : <Declined receipt={receipt} />}
      <Buttons directive={directive} receipt={receipt} />
      {receipt.pastPlans > 0 && (
        <PastPlans
          identity={{ organizationId: directive.organizationId, directiveId: directive.directiveId }}
          receiverId={directive.organizationId}
        />
      )}
    </SectionCard>
  );
}

function Declined({ receipt: { declinedAt, declineReason } }: { receipt: Receipt }) {
  const { t, f } = useLanguage();
  return (
    <p className={styles.lines}>
      {declinedAt !== null && t.directive.receiver.declined(f.date(dayOf(declinedAt)))} {declineReason}
    </p>
  );
}

/** The steps that are expected or were gone, each with its day. */
function Steps({ directive, receipt }: PanelProps) {
  const { t } = useLanguage();
  const words = t.directive.receiver;
  const { expects, receivedAt, plannedAt, meetingId, disseminatedAt, reportedAt } = receipt;
  return (
    <ol className={styles.steps} aria-label={words.steps}>
      <Step title={words.received} at={receivedAt} />
      {(expects.includes("PLAN") || plannedAt !== null) && (
        <Step title={words.plan} at={plannedAt}>
          {receipt.plan}
          {receipt.planPaper && <OwnPlan directive={directive} paper={receipt.planPaper} />}
        </Step>
      )}
      {(expects.includes("DISSEMINATE") || meetingId !== null) && (
        <Step title={words.disseminate} at={disseminatedAt} isWritten={meetingId !== null}>
          {meetingId !== null && <AtMeeting directive={directive} receipt={receipt} meetingId={meetingId} />}
        </Step>
      )}
      {(expects.includes("REPORT") || reportedAt !== null) && (
        <Step title={words.report} at={reportedAt}>
          {receipt.report}
        </Step>
      )}
    </ol>
  );
}

interface StepProps {
  title: string;
  /** When it was done. */
  at: string | null;
  /** Whether what stands below says itself how it is. */
  isWritten?: boolean;
  children?: ReactNode;
}

function Step({ title, at, isWritten = false, children }: StepProps) {
  const { t, f } = useLanguage();
  const words = t.directive.receiver;
  return (
    <li className={styles.step} data-done={at !== null}>
      <span className={styles.stepMark}>{at !== null && <Icon name="check" size="1.25rem" />}</span>
      <div>
        <div>{title}</div>
        {!isWritten && <div className={styles.dim}>{at === null ? words.notYet : words.onDay(f.date(dayOf(at)))}</div>}
        {children && <div className={styles.lines}>{children}</div>}
      </div>
    </li>
  );
}

function AtMeeting({ directive, receipt, meetingId }: PanelProps & { meetingId: string }) {
  const { t, f } = useLanguage();
  const words = t.directive.receiver;
  const { scheduledAt, disseminatedAt, heldBy } = receipt;
  const organizationId = heldBy ?? directive.organizationId;
  const day = f.date(dayOf(disseminatedAt ?? scheduledAt ?? receipt.sentAt));
  return (
    <>
      <div className={styles.dim}>{disseminatedAt === null ? words.scheduledAt(day) : words.disseminatedAt(day)}</div>
      <Link className={styles.link} {...meetingAddress({ organizationId, meetingId })}>
        {words.toMeeting}
      </Link>
    </>
  );
}

/** The text by which the organization carries it out. */
function OwnPlan({ directive, paper }: { directive: Directive; paper: PlanPaper }) {
  const { t, f } = useLanguage();
  const { organizationId } = directive;
  return (
    <>
      <Link className={styles.link} {...directiveAddress({ organizationId, directiveId: paper.directiveId })}>
        {t.directive.named(paper)}
      </Link>
      <div className={styles.dim}>{t.directive.planPaper.since(f.date(dayOf(paper.linkedAt)))}</div>
    </>
  );
}

type Asked = NextStep | "DECLINE" | "PAPER" | "WITHDRAW";
/** Answered in words. */
type Answered = "PLAN" | "REPORT" | "DECLINE";

function Buttons({ directive, receipt }: PanelProps) {
  const { t } = useLanguage();
  const words = t.directive.receiver;
  const { abilities, organizationId } = directive;
  const { leads } = useOfficesIn(organizationId);
  const [asked, setAsked] = useState<Asked>();
  const [answering, setAnswering] = useState<Answered>("PLAN");
  const next = nextStep(receipt);
  const variant = (deed: Asked) => (next === deed ? "filled" : "default");
  const close = () => setAsked(undefined);
  function answer(kind: Answered) {
    setAnswering(kind);
    setAsked(kind);
  }
  if (!abilities.includes("directive.plan") && !leads) return null;
  const mayPlan = abilities.includes("planPaper.link");
  return (
    <div className={styles.buttons}>
      {leads && receipt.meetingId === null && (
        <Button variant={variant("SCHEDULE")} onClick={() => setAsked("SCHEDULE")}>
          {words.putOnAgenda}
        </Button>
      )}
      {abilities.includes("directive.plan") && (
        <Button variant={variant("PLAN")} onClick={() => answer("PLAN")}>
          {receipt.plannedAt === null ? words.writePlan : words.rewritePlan}
        </Button>
      )}
      {mayPlan && (
        <Button variant="default" onClick={() => setAsked("PAPER")}>
          {receipt.planPaper === null ? t.directive.planPaper.have : t.directive.planPaper.replace}
        </Button>
      )}
      {mayPlan && receipt.planPaper !== null && (
        <Button variant="subtle" color="gray" c="var(--ink)" px="sm" onClick={() => setAsked("WITHDRAW")}>
          {t.directive.planPaper.withdraw}
        </Button>
      )}
      {abilities.includes("directive.report") && (
        <Button variant={variant("REPORT")} onClick={() => answer("REPORT")}>
          {receipt.reportedAt === null ? words.writeReport : words.rewriteReport}
        </Button>
      )}
      {abilities.includes("directive.decline") && receipt.declinedAt === null && !receipt.isSettled && (
        <Button variant="subtle" color="gray" c="var(--ink)" px="sm" onClick={() => answer("DECLINE")}>
          {words.decline}
        </Button>
      )}
      <ScheduleDialog opened={asked === "SCHEDULE"} onClose={close} directive={directive} />
      <PlanPaperDialog
        opened={asked === "PAPER" || asked === "WITHDRAW"}
        isWithdrawn={asked === "WITHDRAW"}
        onClose={close}
        directive={directive}
      />
      <AnswerDialog
        opened={asked === answering}
        kind={answering}
        onClose={close}
        directive={directive}
        receipt={receipt}
      />
    </div>
  );
}
