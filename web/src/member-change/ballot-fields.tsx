import { Group, NativeSelect, NumberInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";

export type Ballot = { meetingId: string; issued: number; collected: number; valid: number; agree: number };

export const blankBallot: Ballot = { meetingId: "", issued: 0, collected: 0, valid: 0, agree: 0 };
const counted = ["issued", "collected", "valid", "agree"] as const;

interface BallotFieldsProps {
  meetings: readonly { meetingId: string; heldOn: string }[];
  value: Ballot;
  onChange: (changed: Partial<Ballot>) => void;
}

/** Totals of a secret ballot and its meeting; nothing that joins a voter to a choice. */
export function BallotFields({ meetings, value, onChange }: BallotFieldsProps) {
  const { t, f } = useLanguage();
  const words = t.memberChange;
  return (
    <>
      <NativeSelect
        label={words.ballotMeeting}
        description={words.ballotAdvice}
        value={value.meetingId}
        data={[
          { value: "", label: words.noVote },
          ...meetings.map(({ meetingId, heldOn }) => ({ value: meetingId, label: words.meetingOf(f.date(heldOn)) })),
        ]}
        onChange={({ currentTarget }) => onChange({ meetingId: currentTarget.value })}
      />
      {value.meetingId !== "" && (
        <Group grow>
          {counted.map((each) => (
            <NumberInput
              key={each}
              label={words.ballot[each]}
              min={0}
              max={10_000}
              allowDecimal={false}
              value={value[each]}
              onChange={(typed) => onChange({ [each]: Number(typed) })}
            />
          ))}
        </Group>
      )}
    </>
  );
}
