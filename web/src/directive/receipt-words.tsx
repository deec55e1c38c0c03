import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import type { Expectation, ReceiptStep } from "./directive-query.ts";

const tones: Record<ReceiptStep, Tone> = {
  SENT: "amber",
  RECEIVED: "grey",
  PLANNED: "grey",
  DISSEMINATED: "green",
  REPORTED: "green",
  NOT_FOR_US: "grey",
};

interface StandingProps {
  receipt: { step: ReceiptStep; isLate: boolean; meetingId?: string | null };
}

/** How far a receiver has come, and whether it is late. */
export function ReceiptStanding({ receipt: { step, isLate, meetingId } }: StandingProps) {
  const { t } = useLanguage();
  const isOnAgenda = step === "PLANNED" && meetingId;
  return (
    <>
      {isLate && <StateBadge tone="red">{t.directive.late}</StateBadge>}
      <StateBadge tone={tones[step]}>{isOnAgenda ? t.directive.onAgenda : t.directive.step[step]}</StateBadge>
    </>
  );
}

/** `Quán triệt trong sinh hoạt, báo cáo trước 30/11/2026` */
export function expectedLine(
  { expects, dueOn }: { expects: readonly Expectation[]; dueOn: string | null },
  t: Texts,
  f: Formats,
): string {
  const { deed, expected } = t.directive;
  return expected(
    expects.map((one) => deed[one]),
    dueOn === null ? "" : f.date(dueOn),
  );
}
