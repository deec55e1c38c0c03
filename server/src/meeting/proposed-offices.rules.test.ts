import { expect, test } from "vitest";
import { type OfficeCandidate, proposedOffices } from "./proposed-offices.rules.ts";

function candidate(fullName: string, of: Partial<OfficeCandidate>): OfficeCandidate {
  return {
    personId: fullName,
    fullName,
    position: null,
    mayLead: true,
    belongs: true,
    chairedLast: false,
    wroteLast: false,
    ...of,
  };
}
const secretary = candidate("bí thư", { position: "SECRETARY" });
const writer = candidate("thư ký", { wroteLast: true });

test.each<[string, OfficeCandidate[], string | null, string | null]>([
  ["the same two as last time", [{ ...secretary, chairedLast: true }, writer], "bí thư", "thư ký"],
  [
    "the deputy again, who still is deputy",
    [secretary, candidate("phó bí thư", { position: "DEPUTY_SECRETARY", chairedLast: true }), writer],
    "phó bí thư",
    "thư ký",
  ],
  [
    "the new secretary in place of the one who was",
    [secretary, candidate("bí thư trước", { chairedLast: true }), writer],
    "bí thư",
    "thư ký",
  ],
  ["the secretary where there was no meeting yet, and nobody to write", [secretary], "bí thư", null],
  [
    "the member who chaired last where nobody leads the cell",
    [candidate("đảng viên", { chairedLast: true, wroteLast: true })],
    "đảng viên",
    "đảng viên",
  ],
  [
    "nobody who is suspended or went elsewhere",
    [candidate("đã chuyển", { chairedLast: true, wroteLast: true, mayLead: false, belongs: false })],
    null,
    null,
  ],
  ["no secretary who is suspended", [{ ...secretary, chairedLast: true, mayLead: false }, writer], null, "thư ký"],
  ["nobody where nothing is known", [], null, null],
])("proposed are %s", (_who, candidates, chair, minuteTaker) => {
  const proposed = proposedOffices(candidates);
  expect([proposed.chair?.fullName ?? null, proposed.minuteTaker?.fullName ?? null]).toEqual([chair, minuteTaker]);
});
