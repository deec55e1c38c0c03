import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, client, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./meeting.module.css";
import { PaperContents } from "./paper-contents.tsx";
import { missingOnPaper, paperInput, usePaperDraft } from "./paper-draft.ts";
import { PaperGeneral } from "./paper-general.tsx";
import { PaperPoints } from "./paper-points.tsx";
import { PaperRoll } from "./paper-roll.tsx";
import { PaperStatements } from "./paper-statements.tsx";
import { PaperTasks } from "./paper-tasks.tsx";
import { PaperVotes } from "./paper-votes.tsx";
import { useMembers } from "./use-people.ts";

/** Từ sổ giấy: a meeting held with pen and paper, entered on one page. */
export function PaperPage() {
  const { t } = useLanguage();
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const members = useMembers(organizationId);
  const words = t.meeting.paper;
  return (
    <PageFrame title={words.title} overline={organization?.name}>
      <div className={styles.dim}>{words.explanation}</div>
      {members.length === 0 ? <SkeletonList /> : <PaperForm organizationId={organizationId} members={members} />}
    </PageFrame>
  );
}

type Members = ReturnType<typeof useMembers>;

function PaperForm({ organizationId, members }: { organizationId: string; members: Members }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { draft, change, clear } = usePaperDraft(organizationId);
  const part = { draft, change };
  const words = t.meeting.paper;
  const missing = missingOnPaper(draft);
  const enter = useMutation({
    mutationFn: (input: Parameters<typeof client.paper.enter>[0]) => client.paper.enter(input),
    onSuccess: async (entered) => {
      clear();
      await queryClient.invalidateQueries({ queryKey: api.meeting.list.key() });
      await navigate({
        to: "/organizations/$organizationId/meetings/$meetingId",
        params: { ...entered },
        search: { tab: "record" },
      });
    },
  });

  function submit() {
    const input = paperInput(
      organizationId,
      draft,
      members.map((member) => member.personId),
    );
    if (input) enter.mutate(input);
  }

  return (
    <>
      <PaperGeneral {...part} members={members} />
      <PaperRoll {...part} members={members} />
      <PaperContents {...part} />
      <PaperStatements {...part} members={members} />
      <PaperTasks {...part} members={members} organizationId={organizationId} />
      <PaperVotes {...part} members={members} />
      {draft.kind === "REGULAR" && <PaperPoints {...part} />}
      <SectionCard>
        <div className={styles.stack}>
          {missing.length > 0 && (
            <div className={styles.wrong}>
              {words.missing} {missing.map((one) => words.missingPart[one]).join(", ")}.
            </div>
          )}
          <Trouble error={enter.error} kept={t.trouble.kept} />
          <div className={styles.dim}>{words.scansAfter}</div>
          <div className={missing.length > 0 ? undefined : styles.sticky}>
            <Button loading={enter.isPending} disabled={missing.length > 0} onClick={submit}>
              {words.enter}
            </Button>
          </div>
        </div>
      </SectionCard>
    </>
  );
}
