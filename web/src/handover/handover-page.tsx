import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { recordAddress } from "../meeting/meeting-address.ts";
import { MeetingStateBadge } from "../meeting/meeting-badges.tsx";
import { PersonSelect } from "../meeting/person-select.tsx";
import { useKindWord } from "../meeting/use-kind-word.ts";
import { useMembers } from "../meeting/use-people.ts";
import { organizationQuery } from "../organization/organization-query.ts";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";

/** What a leaving secretary hands over, on one page, with the paper to sign. */
export function HandoverPage() {
  const { organizationId } = useParams({ from: "/signed-in/organizations/$organizationId/handover" });
  const { t, f } = useLanguage();
  const words = t.handover;
  const kindWord = useKindWord(organizationId);
  const kinds: Readonly<Record<string, string>> = t.meeting.record.kind;
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const { data: handover, error } = useQuery(api.handover.preview.queryOptions({ input: { organizationId } }));
  if (!handover) return error ? <PageTrouble error={error} /> : <SkeletonList rows={5} />;
  return (
    <PageFrame title={words.title} overline={organization?.name}>
      <Text>{words.explanation}</Text>
      <FigureRow>
        <FigureCard label={words.openTasks} value={f.number(handover.openTasks)} />
        <FigureCard label={words.unfiled} value={f.number(handover.unfiledMeetings.length)} />
        <FigureCard label={words.returned} value={f.number(handover.returnedScores.length)} />
        <FigureCard label={words.waiting} value={f.number(handover.waitingRequests)} />
        <FigureCard label={words.proposals} value={f.number(handover.openProposals)} />
      </FigureRow>
      {handover.unfiledMeetings.length > 0 && (
        <SectionCard title={words.unfiled}>
          <ul>
            {handover.unfiledMeetings.map(({ meetingId, month, kind, state }) => (
              <li key={meetingId}>
                <Link {...recordAddress({ organizationId, meetingId })}>
                  {kindWord(kind)}, {f.month(month)}
                </Link>{" "}
                <MeetingStateBadge state={state} />
              </li>
            ))}
          </ul>
        </SectionCard>
      )}
      {handover.returnedScores.length > 0 && (
        <SectionCard title={words.returned}>
          <ul>
            {handover.returnedScores.map(({ meetingId, month, reason }) => (
              <li key={meetingId}>
                <Link {...recordAddress({ organizationId, meetingId })}>{f.month(month)}</Link>
                {reason && `: ${reason}`}
              </li>
            ))}
          </ul>
        </SectionCard>
      )}
      <SectionCard title={words.numbers}>
        {handover.lastNumbers.length === 0 && <Text>{words.noNumbers}</Text>}
        <ul>
          {handover.lastNumbers.map(({ type, last }) => (
            <li key={type}>{words.lastNumber(kinds[type] ?? type, String(last).padStart(2, "0"))}</li>
          ))}
        </ul>
      </SectionCard>
      <HandOver organizationId={organizationId} />
      <SectionCard title={words.earlier}>
        {handover.handovers.length === 0 && <Text>{words.none}</Text>}
        <ul>
          {handover.handovers.map(({ handoverId, from, to, madeAt }) => (
            <li key={handoverId}>{words.made(from ?? "—", to ?? "—", f.date(madeAt))}</li>
          ))}
        </ul>
      </SectionCard>
    </PageFrame>
  );
}

function HandOver({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.handover;
  const members = useMembers(organizationId);
  const [toPersonId, choose] = useState<string | null>(null);
  const make = useMutation(
    api.handover.make.mutationOptions({
      onSuccess: () => {
        choose(null);
        void queryClient.invalidateQueries({ queryKey: api.handover.key() });
      },
    }),
  );
  return (
    <SectionCard title={words.hand}>
      <Stack>
        <Text>{words.advice}</Text>
        <Button
          component="a"
          href={`/api/organizations/${organizationId}/handover/file`}
          target="_blank"
          variant="default"
          style={{ alignSelf: "flex-start" }}
        >
          {words.paper}
        </Button>
        <PersonSelect label={words.to} people={members} value={toPersonId} onChange={choose} />
        <Trouble error={make.error} />
        <Group>
          <Button
            disabled={toPersonId === null}
            loading={make.isPending}
            onClick={() => toPersonId && make.mutate({ organizationId, toPersonId })}
          >
            {words.record}
          </Button>
        </Group>
      </Stack>
    </SectionCard>
  );
}
