import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { exemplarAddress } from "../../exemplar/exemplar-query.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

const ChooseDialog = lazyDialog(async () => (await import("../../exemplar/choose-dialog.tsx")).ChooseDialog);

/** What the meeting is prepared after, and a good example to take as a template with one tap. */
export function PrepareExemplars() {
  const { t } = useLanguage();
  const words = t.exemplar.prepare;
  const { identity } = useMeeting();
  const queryClient = useQueryClient();
  const [isChoosing, setChoosing] = useState(false);
  const { data: uses } = useQuery(api.exemplar.ofMeeting.queryOptions({ input: identity }));
  const take = useAct((exemplarId: string) => client.exemplar.use({ ...identity, exemplarId }), {
    onDone: () => {
      setChoosing(false);
      void queryClient.invalidateQueries({ queryKey: api.exemplar.key() });
    },
  });
  const mayUse = uses?.abilities.includes("exemplar.use") === true;
  if (!uses || (uses.rows.length === 0 && !mayUse)) return null;
  return (
    <SectionCard place="exemplars" title={words.title}>
      <ul className={styles.plainList}>
        {uses.rows.map(({ exemplarId, title, sourceName }) => (
          <li key={exemplarId}>
            <Link {...exemplarAddress(identity.organizationId, exemplarId)}>{words.after(title, sourceName)}</Link>
          </li>
        ))}
      </ul>
      <div role="status">{take.data && words.added(take.data.added)}</div>
      {mayUse && (
        <>
          {uses.rows.length === 0 && <div>{words.explained}</div>}
          <Button variant="default" onClick={() => setChoosing(true)}>
            {words.choose}
          </Button>
          <ChooseDialog
            opened={isChoosing}
            onClose={() => setChoosing(false)}
            organizationId={identity.organizationId}
            busy={take.isPending ? take.variables : undefined}
            error={take.error}
            onChoose={(exemplarId) => take.mutate(exemplarId)}
          />
        </>
      )}
    </SectionCard>
  );
}
