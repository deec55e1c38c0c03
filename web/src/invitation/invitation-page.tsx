import { Button, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, type client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isRefused } from "../refusal.ts";
import { BareFrame } from "../shell/bare-frame.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useHash } from "../ui/use-hash.ts";
import { AnswerForm } from "./answer-form.tsx";
import styles from "./invitation.module.css";
import { InvitationTrouble } from "./invitation-trouble.tsx";
import { openPaper } from "./open-paper.ts";
import { useAgendaTitle } from "./use-agenda-title.ts";
import { useWords } from "./use-words.ts";

type Invitation = Awaited<ReturnType<typeof client.guestLink.open>>;

/** What a guest without an account sees of a meeting; the secret stands behind `#`, which no browser sends along. */
export function InvitationPage() {
  const words = useWords();
  const secret = useHash();
  const { data, error } = useQuery(
    api.guestLink.open.queryOptions({ input: { secret }, refetchOnWindowFocus: true, retry: false }),
  );
  const isEnded = isRefused(error, "GUEST_LINK_ENDED");
  return (
    <BareFrame>
      <PageFrame title={isEnded ? words.ended : words.title}>
        {isEnded && <Text>{words.endedAdvice}</Text>}
        {!isEnded && <InvitationTrouble error={error} />}
        {!isEnded && data && <Shown invitation={data} secret={secret} />}
      </PageFrame>
    </BareFrame>
  );
}

function Shown({ invitation, secret }: { invitation: Invitation; secret: string }) {
  const agendaTitle = useAgendaTitle();
  const { f } = useLanguage();
  const words = useWords();
  const { organizationName, isCell, kind, month, state, scheduledAt, place, form, agenda, papers } = invitation;
  const kindName = kind === "COMMITTEE" && !isCell ? words.committeeKind : words.kind[kind];
  return (
    <>
      <SectionCard>
        {invitation.guest && (
          <Text fw={600}>{[invitation.guest.fullName, invitation.guest.office].filter(Boolean).join(", ")}</Text>
        )}
        <Text>{words.invites(organizationName)}</Text>
        <Title order={2}>
          {kindName}, {words.month(f.month(month))}
        </Title>
        {state === "OPEN" && <Text>{words.isOpen}</Text>}
        {state === "ADJOURNED" && <Text>{words.isAdjourned}</Text>}
        <dl className={styles.facts}>
          <dt>{words.when}</dt>
          <dd>
            <strong>{f.weekdayDateTime(scheduledAt)}</strong>
          </dd>
          <dt>{words.where}</dt>
          <dd>
            <strong>{place || words.noPlace}</strong> · {words.form[form]}
          </dd>
        </dl>
      </SectionCard>
      <AnswerForm key={secret} secret={secret} guest={invitation.guest} />
      <SectionCard title={words.agenda}>
        <ol className={styles.list}>
          {agenda.map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an agenda is only shown here, in its order.
            <li key={index}>{agendaTitle(title)}</li>
          ))}
        </ol>
      </SectionCard>
      {papers.length > 0 && (
        <SectionCard title={words.papers}>
          <ul className={styles.list}>
            {papers.map((paper) => (
              <Paper key={paper.materialId} paper={paper} secret={secret} />
            ))}
          </ul>
        </SectionCard>
      )}
    </>
  );
}

function Paper({ paper, secret }: { paper: Invitation["papers"][number]; secret: string }) {
  const { f } = useLanguage();
  const { materialId, title } = paper;
  const open = useMutation({ mutationFn: () => openPaper({ secret, materialId }) });
  return (
    <li>
      <Button variant="subtle" px={0} loading={open.isPending} onClick={() => open.mutate()}>
        {title} · {f.fileSize(paper.bytes)}
      </Button>
      <InvitationTrouble error={open.error} />
    </li>
  );
}
