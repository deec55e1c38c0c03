import { Button, Checkbox, Fieldset, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { isOfCell } from "../account/acting.tsx";
import { roleWords } from "../account/role-words.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { MemberSearch } from "../people/member-search.tsx";
import { type Seat, type Term, useTermChange } from "./term-query.ts";

const ways = ["CONGRESS", "BY_ELECTION", "APPOINTED", "CO_OPTED"] as const satisfies readonly Seat["obtained"][];
const positions = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"] as const;
type Elected = {
  key: number;
  personId: string | null;
  position: (typeof positions)[number];
  inStandingCommittee: boolean;
};

interface ElectDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  term: Term;
}

/** Who came into the committee, in order; the superior is asked to ratify them. */
export function ElectDialog({ opened, onClose, organizationId, term }: ElectDialogProps) {
  const { t } = useLanguage();
  const words = t.term;
  const isFirst = term.seats.length === 0;
  const [people, setPeople] = useState<Elected[]>([blank(0, isFirst ? "SECRETARY" : "COMMITTEE_MEMBER")]);
  const [obtained, setObtained] = useState<(typeof ways)[number]>(isFirst ? "CONGRESS" : "BY_ELECTION");
  const [validFrom, setValidFrom] = useState<string | null>(isFirst ? term.startedOn : today());
  const [request, setRequest] = useState("");
  const allowed = term.byElections.filter(({ state }) => state === "ALLOWED");
  const [chosen, setByElectionId] = useState<string | null>(allowed[0]?.byElectionId ?? null);
  const byElectionId = obtained === "BY_ELECTION" ? chosen : null;
  const [isTried, setTried] = useState(false);
  const named = people.flatMap(({ personId, position, inStandingCommittee }) =>
    personId === null ? [] : [{ personId, position, inStandingCommittee }],
  );
  const elect = useTermChange(
    (from: string) =>
      client.term.elect({
        organizationId,
        startedOn: term.startedOn,
        obtained,
        validFrom: from,
        request,
        byElectionId,
        people: named,
      }),
    () => {
      setPeople([blank(0, "COMMITTEE_MEMBER")]);
      onClose();
    },
  );
  const change = (key: number, changed: Partial<Elected>) =>
    setPeople((now) => now.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const roles = roleWords(t, term.organizationKind);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.electTitle}
      submitLabel={words.submitElect}
      busy={elect.isPending}
      error={elect.error}
      onSubmit={() => {
        setTried(true);
        if (validFrom !== null && named.length === people.length) elect.mutate(validFrom);
      }}
    >
      <p>{words.electExplanation}</p>
      <NativeSelect
        label={words.how}
        value={obtained}
        data={ways.map((value) => ({ value, label: words.obtained[value] }))}
        onChange={({ currentTarget: { value } }) => setObtained(ways.find((each) => each === value) ?? obtained)}
      />
      <DayField
        label={words.validFrom}
        required
        value={validFrom}
        error={isTried && validFrom === null ? words.dayMissing : undefined}
        onChange={setValidFrom}
      />
      <TextInput
        label={words.request}
        maxLength={300}
        value={request}
        onChange={({ currentTarget: { value } }) => setRequest(value)}
      />
      {obtained === "BY_ELECTION" && allowed.length > 0 && (
        <NativeSelect
          label={words.byAllowed}
          value={byElectionId ?? ""}
          data={[
            { value: "", label: words.withoutAllowed },
            ...allowed.map((each) => ({
              value: each.byElectionId,
              label: words.byElectionLine(String(each.seats), roles[each.position]),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => setByElectionId(value === "" ? null : value)}
        />
      )}
      {people.map(({ key, personId, position, inStandingCommittee }, index) => (
        <Fieldset key={key} legend={words.person(index + 1)}>
          <MemberSearch
            label={words.person(index + 1)}
            organizationId={organizationId}
            error={isTried && personId === null ? words.personMissing : undefined}
            onChoose={(member) => change(key, { personId: member?.personId ?? null })}
          />
          <NativeSelect
            label={words.position(index + 1)}
            value={position}
            data={positions.map((value) => ({ value, label: roles[value] }))}
            onChange={({ currentTarget: { value } }) =>
              change(key, { position: positions.find((each) => each === value) ?? position })
            }
          />
          {position === "COMMITTEE_MEMBER" && !isOfCell(term.organizationKind) && (
            <Checkbox
              mt="xs"
              label={words.standing(index + 1)}
              checked={inStandingCommittee}
              onChange={({ currentTarget: { checked } }) => change(key, { inStandingCommittee: checked })}
            />
          )}
          {people.length > 1 && (
            <Button mt="xs" variant="subtle" onClick={() => setPeople((now) => now.filter((each) => each.key !== key))}>
              {words.removePerson(index + 1)}
            </Button>
          )}
        </Fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => setPeople((now) => [...now, blank((now.at(-1)?.key ?? 0) + 1, "COMMITTEE_MEMBER")])}
      >
        {words.addPerson}
      </Button>
    </FormDialog>
  );
}

function blank(key: number, position: Elected["position"]): Elected {
  return { key, personId: null, position, inStandingCommittee: false };
}
