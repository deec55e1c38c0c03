import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { MemberSearch } from "../people/member-search.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type Change, useChange } from "../use-change.ts";

function useHeadChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.unitHead.key(), api.member.key()], ...change);
}

/** Who heads the agencies and units beside an organization, and who of them is in no committee. */
export function HeadsCard({ organizationId, on }: { organizationId: string; on: string }) {
  const { t, f } = useLanguage();
  const words = t.term;
  const pages = usePages();
  const [outside, setOutside] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const [ending, setEnding] = useState<{ unitHeadId: string; fullName: string }>();
  const { cursor } = pages;
  const { data: list, error } = useQuery(
    api.unitHead.list.queryOptions({
      input: { organizationId, on, outside, limit: 50, ...(cursor === undefined ? {} : { cursor }) },
      placeholderData: (before) => before,
    }),
  );
  const mayRecord = list?.abilities.includes("unitHead.record") === true;
  return (
    <SectionCard
      title={words.heads}
      aside={
        mayRecord && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {words.recordHead}
          </Button>
        )
      }
    >
      <p className={rows.dim}>{words.headsExplanation}</p>
      <Checkbox
        label={words.headsOutsideOnly}
        checked={outside}
        onChange={({ currentTarget: { checked } }) => {
          setOutside(checked);
        }}
      />
      <Trouble error={error} />
      {list?.rows.length === 0 && <p>{words.headsNone}</p>}
      <ul className={rows.list} aria-label={words.heads}>
        {list?.rows.map((head) => (
          <li key={head.unitHeadId} className={rows.row}>
            <div className={rows.head}>
              <div>
                <strong>{head.fullName}</strong>{" "}
                <StateBadge tone={head.isInCommittee ? "green" : "grey"}>
                  {head.isInCommittee ? words.headInCommittee : words.headOutside}
                </StateBadge>
                <p className={rows.dim}>
                  {[
                    `${head.title}, ${head.unit}`,
                    ...(head.organizationId === organizationId ? [] : [head.organizationName]),
                    words.since(f.date(head.validFrom)),
                  ].join(" · ")}
                </p>
              </div>
              {head.abilities.includes("unitHead.end") && (
                <Button
                  variant="default"
                  aria-label={words.endHeadNamed(head.fullName)}
                  onClick={() => setEnding({ unitHeadId: head.unitHeadId, fullName: head.fullName })}
                >
                  {words.endHead}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      {isRecording && <RecordDialog organizationId={organizationId} onClose={() => setRecording(false)} />}
      {ending && <EndDialog {...ending} organizationId={organizationId} onClose={() => setEnding(undefined)} />}
    </SectionCard>
  );
}

function RecordDialog({ organizationId, onClose }: { organizationId: string; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.term;
  const [typed, setTyped] = useState({ unit: "", title: "", fullName: "" });
  const [personId, setPersonId] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(today());
  const [isTried, setTried] = useState(false);
  const record = useHeadChange(
    (from: string) => client.unitHead.record({ organizationId, ...typed, personId, validFrom: from }),
    onClose,
  );
  const missing = (value: string) => (isTried && value.trim() === "" ? words.headMissing : undefined);
  const isNameless = personId === null && typed.fullName.trim() === "";
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.recordHead}
      submitLabel={words.save}
      busy={record.isPending}
      error={record.error}
      onSubmit={() => {
        setTried(true);
        const isWhole = typed.unit.trim() !== "" && typed.title.trim() !== "" && !isNameless;
        if (isWhole && validFrom !== null) record.mutate(validFrom);
      }}
    >
      <TextInput
        label={words.headUnit}
        required
        maxLength={200}
        value={typed.unit}
        error={missing(typed.unit)}
        onChange={({ currentTarget: { value: unit } }) => setTyped((now) => ({ ...now, unit }))}
      />
      <TextInput
        label={words.headTitle}
        required
        maxLength={120}
        value={typed.title}
        error={missing(typed.title)}
        onChange={({ currentTarget: { value: title } }) => setTyped((now) => ({ ...now, title }))}
      />
      <MemberSearch
        label={words.headMember}
        organizationId={organizationId}
        onChoose={(member) => setPersonId(member?.personId ?? null)}
      />
      {personId === null && (
        <TextInput
          label={words.headName}
          maxLength={120}
          value={typed.fullName}
          error={isTried && isNameless ? words.headMissing : undefined}
          onChange={({ currentTarget: { value: fullName } }) => setTyped((now) => ({ ...now, fullName }))}
        />
      )}
      <DayField
        label={words.headFrom}
        required
        value={validFrom}
        error={isTried && validFrom === null ? words.dayMissing : undefined}
        onChange={setValidFrom}
      />
    </FormDialog>
  );
}

interface EndProps {
  organizationId: string;
  unitHeadId: string;
  fullName: string;
  onClose: () => void;
}

function EndDialog({ organizationId, unitHeadId, fullName, onClose }: EndProps) {
  const { t } = useLanguage();
  const words = t.term;
  const [endedOn, setEndedOn] = useState<string | null>(today());
  const end = useHeadChange((on: string) => client.unitHead.end({ organizationId, unitHeadId, endedOn: on }), onClose);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.endHeadNamed(fullName)}
      submitLabel={words.save}
      busy={end.isPending}
      error={end.error}
      disabled={endedOn === null}
      onSubmit={() => endedOn !== null && end.mutate(endedOn)}
    >
      <DayField label={words.endHeadOn} value={endedOn} onChange={setEndedOn} />
    </FormDialog>
  );
}
