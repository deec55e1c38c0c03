import { NumberInput, TextInput } from "@mantine/core";
import { ORPCError } from "@orpc/client";
import { useCallback } from "react";
import { queryClient } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { isRefused } from "../../refusal.ts";
import type { SaveOutcome } from "../../ui/autosave.ts";
import { ConflictDialog } from "../../ui/conflict-dialog.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import { useTrouble } from "../use-trouble.ts";
import { useMeeting } from "../workspace-context.tsx";
import { type CriterionScore, evaluationQuery, readAgain } from "../workspace-query.ts";
import styles from "./score.module.css";
import { StepButtons } from "./step-buttons.tsx";

interface Given {
  points: number | null;
  reason: string;
}

interface PointsFieldProps {
  /** Unique among the fields of this sheet. */
  name: string;
  label: string;
  criterion: CriterionScore;
  value: number | null;
  reason: string;
  /** Departing from this needs a reason. */
  compareWith: number | null;
  /** Offers the points in steps besides: where a person judges what no record shows. */
  byStep?: boolean;
  save: (given: Given & { revision: number }) => Promise<{ revision: number }>;
}

/** Points of a person; the reason field appears where they depart from what was proposed. */
export function PointsField({
  name,
  label,
  criterion,
  value,
  reason,
  compareWith,
  byStep = false,
  save,
}: PointsFieldProps) {
  const { t } = useLanguage();
  const { identity, rules } = useMeeting();
  const { lineOf } = useTrouble();
  const words = t.meeting.score;
  const key = criterion.criterion;
  const store = useCallback(
    async (given: Given, based: number): Promise<SaveOutcome<Given>> => {
      // The server would refuse this too; the reason is still being typed.
      if (departsFrom(compareWith, given) && given.reason.trim() === "") {
        throw new ORPCError("REASON_REQUIRED", { status: 422 });
      }
      try {
        const { revision } = await save({ ...given, revision: based });
        void readAgain(identity);
        return { kind: "saved", revision };
      } catch (error) {
        if (!isRefused(error, "CHANGED_MEANWHILE")) throw error;
        const now = await queryClient.fetchQuery({ ...evaluationQuery(identity), staleTime: 0 });
        const theirs = now.sections.flatMap((section) => section.criteria).find((each) => each.criterion === key);
        if (!theirs) throw error;
        const other = name.startsWith("self.")
          ? { points: theirs.selfPoints, reason: theirs.selfReason }
          : { points: theirs.superiorPoints, reason: theirs.superiorReason };
        return { kind: "conflict", value: other, revision: theirs.revision };
      }
    },
    [save, identity, key, name, compareWith],
  );
  const field = useAutosave<Given>({
    key: `meeting.${identity.meetingId}.points.${name}`,
    value: { points: value, reason },
    revision: criterion.revision,
    save: store,
  });
  const given = field.value;
  const departs = departsFrom(compareWith, given);
  const lacksReason = departs && given.reason.trim() === "";

  return (
    <>
      {byStep && (
        <StepButtons
          label={label}
          max={criterion.max}
          value={given.points}
          onChoose={(points) => {
            field.change({ ...given, points });
            void field.flush();
          }}
        />
      )}
      <NumberInput
        className={styles.pointsInput}
        aria-label={label}
        min={0}
        max={criterion.max}
        step={rules.scoreSheet.pointStep}
        decimalScale={2}
        decimalSeparator={t.meeting.field.decimalSign}
        clampBehavior="strict"
        value={given.points ?? ""}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(points) => field.change({ ...given, points: points === "" ? null : Number(points) })}
        onBlur={() => !lacksReason && void field.flush()}
      />
      {departs && (
        <TextInput
          className={styles.reasonInput}
          aria-label={words.reasonFor(label)}
          placeholder={words.reasonPlaceholder}
          value={given.reason}
          error={field.state.kind === "refused" ? lineOf(field.state.error) : undefined}
          onChange={(event) => field.change({ ...given, reason: event.currentTarget.value })}
          onBlur={() => void field.flush()}
        />
      )}
      {!departs && field.state.kind === "refused" && (
        <div role="alert" className={styles.reasonInput} data-wrong>
          {lineOf(field.state.error)}
        </div>
      )}
      <ConflictDialog field={field} show={(each) => `${each.points ?? "–"} ${each.reason}`} />
    </>
  );
}

function departsFrom(compareWith: number | null, { points }: Given): boolean {
  return compareWith !== null && points !== null && points !== compareWith;
}
