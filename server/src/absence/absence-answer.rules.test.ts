import { expect, test } from "vitest";
import { type Leading, whoAnswers, whyNotAnswered } from "./absence-answer.rules.ts";

const asked = { joint: true, state: "CONVENED", hostId: "body", countsFor: "cell", isLed: true, isAnswered: false };
const ownCell: Leading = { leadsHost: false, leadsPart: ["cell"] };
const otherCell: Leading = { leadsHost: false, leadsPart: ["other"] };
const host: Leading = { leadsHost: true, leadsPart: [] };

test.each([
  ["before a joint meeting opens the own cell answers", {}, "OWN_CELL"],
  ["once it is open, whoever holds it", { state: "OPEN" }, "HOST"],
  ["for a cell that nobody leads, whoever holds it", { isLed: false }, "HOST"],
  ["a member of the one that holds it is its own", { countsFor: "body" }, "HOST"],
  ["a meeting of one organization has only one", { joint: false }, "HOST"],
] as const)("%s", (_, change, answers) => {
  expect(whoAnswers({ ...asked, ...change })).toBe(answers);
});

test.each([
  ["the own cell's leader answers", {}, ownCell, null],
  ["another cell's knows nothing of it", {}, otherCell, "NOT_FOUND"],
  ["the host waits for the cell", {}, host, "OWN_CELL_ANSWERS"],
  ["who leads both answers", {}, { leadsHost: true, leadsPart: ["cell"] }, null],
  ["the cell changes its answer before the meeting opens", { isAnswered: true }, ownCell, null],
  ["once it is open, the host answers", { state: "OPEN" }, host, null],
  ["the cell comes too late then", { state: "OPEN" }, ownCell, "HOST_ANSWERS"],
  ["an answer stands then", { state: "OPEN", isAnswered: true }, host, "ALREADY_ANSWERED"],
  ["in a meeting of one organization it is changed", { joint: false, state: "OPEN", isAnswered: true }, host, null],
] as const)("%s", (_, change, leading, why) => {
  expect(whyNotAnswered({ ...asked, ...change }, leading)).toBe(why);
});
