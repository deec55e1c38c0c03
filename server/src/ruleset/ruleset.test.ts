import { afterAll, beforeAll, expect, test } from "vitest";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-01T03:00:00Z");
});
afterAll(() => door.close());

type Sheet = Awaited<ReturnType<Client["ruleset"]["get"]>>["sheet"];

/** A body with an office, and a cell under it. */
async function buildBranch(options: { parent?: BuiltBody; cellType?: string } = {}) {
  const body = await buildBody(door.owner, options.parent ? { parent: options.parent } : {});
  const cell = await buildCell(door.owner, { parent: body });
  return { body, cell, office: door.as(body.office.accountId).ruleset, own: { organizationId: body.organizationId } };
}

type Branch = Awaited<ReturnType<typeof buildBranch>>;

/** Draws up a sheet from a shipped one, changed as a test needs, and publishes it. */
async function publish(
  { office, own }: Pick<Branch, "office" | "own">,
  preset: string,
  change: (sheet: Sheet) => Partial<Sheet> = () => ({}),
) {
  const { rulesetId } = await office.draft({ ...own, from: { what: "PRESET", preset } });
  const key = { ...own, rulesetId };
  const { sheet, revision } = await office.get(key);
  const saved = await office.save({ ...key, revision, sheet: { ...sheet, ...change(sheet) } });
  const { version } = await office.publish({ ...key, revision: saved.revision });
  return { key, version };
}

const named = (vi: string) => ({ title: { vi, en: vi } });
const sheetNameOf = async (cell: BuiltCell, key: { organizationId: string; meetingId: string }) =>
  (await door.as(cell.secretary.accountId).evaluation.get(key)).sheet.name.vi;

test("where no committee has issued a sheet, the shipped one judges, and a meeting on a topic alone is not scored", async () => {
  const { cell } = await buildBranch();
  const member = door.as(cell.members[4]?.accountId ?? "").ruleset;
  const regular = await member.inForce({ organizationId: cell.organizationId, on: "2026-12-03" });
  expect(regular).toMatchObject({ sheet: { id: "score-sheet-hd42-ward", version: "1" }, issuedBy: null, scored: true });
  const thematic = await member.inForce({ organizationId: cell.organizationId, on: "2026-12-03", kind: "THEMATIC" });
  expect(thematic).toMatchObject({ issuedBy: null, scored: false });
});

