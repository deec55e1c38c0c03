import { Button, NumberInput, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { FigureCard, FigureRow } from "../ui/card.tsx";
import { type Organization, organizationQuery } from "./organization-query.ts";

/** Members by status and the share of members among all staff. */
export function CountsOfOrganization({ organization }: { organization: Organization }) {
  const { t, f } = useLanguage();
  const words = t.organization.page;
  const { counts } = organization;
  const { staff, staffCountedOn, memberShareOfStaff } = counts;
  const isAway = counts.temporarilyElsewhere + counts.temporarilyHere > 0;
  const away = `${words.temporarilyElsewhere}: ${counts.temporarilyElsewhere} · ${words.temporarilyHere}: ${counts.temporarilyHere}`;
  return (
    <section aria-label={words.counts}>
      <FigureRow>
        <FigureCard
          label={words.members}
          value={f.number(counts.official + counts.probationary)}
          note={isAway ? away : undefined}
        />
        <FigureCard
          label={words.official}
          value={f.number(counts.official)}
          note={`${words.probationary}: ${f.number(counts.probationary)} · ${words.exempt}: ${f.number(counts.exempt)}`}
        />
        <FigureCard
          label={words.staff}
          value={staff === null ? "–" : f.number(staff)}
          note={
            <>
              {staffCountedOn === null ? words.staffUnknown : words.staffOn(f.date(staffCountedOn))}
              <RecordStaff organization={organization} />
            </>
          }
        />
        <FigureCard
          label={words.share}
          value={memberShareOfStaff === null ? "–" : f.percent(memberShareOfStaff / 100)}
          note={words.shareNote}
        />
      </FigureRow>
    </section>
  );
}

function RecordStaff({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.page;
  const { organizationId, counts, abilities } = organization;
  const [opened, setOpened] = useState(false);
  const [countedOn, setCountedOn] = useState<string | null>(dayOf(new Date()));
  const [staff, setStaff] = useState<number | null>(counts.staff);
  const queryClient = useQueryClient();
  const record = useMutation(
    api.organization.recordStaffCount.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: organizationQuery(organizationId).queryKey });
        setOpened(false);
      },
    }),
  );
  if (!abilities.includes("organization.recordStaffCount")) return null;
  return (
    <div>
      <Button mt="xs" variant="default" aria-label={words.recordStaff} onClick={() => setOpened(true)}>
        {words.recordStaffShort}
      </Button>
      <FormDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.recordStaff}
        submitLabel={t.common.action.save}
        busy={record.isPending}
        error={record.error}
        disabled={staff === null || countedOn === null}
        onSubmit={() => staff !== null && countedOn !== null && record.mutate({ organizationId, countedOn, staff })}
      >
        <Text>{words.staffExplanation}</Text>
        <DayField label={words.countedOn} value={countedOn} onChange={setCountedOn} />
        <NumberInput
          label={words.count}
          min={0}
          allowDecimal={false}
          value={staff ?? ""}
          onChange={(value) => setStaff(typeof value === "number" ? value : null)}
        />
      </FormDialog>
    </div>
  );
}
