import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { type Facts, FactsList } from "../organization/facts-list.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { DaysLeft, StateBadge } from "../ui/state-badge.tsx";
import { type Answer, AnswerDialog } from "./answer-dialog.tsx";
import type { Transfer } from "./transfer-query.ts";

const answers: readonly Answer[] = [
  "receive",
  "recordReceipt",
  "signOff",
  "decline",
  "withdraw",
  "prolong",
  "undoReceipt",
];

/** One letter: what is to be done now, what it says, and the levels that it passed. */
export function TransferPage() {
  const { t } = useLanguage();
  const words = t.transfer;
  const key = useParams({ strict: false }) as Record<"organizationId" | "transferId", string>;
  const { data: transfer, error } = useQuery(api.transfer.get.queryOptions({ input: key }));
  return (
    <PageFrame title={transfer?.fullName ?? words.title} overline={<Link to="/transfers">{words.title}</Link>} narrow>
      <div className={styles.stack}>
        <Trouble error={error} />
        {!transfer && !error && <SkeletonList rows={5} />}
        {transfer && (
          <>
            <Now transfer={transfer} seenFrom={key.organizationId} />
            <FactsCard transfer={transfer} seenFrom={key.organizationId} />
            <Hops transfer={transfer} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Now({ transfer, seenFrom }: { transfer: Transfer; seenFrom: string }) {
  const { t, f } = useLanguage();
  const words = t.transfer;
  const [answer, setAnswer] = useState<Answer>();
  const { state, abilities } = transfer;
  const possible = answers.filter((each) => abilities.includes(`transfer.${each}`));
  return (
    <SectionCard
      title={words.now}
      aside={
        state === "SENT" ? <DaysLeft day={transfer.dueOn} warnAt={7} /> : <StateBadge>{words.state[state]}</StateBadge>
      }
    >
      <p>
        {state === "SENT"
          ? words.waits(transfer.toName, f.date(transfer.dueOn))
          : words.ended[state](transfer.receivedOn ? f.date(transfer.receivedOn) : "", transfer.answer)}
      </p>
      {state === "RECEIVED" && <p className={rowStyles.dim}>{words.frozen}</p>}
      <Group>
        {possible.map((each, place) => (
          <Button
            key={each}
            variant={place === 0 && state === "SENT" ? "filled" : "default"}
            onClick={() => setAnswer(each)}
          >
            {words.answer[each].button}
          </Button>
        ))}
      </Group>
      {answer && (
        <AnswerDialog
          key={answer}
          opened
          onClose={() => setAnswer(undefined)}
          transfer={transfer}
          seenFrom={seenFrom}
          answer={answer}
        />
      )}
    </SectionCard>
  );
}

function FactsCard({ transfer, seenFrom }: { transfer: Transfer; seenFrom: string }) {
  const { t, f } = useLanguage();
  const words = t.transfer;
  const { rules, transferId } = transfer;
  const file = `/api/organizations/${seenFrom}/transfers/${transferId}/letter/file`;
  const facts: Facts = [
    [words.number, transfer.numberLine],
    [words.kindLabel, words.kind[transfer.kind]],
    [words.from, transfer.fromName],
    [words.to, transfer.toName],
    [words.letterDay, f.date(transfer.sentOn)],
    !transfer.fromOutside && [
      words.due,
      `${f.date(transfer.dueOn)} (${words.rule(rules.handInWorkingDays, rules.document, rules.article)})`,
    ],
    transfer.lastDay !== null && [words.lastDay, f.date(transfer.lastDay)],
    !transfer.fromOutside && [words.reason, transfer.reason],
    transfer.tasksGo && [words.tasksLabel, words.tasksGo],
  ];
  return (
    <SectionCard
      title={transfer.fromOutside ? words.receipt : words.letter}
      aside={
        <Group>
          <Button component="a" variant="default" href={`${file}?format=docx`}>
            Word
          </Button>
          <Button component="a" variant="default" href={`${file}?format=pdf`} target="_blank">
            PDF
          </Button>
        </Group>
      }
    >
      <FactsList facts={facts} />
    </SectionCard>
  );
}

function Hops({ transfer: { hops } }: { transfer: Transfer }) {
  const { t, f } = useLanguage();
  const words = t.transfer;
  return (
    <SectionCard title={words.hops}>
      {hops.length === 0 && <p className={rowStyles.dim}>{words.noHops}</p>}
      <ul className={rowStyles.list}>
        {hops.map(({ organizationId, name, signedOn, signedByName }) => (
          <li key={organizationId} className={rowStyles.row}>
            {words.hop(name, f.date(signedOn), signedByName)}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
