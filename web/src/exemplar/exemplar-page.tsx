import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./exemplar.module.css";
import { type ExemplarRead, useExemplarChange } from "./exemplar-query.ts";
import { ExemplarBadges, ExemplarFacts } from "./exemplar-row.tsx";

/** One good example: what is worth taking, agenda and outline, and the answer of the cell it speaks of. */
export function ExemplarPage() {
  const { t } = useLanguage();
  // The route's path has them; the router types params of lazily loaded pages loosely.
  const key = useParams({ strict: false }) as { organizationId: string; exemplarId: string };
  const { data, error } = useQuery(api.exemplar.get.queryOptions({ input: key }));
  const back = (
    <Link to="/organizations/$organizationId/exemplars" params={{ organizationId: key.organizationId }}>
      {t.exemplar.back}
    </Link>
  );
  return (
    <PageFrame title={data?.title ?? t.exemplar.title} overline={back} narrow>
      {data ? <Read organizationId={key.organizationId} exemplar={data} /> : <Waiting error={error} />}
    </PageFrame>
  );
}

function Waiting({ error }: { error: unknown }) {
  return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
}

interface ReadProps {
  organizationId: string;
  exemplar: ExemplarRead;
}

function Read({ organizationId, exemplar }: ReadProps) {
  const { t } = useLanguage();
  const words = t.exemplar;
  const { abilities, meetingId, source, word } = exemplar;
  return (
    <div className={styles.stack}>
      <div>
        <ExemplarBadges exemplar={exemplar} />
        <ExemplarFacts exemplar={exemplar} />
        {word !== "" && <p className={styles.lines}>{words.reason(word)}</p>}
      </div>
      <SectionCard title={words.worth}>
        <p className={styles.lines}>{exemplar.worth}</p>
        {meetingId !== null && (
          <Link
            className={rowStyles.link}
            {...meetingAddress({ organizationId: source.organizationId, meetingId }, "record")}
          >
            {words.openMeeting}
          </Link>
        )}
      </SectionCard>
      <Template exemplar={exemplar} />
      {abilities.includes("exemplar.agree") && <AnswerCard organizationId={organizationId} exemplar={exemplar} />}
      {abilities.includes("exemplar.withdraw") && <Withdraw organizationId={organizationId} exemplar={exemplar} />}
    </div>
  );
}

function Template({ exemplar: { items, uses } }: { exemplar: ExemplarRead }) {
  const { t } = useLanguage();
  const words = t.exemplar;
  return (
    <SectionCard title={words.template}>
      <div className={rowStyles.dim}>{items.length === 0 ? words.noTemplate : words.templateExplained}</div>
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.ordinal} className={styles.item}>
            <strong>{item.title}</strong>{" "}
            {item.plannedMinutes > 0 && <span className={rowStyles.dim}>{words.minutes(item.plannedMinutes)}</span>}
            {item.questions.length > 0 && <p className={styles.lines}>{item.questions.join("\n")}</p>}
            {item.outline !== "" && <p className={styles.lines}>{item.outline}</p>}
          </li>
        ))}
      </ol>
      {uses > 0 && <p className={rowStyles.dim}>{words.uses(uses)}</p>}
    </SectionCard>
  );
}

/** The cell looks at what others would see, and agrees or says no. */
function AnswerCard({ organizationId, exemplar: { exemplarId, answerBy } }: ReadProps) {
  const { t, f } = useLanguage();
  const words = t.exemplar.answer;
  const [isDeclining, setDeclining] = useState(false);
  const key = { organizationId, exemplarId };
  const agree = useExemplarChange(() => client.exemplar.agree(key));
  const decline = useExemplarChange(
    (reason: string) => client.exemplar.decline({ ...key, reason }),
    () => setDeclining(false),
  );
  return (
    <SectionCard title={words.title} urgent>
      <p>{words.explained(f.date(answerBy))}</p>
      <Trouble error={agree.error} />
      <div className={rowStyles.buttons}>
        <Button loading={agree.isPending} onClick={() => agree.mutate()}>
          {words.agree}
        </Button>
        <Button variant="default" onClick={() => setDeclining(true)}>
          {words.decline}
        </Button>
      </div>
      <ConfirmDialog
        opened={isDeclining}
        onClose={() => setDeclining(false)}
        title={words.declineAsk}
        explanation={words.declineExplained}
        confirmLabel={words.decline}
        reason={{}}
        busy={decline.isPending}
        trouble={<Trouble error={decline.error} />}
        onConfirm={(reason) => decline.mutate(reason)}
      />
    </SectionCard>
  );
}

function Withdraw({ organizationId, exemplar: { exemplarId } }: ReadProps) {
  const { t } = useLanguage();
  const words = t.exemplar;
  const [isAsked, setAsked] = useState(false);
  const withdraw = useExemplarChange(
    (reason: string) => client.exemplar.withdraw({ organizationId, exemplarId, reason }),
    () => setAsked(false),
  );
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={words.withdrawAsk}
        explanation={words.withdrawExplained}
        confirmLabel={words.withdraw}
        reason={{}}
        busy={withdraw.isPending}
        trouble={<Trouble error={withdraw.error} />}
        onConfirm={(reason) => withdraw.mutate(reason)}
      />
    </div>
  );
}
