import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isOfCell, useActing } from "../../account/acting.tsx";
import { api, client } from "../../api.ts";
import styles from "../../directive/directive.module.css";
import { directiveAddress, type RegisterRow, registerQuery } from "../../directive/directive-query.ts";
import { agendaTitleOf, USUAL_MINUTES } from "../../directive/named-in-vietnamese.ts";
import { expectedLine, ReceiptStanding } from "../../directive/receipt-words.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import rowStyles from "../../ui/rows.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Texts that the organization is expected to disseminate and that stand on no agenda: one tap puts each on this one. */
export function PrepareDirectives() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const { offices } = useActing();
  const { organizationId } = identity;
  const office = offices.find((one) => one.organizationId === organizationId);
  // A cell's committee prepares; the cell itself is where its members hear of a text.
  const isOfMembers = workspace.meeting.kind !== "COMMITTEE" || !office || !isOfCell(office.organizationKind);
  const enabled = can("agenda.add") && isOfMembers;
  const { data } = useQuery({ ...registerQuery({ organizationId, box: "OPEN" }), enabled });
  const { joint } = workspace.meeting;
  const sent = useQuery({ ...registerQuery({ organizationId, box: "ENTERED" }), enabled: enabled && joint });
  const onAgenda = new Set(workspace.agenda.map(({ directiveId }) => directiveId));
  const open = [...(data?.rows ?? []).filter(isToDisseminate), ...(sent.data?.rows ?? []).filter(isOpenBelow)].filter(
    ({ directiveId }) => !onAgenda.has(directiveId),
  );
  if (!enabled || open.length === 0) return null;
  return (
    <SectionCard title={t.directive.prepare.title} place="directives">
      <ul className={rowStyles.list}>
        {open.map((row) => (
          <Row key={row.directiveId} row={row} />
        ))}
      </ul>
    </SectionCard>
  );
}

function isToDisseminate({ receipt }: RegisterRow): boolean {
  return receipt?.meetingId === null && receipt.expects.includes("DISSEMINATE");
}

/** Sent from here, with somebody below who has something left to do: a conference does it for everybody who comes. */
function isOpenBelow({ sentTo, settled }: RegisterRow): boolean {
  return sentTo > settled;
}

function Row({ row }: { row: RegisterRow }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const queryClient = useQueryClient();
  const { directiveId, receipt } = row;
  const words = t.directive.prepare;
  const name = t.directive.named(row);
  const add = useAct(
    () =>
      client.agenda.add({
        ...identity,
        directiveId,
        title: agendaTitleOf(row),
        kind: "INFORMATION",
        part: "COURSE",
        presenterId: null,
        plannedMinutes: USUAL_MINUTES,
        central: false,
      }),
    { onDone: () => void queryClient.invalidateQueries({ queryKey: api.directive.key() }) },
  );
  const address = directiveAddress({ organizationId: identity.organizationId, directiveId });
  return (
    <li className={styles.row}>
      <div>
        <Link className={styles.title} {...address}>
          {name}
        </Link>
        <div>{row.subject}</div>
        {receipt && <div className={styles.dim}>{expectedLine(receipt, t, f)}</div>}
        <Trouble error={add.error} />
      </div>
      <div className={styles.rowEnd}>
        {receipt?.isLate && <ReceiptStanding receipt={receipt} />}
        <Button
          variant="default"
          loading={add.isPending}
          aria-label={words.addNamed(name)}
          onClick={() => add.mutate()}
        >
          {words.add}
        </Button>
      </div>
    </li>
  );
}
