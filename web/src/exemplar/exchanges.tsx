import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./exemplar.module.css";
import { type Exchange, useExemplarChange } from "./exemplar-query.ts";

const ExchangeDialog = lazyDialog(async () => (await import("./exchange-dialog.tsx")).ExchangeDialog);

/** Who visited whom, when, about what, and what was taken. */
export function Exchanges({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.exemplar.exchange;
  const pages = usePages();
  const [isRecording, setRecording] = useState(false);
  const { data: list, error } = useQuery(
    api.exchange.list.queryOptions({
      input: { organizationId, limit: 20, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) },
    }),
  );
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
  return (
    <SectionCard
      title={t.exemplar.box.EXCHANGES}
      aside={
        list.abilities.includes("exchange.record") && <Button onClick={() => setRecording(true)}>{words.record}</Button>
      }
    >
      {list.rows.length === 0 && <EmptyState title={words.none} advice={words.noneAdvice} />}
      <ul className={rowStyles.list} aria-label={t.exemplar.box.EXCHANGES}>
        {list.rows.map((exchange) => (
          <ExchangeRow key={exchange.exchangeId} organizationId={organizationId} exchange={exchange} />
        ))}
      </ul>
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      <ExchangeDialog opened={isRecording} onClose={() => setRecording(false)} organizationId={organizationId} />
    </SectionCard>
  );
}

function ExchangeRow({ organizationId, exchange }: { organizationId: string; exchange: Exchange }) {
  const { t, f } = useLanguage();
  const words = t.exemplar.exchange;
  const { exchangeId, visitor, visited, heldOn, about, taken, abilities } = exchange;
  const [isAsked, setAsked] = useState(false);
  const remove = useExemplarChange(() => client.exchange.remove({ organizationId, exchangeId }));
  return (
    <li className={rowStyles.row}>
      <strong>{about}</strong>
      <div className={rowStyles.dim}>
        {words.between(visitor.name, visited.name)} · {f.date(heldOn)}
      </div>
      {taken !== "" && <p className={styles.lines}>{words.takenLine(taken)}</p>}
      {abilities.includes("exchange.remove") && (
        <div className={rowStyles.buttons}>
          <Button variant="subtle" aria-label={words.removeNamed(about)} onClick={() => setAsked(true)}>
            {words.remove}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={words.removeAsk}
        explanation={about}
        confirmLabel={words.remove}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate()}
      />
    </li>
  );
}
