import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, client, queryClient } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { isRefused } from "../../refusal.ts";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import styles from "../meeting.module.css";
import { meetingAddress } from "../meeting-address.ts";
import { MeetingOfMonth } from "./meeting-of-month.tsx";
import { PaperContents } from "./paper-contents.tsx";
import { missingOnPaper, onRoll, paperInput, usePaperDraft } from "./paper-draft.ts";
import { PaperGeneral } from "./paper-general.tsx";
import { PaperPoints } from "./paper-points.tsx";
import { PaperRoll } from "./paper-roll.tsx";
import { PaperStatements } from "./paper-statements.tsx";
import { PaperTasks } from "./paper-tasks.tsx";
import { PaperTopic } from "./paper-topic.tsx";
import { PaperVotes } from "./paper-votes.tsx";
import { type PaperPerson, usePaperRoll } from "./use-paper-roll.ts";

/** Từ sổ giấy: a meeting held with pen and paper, entered on one page. */
export function PaperPage() {
  const { t } = useLanguage();
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const words = t.meeting.paper;
  return (
    <PageFrame title={words.title} overline={organization?.name}>
      <div className={styles.dim}>{words.explanation}</div>
      <PaperDesk organizationId={organizationId} />
    </PageFrame>
  );
}

function PaperDesk({ organizationId }: { organizationId: string }) {
  const paper = usePaperDraft(organizationId);
  const { roll, error, isOfDay } = usePaperRoll(organizationId, paper.draft);
  if (!roll) return error ? <Trouble error={error} /> : <SkeletonList />;
  return <PaperForm {...paper} organizationId={organizationId} members={roll} isRollOfDay={isOfDay} />;
}

type PaperFormProps = ReturnType<typeof usePaperDraft> & {
  organizationId: string;
  members: readonly PaperPerson[];
  isRollOfDay: boolean;
};

function PaperForm({ organizationId, members, isRollOfDay, draft: typed, change, clear }: PaperFormProps) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const draft = onRoll(typed, members);
  const part = { draft, change };
  const words = t.meeting.paper;
  const missing = missingOnPaper(draft);
  const enter = useMutation({
    mutationFn: (input: Parameters<typeof client.paper.enter>[0]) => client.paper.enter(input),
    onSuccess: async (entered) => {
      clear();
      await queryClient.invalidateQueries({ queryKey: api.meeting.list.key() });
      await navigate(meetingAddress(entered, "record"));
    },
  });

  const isTaken = isRefused(enter.error, "ONE_REGULAR_MEETING_A_MONTH");

  const topic = <PaperTopic {...part} members={members} organizationId={organizationId} />;

  function submit() {
    const input = paperInput(organizationId, draft, members);
    if (input) enter.mutate(input);
  }

  return (
    <>
      <PaperGeneral {...part} members={members} organizationId={organizationId} />
      <PaperRoll {...part} members={members} organizationId={organizationId} isRollOfDay={isRollOfDay} />
      {draft.kind === "THEMATIC" && topic}
      <PaperContents {...part} />
      {draft.kind !== "THEMATIC" && topic}
      <PaperStatements {...part} members={members} />
      <PaperTasks {...part} members={members} organizationId={organizationId} />
      <PaperVotes {...part} members={members} />
      {draft.kind === "REGULAR" && <PaperPoints {...part} organizationId={organizationId} />}
      <SectionCard>
        <div className={styles.stack}>
          {missing.length > 0 && (
            <div className={styles.wrong}>
              {words.missing} {missing.map((one) => words.missingPart[one]).join(", ")}.
            </div>
          )}
          <Trouble
            error={enter.error}
            kept={t.trouble.kept}
            action={isTaken && <MeetingOfMonth organizationId={organizationId} month={draft.month} />}
          />
          <div className={styles.dim}>{words.scansAfter}</div>
          <div className={missing.length > 0 ? undefined : styles.sticky}>
            <Button loading={enter.isPending} disabled={missing.length > 0 || !isRollOfDay} onClick={submit}>
              {words.enter}
            </Button>
          </div>
        </div>
      </SectionCard>
    </>
  );
}
