import { composeHonours, type HonoursPaper } from "../document/compose-honours.ts";
import type { Operation } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type HonourRow, listHonoursOfYears, listRightBelow } from "./honour.queries.ts";

/** So many years stand beside one another on a page. */
const yearsShown = 4;

/** Levels and titles of what stands right below, or of a cell itself, of a year beside the years before, as a paper; without any there is none. */
export const openHonoursPaper: Operation<"honour.paper"> = async ({ tx, clock }, { organizationId, year }) => {
  const years = Array.from({ length: yearsShown }, (_, back) => year - back) as [number, ...number[]];
  const places = await listRightBelow(tx, organizationId);
  const rows = await listHonoursOfYears(tx, { organizationId, from: year - yearsShown + 1, to: year });
  if (!rows.some((row) => row.year === year)) refuse("NOT_FOUND");
  const issuing = await findIssuingOrganization(tx, organizationId);
  const content = composeHonours({
    organization: recordedOrganization(issuing),
    ...{ years, on: dayOf(clock.now()), secretaryName: issuing.secretaryName },
    rows: places.map((place) => {
      const own = rows.filter((row) => row.organizationId === place.organizationId);
      const ofYear = (each: number) => own.filter((row) => row.year === each);
      return {
        name: place.name,
        level: levelOf(ofYear(year)),
        said: years.map((each) => ofYear(each).map(wordsOf).join("; ")),
      };
    }),
  });
  return { content };
};

const levels = ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"] as const;
function levelOf(rows: readonly HonourRow[]): HonoursPaper["rows"][number]["level"] {
  return levels.find((level) => rows.some(({ kind }) => kind === level)) ?? null;
}

const words = {
  EXCELLENT: "Xuất sắc",
  WELL_DONE: "Hoàn thành tốt",
  DONE: "Hoàn thành",
  NOT_DONE: "Không hoàn thành",
  CLEAN_STRONG: "Trong sạch, vững mạnh",
  WEAK: "Yếu kém",
  CLEAN_STRONG_EXEMPLARY: "Trong sạch, vững mạnh tiêu biểu",
};
const wordsOf = ({ kind, name }: HonourRow): string => (kind === "OTHER" ? name : words[kind]);
