import { Checkbox, NumberInput } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import voteStyles from "../vote.module.css";
import type { Counts, PaperPart } from "./paper-draft.ts";
import { type PaperPerson, presentWithVote } from "./use-paper-roll.ts";

/** Votes on the resolution and on the score as the minute book counts them. */
export function PaperVotes({ draft, change, members }: PaperPart & { members: readonly PaperPerson[] }) {
  const { t } = useLanguage();
  const words = t.meeting.paper;
  const all = { agree: presentWithVote(draft, members), disagree: 0, other: 0 };
  return (
    <SectionCard title={words.votes}>
      <div className={styles.stack}>
        <CountedVote
          label={words.resolutionVote}
          counts={draft.resolutionVote}
          initial={all}
          onChange={(resolutionVote) => change({ resolutionVote })}
        />
        {draft.kind === "REGULAR" && (
          <CountedVote
            label={words.scoreVote}
            counts={draft.scoreVote}
            initial={all}
            onChange={(scoreVote) => change({ scoreVote })}
          />
        )}
      </div>
    </SectionCard>
  );
}

interface CountedVoteProps {
  label: string;
  counts: Counts | null;
  initial: Counts;
  onChange: (counts: Counts | null) => void;
}

/** Whether something was voted on, and how the hands were counted. */
export function CountedVote({ label, counts, initial, onChange }: CountedVoteProps) {
  const { t } = useLanguage();
  const words = t.meeting.vote;
  return (
    <fieldset className={styles.formLine} aria-label={label}>
      <Checkbox
        label={label}
        checked={counts !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? initial : null)}
      />
      {counts && (
        <div className={voteStyles.counts}>
          {(["agree", "disagree", "other"] as const).map((name) => (
            <NumberInput
              key={name}
              label={words[name]}
              min={0}
              value={counts[name]}
              onChange={(value) => onChange({ ...counts, [name]: Number(value) || 0 })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
