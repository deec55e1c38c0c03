import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { reviewAddress } from "../annual-review/annual-review-query.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { today } from "../meeting/moments.ts";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { IntroduceDialog } from "./introduce-dialog.tsx";
import { LetterLinks } from "./letter-links.tsx";
import {
  placeOf,
  type ResidenceRow,
  type ResidenceState,
  residenceQuery,
  residenceStates,
  stateTones,
  useResidenceChange,
} from "./residence-query.ts";

const yearsBack = 5;

/** "Liên hệ nơi cư trú" of the cell one acts for. */
export function ResidencePage() {
  const { t } = useLanguage();
  const words = t.residence;
  const { office, chair } = useActing();
  const [year, setYear] = useState(thisYear());
  const [state, setState] = useState<ResidenceState | "">("");
  if (!office || chair !== "CELL")
    return (
      <PageFrame title={words.title}>
        <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
      </PageFrame>
    );
  return (
    <PageFrame
      title={words.title}
      overline={office.organizationName}
      actions={
        <>
          <NativeSelect
            aria-label={words.year}
            value={String(year)}
            data={Array.from({ length: yearsBack }, (_, back) => String(thisYear() - back))}
            onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          />
          <NativeSelect
            aria-label={words.state}
            value={state}
            data={[
              { value: "", label: words.everyState },
              ...residenceStates.map((value) => ({ value, label: words.states[value] })),
            ]}
            onChange={({ currentTarget: { value } }) => setState(residenceStates.find((each) => each === value) ?? "")}
          />
        </>
      }
    >
      <Roll key={`${year} ${state}`} organizationId={office.organizationId} year={year} state={state} />
    </PageFrame>
  );
}

function Roll({ organizationId, year, state }: { organizationId: string; year: number; state: ResidenceState | "" }) {
  const { t, f } = useLanguage();
  const words = t.residence;
  const pages = usePages();
  const [introduced, setIntroduced] = useState<ResidenceRow>();
  const { data: list, error } = useQuery(residenceQuery({ organizationId, year, state, cursor: pages.cursor }));
  const ask = useResidenceChange(({ personId, introduction }: ResidenceRow) =>
    client.annualReview.comment({
      ...{ organizationId, year, subject: personId, giver: "RESIDENCE", giverName: introduction?.residenceName ?? "" },
      ...{ askedOn: today(), receivedOn: null, body: "" },
    }),
  );
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={6} />;
  return (
    <>
      <Text>
        {words.explanation} {words.from(list.source.document)}
      </Text>
      <Group gap="xs">
        {residenceStates.map((each) => (
          <StateBadge key={each} tone={stateTones[each]}>
            {words.count(words.states[each], f.number(list.counts[each] ?? 0))}
          </StateBadge>
        ))}
      </Group>
      {!list.isYearOpen && <Text c="dimmed">{words.notOpen}</Text>}
      <SectionCard title={words.list}>
        <Trouble error={ask.error} />
        {list.rows.length === 0 && <EmptyState title={words.none} advice={words.noneAdvice} />}
        <ul className={rowStyles.list} aria-label={words.list}>
          {list.rows.map((row) => (
            <li key={row.personId} className={rowStyles.row}>
              <Facts row={row} organizationId={organizationId} />
              <div className={rowStyles.buttons}>
                {row.introduction && <LetterLinks introduction={row.introduction} />}
                {!row.introduction && list.abilities.includes("residence.introduce") && (
                  <Button
                    variant="default"
                    aria-label={words.introduceOf(row.fullName)}
                    onClick={() => setIntroduced(row)}
                  >
                    {words.introduce}
                  </Button>
                )}
                {row.mayAsk && row.introduction && list.abilities.includes("annualReview.comment") && (
                  <Button
                    variant="default"
                    aria-label={words.askOf(row.fullName)}
                    loading={ask.isPending && ask.variables.personId === row.personId}
                    onClick={() => ask.mutate(row)}
                  >
                    {words.ask}
                  </Button>
                )}
                {(row.state === "ASKED" || row.state === "RECEIVED" || row.state === "USED") && (
                  <Link
                    className={rowStyles.link}
                    aria-label={words.openReviewOf(row.fullName)}
                    {...reviewAddress({ organizationId, year, subject: row.personId })}
                  >
                    {words.openReview}
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ul>
        {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
      {introduced && (
        <IntroduceDialog organizationId={organizationId} person={introduced} onClose={() => setIntroduced(undefined)} />
      )}
    </>
  );
}

function Facts({ row, organizationId }: { row: ResidenceRow; organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.residence;
  const { introduction, askedOn, receivedOn } = row;
  const comment = [askedOn && words.asked(f.date(askedOn)), receivedOn && words.received(f.date(receivedOn))];
  return (
    <div>
      <div className={rowStyles.head}>
        <Link
          className={rowStyles.link}
          to="/organizations/$organizationId/members/$personId"
          params={{ organizationId, personId: row.personId }}
        >
          {row.fullName}
        </Link>
        <StateBadge tone={stateTones[row.state]}>{words.states[row.state]}</StateBadge>
      </div>
      {introduction && (
        <div>
          {words.introduction(introduction.numberLine, f.date(introduction.introducedOn), placeOf(introduction))}
        </div>
      )}
      <div className={rowStyles.dim}>{comment.filter(Boolean).join(", ")}</div>
    </div>
  );
}
