import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import { useActing } from "../account/acting.tsx";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { saveBlob } from "../ui/save-blob.ts";
import { bodySent, type DrawnSheet, sheetAddress, useSheetChange } from "./sheet-query.ts";

/** What may be done with a sheet: exported, published or thrown away as a draft, taken further or ended once it is published. */
export function SheetActions({
  drawn,
  sheet,
  isFit = false,
}: {
  drawn: DrawnSheet;
  sheet: ScoreSheetBody;
  isFit?: boolean;
}) {
  const { t, f, code } = useLanguage();
  const navigate = useNavigate();
  const { office } = useActing();
  const words = t.sheets;
  const [asking, setAsking] = useState<"PUBLISH" | "DISCARD" | "END">();
  const [lastDay, setLastDay] = useState(drawn.validTo);
  const key = { organizationId: drawn.issuedBy.organizationId, rulesetId: drawn.rulesetId };
  const can = (ability: string) => drawn.abilities.includes(ability);
  const close = () => setAsking(undefined);
  const publish = useSheetChange(() => client.ruleset.publish({ ...key, revision: drawn.revision }), close);
  const discard = useSheetChange(
    () => client.ruleset.discard(key),
    () => void navigate({ to: "/score-sheets" }),
  );
  const end = useSheetChange(() => client.ruleset.end({ ...key, validTo: lastDay }), close);
  const goOn = useSheetChange(
    (organizationId: string) =>
      client.ruleset.draft({
        organizationId,
        from: { what: "VERSION", issuerId: key.organizationId, rulesetId: key.rulesetId },
      }),
    ({ rulesetId }) =>
      void navigate(sheetAddress({ organizationId: office?.organizationId ?? key.organizationId, rulesetId })),
  );
  const exported = () =>
    saveBlob(
      `${sheet.title.vi}.json`,
      new Blob([JSON.stringify(bodySent(sheet), null, 2)], { type: "application/json" }),
    );
  return (
    <>
      <Button variant="default" onClick={exported}>
        {words.export}
      </Button>
      <Button
        component="a"
        variant="default"
        href={`/api/organizations/${key.organizationId}/rulesets/${key.rulesetId}/file?language=${code}`}
        download
      >
        {words.excel}
      </Button>
      {can("ruleset.discard") && (
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking("DISCARD")}>
          {words.discard}
        </Button>
      )}
      {can("ruleset.publish") && (
        <Button disabled={!isFit} onClick={() => setAsking("PUBLISH")}>
          {words.publish}
        </Button>
      )}
      {can("ruleset.end") && (
        <Button variant="default" onClick={() => setAsking("END")}>
          {words.end}
        </Button>
      )}
      {can("ruleset.draft") && office && (
        <Button loading={goOn.isPending} onClick={() => goOn.mutate(office.organizationId)}>
          {office.organizationId === key.organizationId ? words.newVersion : words.copy}
        </Button>
      )}
      <Trouble error={goOn.error} />
      <ConfirmDialog
        opened={asking === "PUBLISH"}
        onClose={close}
        title={words.publishTitle}
        explanation={words.publishExplained(f.date(sheet.validFrom))}
        confirmLabel={words.publish}
        busy={publish.isPending}
        trouble={<Trouble error={publish.error} />}
        onConfirm={() => publish.mutate()}
      />
      <ConfirmDialog
        opened={asking === "DISCARD"}
        onClose={close}
        title={words.discardTitle}
        explanation={sheet.title.vi}
        confirmLabel={words.discard}
        busy={discard.isPending}
        trouble={<Trouble error={discard.error} />}
        onConfirm={() => discard.mutate()}
      />
      <ConfirmDialog
        opened={asking === "END"}
        onClose={close}
        title={words.endTitle}
        explanation={
          <>
            <p>{words.endExplained}</p>
            <DayField
              label={words.endDay}
              description={words.endNone}
              value={lastDay}
              clearable
              onChange={setLastDay}
            />
          </>
        }
        confirmLabel={lastDay === null ? words.endNone : words.end}
        busy={end.isPending}
        trouble={<Trouble error={end.error} />}
        onConfirm={() => end.mutate()}
      />
    </>
  );
}
