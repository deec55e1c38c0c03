import { Button, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./directive.module.css";
import { coverageAddress, type Directive, type Dispatch } from "./directive-query.ts";
import { expectedLine } from "./receipt-words.tsx";
import { useOfficesIn } from "./use-offices-in.ts";

const SendDialog = lazyDialog(async () => (await import("./send-dialog.tsx")).SendDialog);

/** To whom the organization sent a text and how far those have come; nothing where nobody stands below. */
export function SenderPanel({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const words = t.directive.sender;
  const { organizationId, dispatches, abilities } = directive;
  const { hasBelow } = useOfficesIn(organizationId);
  const [sending, setSending] = useState(false);
  const [sentTo, setSentTo] = useState<number>();
  const maySend = abilities.includes("directive.send") && hasBelow;
  const mayLook = abilities.includes("directive.coverage") && (hasBelow || dispatches.length > 0);
  if (!maySend && !mayLook) return null;
  return (
    <SectionCard title={words.title}>
      {mayLook && <Standing directive={directive} />}
      {dispatches.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ul className={rowStyles.list} aria-label={words.history}>
        {dispatches.map((dispatch) => (
          <DispatchRow key={dispatch.sentAt} dispatch={dispatch} />
        ))}
      </ul>
      <div role="status">{sentTo !== undefined && t.directive.send.sent(sentTo)}</div>
      {maySend && (
        <Button
          mt="sm"
          variant={dispatches.length === 0 && !directive.receipt ? "filled" : "default"}
          onClick={() => setSending(true)}
        >
          {words.send}
        </Button>
      )}
      <SendDialog opened={sending} onClose={() => setSending(false)} directive={directive} onSent={setSentTo} />
    </SectionCard>
  );
}

/** In short how those below have come with it, whoever sent it to them; the whole of it is a page of its own. */
function Standing({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const { organizationId, directiveId } = directive;
  const { data } = useQuery(api.directive.coverage.queryOptions({ input: { organizationId, directiveId, limit: 1 } }));
  if (!data || data.all.sent === 0) return null;
  const { sent, settled, late } = data.all;
  return (
    <div>
      <div className={styles.badges}>
        <strong>{t.directive.doneOf(settled, sent)}</strong>
        {late > 0 && <StateBadge tone="red">{t.directive.sender.late(late)}</StateBadge>}
      </div>
      <Progress value={(settled / sent) * 100} color="green" aria-label={t.directive.doneOf(settled, sent)} />
      <Link className={styles.link} {...coverageAddress(directive)}>
        {t.directive.sender.coverage}
      </Link>
    </div>
  );
}

function DispatchRow({ dispatch }: { dispatch: Dispatch }) {
  const { t, f } = useLanguage();
  const words = t.directive.sender;
  return (
    <li className={styles.row}>
      <div>
        <div>{words.reach[dispatch.reach]}</div>
        <div>{expectedLine(dispatch, t, f)}</div>
        <div className={styles.dim}>{words.sentOn(f.dateTime(dispatch.sentAt), dispatch.sentTo)}</div>
        {dispatch.note && <div className={styles.lines}>{dispatch.note}</div>}
      </div>
    </li>
  );
}