test("a sheet is drawn up, saved with its faults named, published, and then judges what opens from its first day on", async () => {
  const branch = await buildBranch();
  const { office, own, cell, body } = branch;
  const { rulesetId } = await office.draft({ ...own, from: { what: "PRESET", preset: "score-sheet-gated" } });
  const key = { ...own, rulesetId };
  const drawn = await office.get(key);
  expect(drawn).toMatchObject({ state: "DRAFT", version: null, faults: [], validFrom: "2026-12-01", revision: 1 });
  expect(drawn.abilities).toEqual(["ruleset.save", "ruleset.discard", "ruleset.publish", "ruleset.try"]);

  const [first, ...others] = drawn.sheet.sections;
  if (!first) throw new Error("The sheet has sections.");
  const broken = { ...drawn.sheet, sections: [{ ...first, max: 4 }, ...others] };
  const saved = await office.save({ ...key, revision: 1, sheet: broken });
  expect(saved).toEqual({
    revision: 2,
    faults: [
      { code: "SHEET_SUM", sum: 99, max: 100 },
      { code: "SECTION_SUM", section: 1, sum: 5, max: 4 },
    ],
  });
  await expect(office.publish({ ...key, revision: 2 })).rejects.toMatchObject({
    code: "SHEET_FAULTS",
    data: { faults: saved.faults },
  });
  await expect(office.save({ ...key, revision: 1, sheet: drawn.sheet })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  const mended = await office.save({ ...key, revision: 2, sheet: { ...drawn.sheet, ...named("Phiếu của Đảng ủy") } });
  await expect(office.publish({ ...key, revision: 2 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });

  // Drawn up before the sheet is published, and opened after: the sheet of the day it opens judges it.
  const { key: meeting, secretary } = await buildConvenedMeeting(door, cell);
  expect(await sheetNameOf(cell, meeting)).toBe("Phiếu đánh giá chất lượng sinh hoạt chi bộ");
  expect(await office.publish({ ...key, revision: mended.revision })).toMatchObject({ version: 1 });
  door.setNow("2026-12-03T07:00:00Z");
  await secretary.meeting.open(meeting);
  expect(await sheetNameOf(cell, meeting)).toBe("Phiếu của Đảng ủy");
  const inForce = await secretary.ruleset.inForce({ organizationId: cell.organizationId, on: "2026-12-03" });
  expect(inForce.issuedBy).toMatchObject({ organizationId: body.organizationId, rulesetId });
  const before = await secretary.ruleset.inForce({ organizationId: cell.organizationId, on: "2026-11-30" });
  expect(before.issuedBy).toBeNull();

  // What is published does not change, and a meeting that has opened keeps what judges it.
  await expect(office.save({ ...key, revision: 4, sheet: drawn.sheet })).rejects.toMatchObject({
    code: "RULESET_PUBLISHED",
  });
  await expect(office.discard(key)).rejects.toMatchObject({ code: "RULESET_PUBLISHED" });
  await expect(office.publish({ ...key, revision: 4 })).rejects.toMatchObject({ code: "RULESET_PUBLISHED" });
  await expect(door.owner.query("UPDATE published_ruleset SET body = '{}' WHERE id = $1", [rulesetId])).rejects.toThrow(
    "does not change",
  );
  const next = await office.draft({ ...own, from: { what: "VERSION", issuerId: own.organizationId, rulesetId } });
  const second = { ...own, rulesetId: next.rulesetId };
  const copy = await office.get(second);
  expect(copy).toMatchObject({ seriesId: rulesetId, validFrom: "2026-12-03" });
  await office.save({ ...second, revision: 1, sheet: { ...copy.sheet, ...named("Phiếu sửa lần 2") } });
  expect(await office.publish({ ...second, revision: 2 })).toMatchObject({ version: 2 });
  expect(await sheetNameOf(cell, meeting)).toBe("Phiếu của Đảng ủy");
  const now = await secretary.ruleset.inForce({ organizationId: cell.organizationId, on: "2026-12-03" });
  expect(now.sheet).toMatchObject({ version: "2", title: { vi: "Phiếu sửa lần 2" } });
  door.setNow("2026-12-01T03:00:00Z");

  const listed = await office.list(own);
  expect(listed.rows.map(({ version, title, state }) => [version, title, state])).toEqual([
    [2, "Phiếu sửa lần 2", "PUBLISHED"],
    [1, "Phiếu của Đảng ủy", "PUBLISHED"],
  ]);
});

test("the nearest committee's sheet wins, one for the type of cell before one for all, the later before the earlier", async () => {
  const upper = await buildBranch();
  const lower = await buildBranch({ parent: upper.body });
  const { cell } = lower;
  const titleOn = async (on: string, kind: "REGULAR" | "THEMATIC" = "REGULAR") =>
    (await door.as(cell.secretary.accountId).ruleset.inForce({ organizationId: cell.organizationId, on, kind })).sheet
      .title.vi;
  await publish(upper, "score-sheet-hd42-ward", () => named("Của cấp trên"));
  expect(await titleOn("2026-12-10")).toBe("Của cấp trên");
  await publish(lower, "score-sheet-hd42-ward", () => ({ ...named("Của mình"), validFrom: "2026-12-05" }));
  expect(await titleOn("2026-12-04")).toBe("Của cấp trên");
  expect(await titleOn("2026-12-05")).toBe("Của mình");
  await publish(lower, "score-sheet-hd42-ward", () => ({ ...named("Của mình, sau"), validFrom: "2026-12-08" }));
  expect(await titleOn("2026-12-08")).toBe("Của mình, sau");
  const type = await door.owner.query<{ cell_type: string }>("SELECT cell_type FROM organization WHERE id = $1", [
    cell.organizationId,
  ]);
  const ofType = type.rows[0]?.cell_type === "STUDENT" ? "ARMED_FORCES" : (type.rows[0]?.cell_type as "STUDENT");
  await publish(lower, "score-sheet-hd42-ward", () => ({ ...named("Cho loại này"), cellTypes: [ofType] }));
  expect(await titleOn("2026-12-08")).toBe("Cho loại này");
  // Sheets for meetings on a topic stand beside those for regular ones, from whichever committee they come.
  await publish(upper, "score-sheet-thematic", () => named("Chuyên đề"));
  expect(await titleOn("2026-12-08", "THEMATIC")).toBe("Chuyên đề");
  expect(await titleOn("2026-12-08")).toBe("Cho loại này");
});

test("two sheets of one committee may not begin on the same day for the same meetings", async () => {
  const branch = await buildBranch();
  await publish(branch, "score-sheet-hd42-ward", () => named("Phiếu một"));
  await expect(publish(branch, "score-sheet-gated")).rejects.toMatchObject({
    code: "ANOTHER_FROM_THAT_DAY",
    data: { title: "Phiếu một" },
  });
  await publish(branch, "score-sheet-thematic");
  await publish(branch, "score-sheet-gated", () => ({ validFrom: "2026-12-02" }));
});

test("a published sheet is ended from a day on, not before today, and that is taken back", async () => {
  const branch = await buildBranch();
  const { office, cell } = branch;
  const { key } = await publish(branch, "score-sheet-gated");
  const issuerOn = async (on: string) =>
    (await door.as(cell.secretary.accountId).ruleset.inForce({ organizationId: cell.organizationId, on })).issuedBy;
  await expect(office.end({ ...key, validTo: "2026-11-30" })).rejects.toMatchObject({ code: "VALIDITY_REVERSED" });
  await office.end({ ...key, validTo: "2026-12-31" });
  expect(await issuerOn("2026-12-31")).not.toBeNull();
  expect(await issuerOn("2027-01-01")).toBeNull();
  door.setNow("2026-12-20T03:00:00Z");
  await expect(office.end({ ...key, validTo: "2026-12-10" })).rejects.toMatchObject({ code: "ENDED_IN_THE_PAST" });
  await office.end({ ...key, validTo: null });
  expect(await issuerOn("2027-01-01")).not.toBeNull();
  door.setNow("2026-12-01T03:00:00Z");
  const { rulesetId } = await office.draft({ ...branch.own, from: { what: "PRESET", preset: "score-sheet-gated" } });
  await expect(office.end({ ...branch.own, rulesetId, validTo: null })).rejects.toMatchObject({
    code: "RULESET_DRAFT",
  });
});

test("a sheet is imported as it was exported; what is malformed is refused whole", async () => {
  const { office, own } = await buildBranch();
  const preset = scoreSheetPresets.find(({ id }) => id === "score-sheet-thematic");
  const { id, version, ...exported } = JSON.parse(JSON.stringify(preset));
  const { rulesetId } = await office.draft({ ...own, from: { what: "IMPORT", sheet: exported } });
  const { sheet, faults } = await office.get({ ...own, rulesetId });
  expect(sheet).toEqual({ ...exported, validFrom: "2026-12-01" });
  expect(faults).toEqual([]);
  const ahead = { ...exported, validFrom: "2027-03-01", validTo: "2027-12-31" };
  const later = await office.draft({ ...own, from: { what: "IMPORT", sheet: ahead } });
  expect((await office.get({ ...own, ...later })).sheet).toEqual(ahead);
  await office.discard({ ...own, ...later });
  for (const wrong of [
    { ...exported, sections: "bảy mục" },
    { ...exported, pointStep: 0 },
    { ...exported, surplus: true },
    {
      ...exported,
      sections: [
        { ...exported.sections[0], criteria: [{ key: "1a", max: 1, judgedBy: "PEOPLE", title: exported.title }] },
      ],
    },
    { ...exported, meetingKinds: ["COMMITTEE"] },
    { ...exported, validFrom: "2026-02-30" },
  ])
    await expect(office.draft({ ...own, from: { what: "IMPORT", sheet: wrong as never } })).rejects.toMatchObject({
      status: 400,
    });
  const marked = { ...exported, note: { vi: "TỐI MẬT", en: "-" } };
  await expect(office.draft({ ...own, from: { what: "IMPORT", sheet: marked } })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const reversed = { ...sheet, validTo: "2026-11-01" };
  await expect(office.save({ ...own, rulesetId, revision: 1, sheet: reversed })).rejects.toMatchObject({
    code: "VALIDITY_REVERSED",
  });
  expect((await office.list(own)).rows).toHaveLength(1);
  await office.discard({ ...own, rulesetId });
  expect((await office.list(own)).rows).toHaveLength(0);
});

test("drafts are the committee's own; a cell issues none; what is published is read by everybody below and copied beside", async () => {
  const branch = await buildBranch();
  const { office, own, cell } = branch;
  const { rulesetId } = await office.draft({ ...own, from: { what: "PRESET", preset: "score-sheet-gated" } });
  const leader = door.as(cell.secretary.accountId).ruleset;
  await expect(leader.get({ ...own, rulesetId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const ofCell = { organizationId: cell.organizationId };
  const draftFrom = { what: "PRESET", preset: "score-sheet-gated" } as const;
  await expect(leader.draft({ ...ofCell, from: draftFrom })).rejects.toMatchObject({ code: "CELL_ISSUES_NO_SHEET" });
  await expect(office.draft({ ...own, from: { ...draftFrom, preset: "no-such-sheet" } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });

  const elsewhere = await buildBranch();
  const ofOthers = { what: "VERSION", issuerId: own.organizationId, rulesetId } as const;
  await expect(elsewhere.office.draft({ ...elsewhere.own, from: ofOthers })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await office.publish({ ...own, rulesetId, revision: 1 });
  const copied = await elsewhere.office.draft({ ...elsewhere.own, from: ofOthers });
  const copy = await elsewhere.office.get({ ...elsewhere.own, rulesetId: copied.rulesetId });
  expect(copy.seriesId).toBe(copied.rulesetId);
  for (let n = 0; n < 19; n++) await elsewhere.office.draft({ ...elsewhere.own, from: draftFrom });
  await expect(elsewhere.office.draft({ ...elsewhere.own, from: draftFrom })).rejects.toMatchObject({
    code: "TOO_MANY_DRAFTS",
  });
});

test("a trial shows what a sheet makes of held meetings: what facts propose, what people gave where it is the same, what stays open", async () => {
  const branch = await buildBranch();
  const { office, own, cell } = branch;
  const gated = await office.draft({ ...own, from: { what: "PRESET", preset: "score-sheet-gated" } });
  const frame = await office.draft({ ...own, from: { what: "PRESET", preset: "score-sheet-hd42-frame" } });
  expect(await office.try({ ...own, ...gated })).toEqual({ rows: [] });
  await closeMeeting(cell);
  const { rows } = await office.try({ ...own, ...gated });
  expect(rows).toMatchObject([{ organizationId: cell.organizationId, heldOn: "2026-12-01" }]);
  const [row] = rows;
  expect(row?.after.total).toBe(row?.before.total);
  expect(row?.after.max).toBe(100);
  // The frame asks people for everything, and nobody was asked that way.
  const [asFrame] = (await office.try({ ...own, ...frame })).rows;
  expect(asFrame?.after).toEqual({ total: 0, max: 100, grade: null, openPoints: 100 });
});

async function closeMeeting(cell: BuiltCell) {
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  await door.owner.query(
    "UPDATE meeting SET state = 'CLOSED', opened_at = '2026-12-03T07:00:00Z', closed_at = '2026-12-03T09:00:00Z' WHERE id = $1",
    [key.meetingId],
  );
  return { key, secretary };
}

test("a server that has not read an issued version yet reads it when a meeting needs it", async () => {
  const branch = await buildBranch();
  const { key } = await publish(branch, "score-sheet-gated", () => named("Phiếu chưa ai đọc"));
  const { key: meeting, secretary } = await buildMeetingWithRoll(door, branch.cell);
  // As another process published it: under a name that this one has never met.
  const series = "01900000-0000-7000-8000-000000000001";
  await door.owner.query("ALTER TABLE published_ruleset DISABLE TRIGGER keep_published");
  await door.owner.query("UPDATE published_ruleset SET series_id = $1 WHERE id = $2", [series, key.rulesetId]);
  await door.owner.query("ALTER TABLE published_ruleset ENABLE TRIGGER keep_published");
  await door.owner.query(
    "UPDATE meeting SET rules_version = regexp_replace(rules_version, 'local-[^ ]+', $1) WHERE id = $2",
    [`local-${series}@1`, meeting.meetingId],
  );
  expect((await secretary.evaluation.get(meeting)).sheet).toMatchObject({
    id: `local-${series}`,
    name: { vi: "Phiếu chưa ai đọc" },
  });
  expect((await secretary.workspace.get(meeting)).meeting.rulesVersion).toContain(series);
});

test("where a committee has issued a sheet for meetings on a topic alone, these are scored, voted and decided as regular ones are", async () => {
  const branch = await buildBranch();
  await publish(branch, "score-sheet-thematic");
  const { cell } = branch;
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "THEMATIC",
    month: "2026-12-01",
    scheduledAt: "2026-12-10T07:00:00Z",
    place: "Phòng họp",
    topic: "Tiết kiệm trong chi tiêu",
  });
  await secretary.meeting.convene(key);
  await secretary.meeting.appointOffices({
    ...key,
    chairId: cell.secretary.personId,
    minuteTakerId: cell.deputy.personId,
    helperId: null,
  });
  await secretary.meeting.open(key);
  await secretary.attendance.recordAllPresent(key);
  const workspace = await secretary.workspace.get(key);
  expect(workspace).toMatchObject({ scored: true, issuedSheet: { meetingKinds: ["THEMATIC"] } });
  expect(workspace.missing.close).toContain("SCORE");
  expect(workspace.missing.close).not.toContain("TASK_REVIEW");
  const drawn = await secretary.evaluation.get(key);
  expect(drawn.sections.map(({ max }) => max)).toEqual([25, 15, 40, 20]);
  for (const criterion of drawn.unjudged)
    await secretary.evaluation.setPoints({ ...key, criterion, points: 5, reason: "", revision: 0 });
  const proposed = await secretary.evaluation.propose(key);
  const present = workspace.attendance.length;
  await secretary.vote.record({
    ...key,
    matter: "MEETING_SCORE",
    title: "Kết quả tự đánh giá",
    agree: present,
    disagree: 0,
    other: 0,
  });
  expect(await secretary.evaluation.get(key)).toMatchObject({ state: "VOTED", selfTotal: proposed.selfTotal });
});
