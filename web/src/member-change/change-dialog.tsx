import { Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Ballot, BallotFields, blankBallot } from "./ballot-fields.tsx";
import { ChangeForecast } from "./change-forecast.tsx";
import { blankDecision, DecisionFields, isDecisionComplete } from "./decision-fields.tsx";
import { type ChangeKind, changeKinds, isStanding, useMemberChangeStep } from "./member-change-query.ts";

interface ChangeDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** Whose change, where that is known already. */
  personId?: string;
}

/** A member is exempted, suspended or no longer one: what it rests on, from when, and what follows. */
export function ChangeDialog(props: ChangeDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ opened, onClose, organizationId, personId: known }: ChangeDialogProps) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  const navigate = useNavigate();
  const [personId, setPersonId] = useState(known ?? "");
  const [kind, setKind] = useState<ChangeKind>("EXEMPTION");
  const [effectiveOn, setEffectiveOn] = useState(today());
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [voteId, setVoteId] = useState("");
  const [ballot, setBallot] = useState<Ballot>(blankBallot);
  const [isDecided, setDecided] = useState(false);
  const [decision, setDecision] = useState(blankDecision);
  const [tried, setTried] = useState(false);
  const { data: members } = useQuery({
    ...api.member.list.queryOptions({ input: { organizationId, stay: "HOME", limit: 200 } }),
    enabled: known === undefined,
  });
  const { data: preview } = useQuery({
    ...api.memberChange.preview.queryOptions({ input: { organizationId, personId, kind, effectiveOn } }),
    enabled: personId !== "",
  });
  const asksDecision = preview?.rule.decidedBy === "SUPERIOR";
  const isSecret = preview?.voting === "SECRET" && ballot.meetingId !== "";
  const open = useMemberChangeStep(
    () =>
      client.memberChange.open({
        organizationId,
        personId,
        kind,
        reason,
        effectiveOn,
        lastDay: isStanding(kind) ? lastDay : null,
        voteId: preview?.voting === "SHOW_OF_HANDS" && voteId !== "" ? voteId : null,
        ballot: isSecret ? ballot : null,
        decision: asksDecision && isDecided ? decision : null,
      }),
    ({ changeId }) => {
      onClose();
      void navigate({
        to: "/organizations/$organizationId/member-changes/$changeId",
        params: { organizationId, changeId },
      });
    },
  );
  const missing = {
    person: personId === "",
    reason: reason.trim() === "",
    decision: asksDecision && isDecided && !isDecisionComplete(decision),
  };
  const submitLabel = asksDecision && !isDecided ? words.propose : words.record;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.open}
      submitLabel={submitLabel}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => {
        setTried(true);
        if (!Object.values(missing).some(Boolean)) open.mutate();
      }}
    >
      {known === undefined && (
        <NativeSelect
          label={t.transfer.member}
          required
          value={personId}
          error={tried && missing.person ? t.transfer.memberMissing : undefined}
          data={[
            { value: "", label: t.transfer.chooseMember },
            ...(members?.rows ?? []).map((row) => ({ value: row.personId, label: row.fullName })),
          ]}
          onChange={({ currentTarget: { value } }) => setPersonId(value)}
        />
      )}
      <NativeSelect
        label={words.kindLabel}
        description={words.kindAdvice[kind]}
        value={kind}
        data={changeKinds.map((value) => ({ value, label: words.kind[value] }))}
        onChange={({ currentTarget: { value } }) => setKind(changeKinds.find((each) => each === value) ?? kind)}
      />
      <DayField label={words.effectiveOn} value={effectiveOn} onChange={(day) => setEffectiveOn(day ?? today())} />
      {isStanding(kind) && (
        <DayField
          label={words.lastDayIfKnown}
          description={
            preview && preview.latestLastDay !== null ? words.latest(f.date(preview.latestLastDay)) : undefined
          }
          value={lastDay}
          min={effectiveOn}
          onChange={setLastDay}
          clearable
        />
      )}
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={tried && missing.reason ? t.transfer.reasonMissing : undefined}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {preview?.voting === "SHOW_OF_HANDS" && (
        <NativeSelect
          label={words.vote}
          description={preview.votes.length === 0 ? words.noVotes : undefined}
          value={voteId}
          data={[
            { value: "", label: words.noVote },
            ...preview.votes.map((vote) => ({
              value: vote.voteId,
              label: words.voteOf(f.date(vote.takenOn), vote.title, vote.agree, vote.base),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => setVoteId(value)}
        />
      )}
      {preview?.voting === "SECRET" && (
        <BallotFields
          meetings={preview.meetings}
          value={ballot}
          onChange={(changed) => setBallot((now) => ({ ...now, ...changed }))}
        />
      )}
      {asksDecision && (
        <Checkbox
          label={words.isDecided}
          checked={isDecided}
          onChange={({ currentTarget: { checked } }) => setDecided(checked)}
        />
      )}
      {asksDecision && isDecided && (
        <DecisionFields
          value={decision}
          tried={tried}
          onChange={(changed) => setDecision((now) => ({ ...now, ...changed }))}
        />
      )}
      {preview && <ChangeForecast preview={preview} effectiveOn={effectiveOn} />}
    </FormDialog>
  );
}
