import { Link } from "@tanstack/react-router";
import { growthWords } from "../../../server/src/growth/growth-words.rules.ts";
import type { api } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import styles from "./growth.module.css";

export type Growth = Awaited<ReturnType<typeof api.growth.get.call>>;
type Part = Growth["rows"][number];
type Line = { name: string; before: string; after: string; change: string; same: string };

/** Both days side by side, with the difference, and the first day on the perimeter of the second. */
export function WholeTable({ growth, from, to }: { growth: Growth; from: string; to: string }) {
  const { t, f, code } = useLanguage();
  const words = t.growth;
  const called = growthWords[code].counts;
  const { before, after, samePerimeter } = growth;
  const all = ({ official, probationary }: { official: number; probationary: number }) => official + probationary;
  const line = (name: string, was: number, is: number, same: number): Line => ({
    name,
    before: f.number(was),
    after: f.number(is),
    change: signed(is - was, f),
    same: f.number(same),
  });
  const orNone = (value: number | null, show: (value: number) => string) => (value === null ? "–" : show(value));
  const lines: Line[] = [
    ...(["bodies", "cells"] as const)
      .filter((name) => before[name] + after[name] > 0)
      .map((name) => line(called[name], before[name], after[name], samePerimeter[name])),
    line(called.all, all(before), all(after), all(samePerimeter)),
    ...(["official", "probationary"] as const).map((name) =>
      line(called[name], before[name], after[name], samePerimeter[name]),
    ),
    {
      name: called.staff,
      before: orNone(before.staff, f.number),
      after: orNone(after.staff, f.number),
      change: before.staff === null || after.staff === null ? "–" : signed(after.staff - before.staff, f),
      same: "",
    },
    {
      name: called.share,
      before: orNone(before.memberShareOfStaff, f.score),
      after: orNone(after.memberShareOfStaff, f.score),
      change: "",
      same: "",
    },
  ];
  // Nothing came or went as a whole: then both perimeters are one, and saying it twice would only ask what the difference is.
  const isOther = lines.some(({ before: was, same }) => same !== "" && same !== was);
  return (
    <>
      <Table
        caption={words.whole}
        rows={lines}
        keyOf={({ name }) => name}
        columns={[
          { name: "what", label: words.figure, show: ({ name }) => name },
          { name: "before", label: f.date(from), align: "end", show: ({ before: was }) => was },
          { name: "after", label: f.date(to), align: "end", show: ({ after: is }) => is },
          { name: "change", label: words.difference, align: "end", show: ({ change }) => change },
          ...(isOther
            ? [
                {
                  name: "same",
                  label: words.samePerimeter(f.date(from)),
                  align: "end" as const,
                  show: ({ same }: Line) => same,
                },
              ]
            : []),
        ]}
      />
      {isOther && <p className={styles.dim}>{words.samePerimeterNote}</p>}
      {after.staffOfParts !== null && <p className={styles.dim}>{words.staffOfParts(after.staffOfParts)}</p>}
    </>
  );
}

/** A line an organization beneath, opened to its own growth. */
export function PartsTable({ rows, from, to }: { rows: Part[]; from: string; to: string }) {
  const { t, f, code } = useLanguage();
  const words = t.growth;
  const called = growthWords[code].counts;
  const all = (side: Part["before"]) => (side === null ? null : side.official + side.probationary);
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? "–" : f.number(value));
  const columns: Column<Part>[] = [
    {
      name: "part",
      label: words.part,
      show: ({ organizationId, name, before, after }) => (
        <>
          <Link to="/organizations/$organizationId/growth" params={{ organizationId }} search={{ from, to }}>
            {name}
          </Link>
          {(before === null || after === null) && (
            <div className={styles.dim}>
              {f.date(before === null ? from : to)}: {words.notHere}
            </div>
          )}
        </>
      ),
    },
    { name: "before", label: `${called.all}, ${f.date(from)}`, align: "end", show: ({ before }) => shown(all(before)) },
    { name: "after", label: f.date(to), align: "end", show: ({ after }) => shown(all(after)) },
    {
      name: "change",
      label: words.difference,
      align: "end",
      show: ({ before, after }) => signed((all(after) ?? 0) - (all(before) ?? 0), f),
    },
    { name: "official", label: called.official, align: "end", show: ({ after }) => shown(after?.official) },
    { name: "cells", label: called.cells, align: "end", show: ({ after }) => shown(after?.cells) },
    {
      name: "share",
      label: called.share,
      align: "end",
      show: ({ after }) => {
        const share = after?.memberShareOfStaff;
        return share === null || share === undefined ? "–" : f.score(share);
      },
    },
  ];
  return <Table caption={words.parts} rows={rows} keyOf={({ organizationId }) => organizationId} columns={columns} />;
}

function signed(difference: number, f: Formats): string {
  return difference > 0 ? `+${f.number(difference)}` : f.number(difference);
}
