import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow("2026-11-20T02:00:00Z");
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Page = Parameters<Client["paper"]["enter"]>[0];
type Thematic = NonNullable<Page["thematic"]>;

const five = { agree: 5, disagree: 0, other: 0 };

function thematic(change: Partial<Thematic> = {}): Thematic {
  return {
    topic: "Học tập phong cách nêu gương",
    form: "SEMINAR",
    presenterId: cell.deputy.personId,
    discussion: "Trao đổi sôi nổi.",
    sections: [
      {
        title: "Khái niệm",
        outline: "Nêu gương là gì",
        presenterId: cell.deputy.personId,
        discussion: "Ba ý kiến.",
        conclusion: "Cán bộ làm trước.",
      },
      { title: "Liên hệ", outline: "Ở cơ quan ta" },
    ],
    outlineVote: five,
    ...change,
  };
}

function page(change: Partial<Page> = {}): Page {
  return {
    organizationId: cell.organizationId,
    kind: "THEMATIC",
    month: "2026-05-01",
    openedAt: "2026-05-18T07:00:00Z",
    closedAt: "2026-05-18T08:35:00Z",
    place: "Hội trường",
    thematic: thematic(),
    chairId: cell.secretary.personId,
    minuteTakerId: cell.deputy.personId,
    noticeSentOn: "2026-05-15",
    papersPostedOn: null,
    attendance: cell.members.map(({ personId }) => ({ personId, status: "PRESENT" as const })),
    contents: [{ title: "Phân công", conclusion: "Chi ủy theo dõi." }],
    statements: [],
    taskReports: [],
    tasks: [{ what: "Đăng ký việc nêu gương", ownerId: cell.deputy.personId, dueOn: "2026-06-30" }],
    resolutionVote: five,
    scoreVote: null,
    filedOn: "2026-05-20",
    ...change,
  };
}

async function acceptedTopic(): Promise<string> {
  const [secretary, office] = [door.as(cell.secretary.accountId), door.as(body.secretary.accountId)];
  const { organizationId } = cell;
  const { topicId } = await secretary.topic.add({ organizationId, year: 2026, quarter: 2, title: "Nêu gương" });
  await secretary.topic.register({ organizationId, year: 2026 });
  await office.topic.accept({ organizationId, topicIds: [topicId] });
  return topicId;
}

test("a meeting on a topic held with pen and paper has its topic, its outline section by section, and its votes", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.paper.enter(page());
  const workspace = await secretary.workspace.get(key);
  expect(workspace.meeting).toMatchObject({
    kind: "THEMATIC",
    state: "FILED",
    recordedFrom: "PAPER",
    topic: "Học tập phong cách nêu gương",
    thematicForm: "SEMINAR",
    joint: false,
  });
  expect(workspace.agenda).toMatchObject([
    { stepKey: "thematic", title: "Học tập phong cách nêu gương", presenter: { personId: cell.deputy.personId } },
    { kind: "SECTION", title: "Khái niệm" },
    { kind: "SECTION", title: "Liên hệ" },
    { kind: "DISCUSSION", title: "Phân công" },
  ]);
  expect(workspace.texts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: "OUTLINE", body: "Nêu gương là gì" }),
      expect.objectContaining({ field: "CONCLUSION", body: "Cán bộ làm trước." }),
    ]),
  );
  expect(workspace.votes).toMatchObject([
    { matter: "OUTLINE", outcome: "PASSED", agendaItemId: workspace.agenda[0]?.agendaItemId },
    { matter: "RESOLUTION", outcome: "PASSED" },
  ]);
  expect(workspace.newTasks).toMatchObject([{ what: "Đăng ký việc nêu gương" }]);
  const issued = await secretary.document.issue({ ...key, kind: "MINUTES" });
  const { content } = await secretary.document.open({ ...key, documentId: issued.documentId });
  expect(JSON.stringify(content)).toContain("Học tập phong cách nêu gương");
  expect(JSON.stringify(content)).toContain("Nêu gương là gì");
});

test("a registered topic that was held so stands as held in the year's plan, and is not held twice", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const topicId = await acceptedTopic();
  const key = await secretary.paper.enter(page({ thematic: thematic({ topicId }) }));
  const { rows, quarters } = await secretary.topic.list({ organizationId: cell.organizationId, year: 2026 });
  expect(rows).toMatchObject([{ topicId, meetingId: key.meetingId, heldAt: "2026-05-18T08:35:00.000Z" }]);
  expect(quarters[1]).toMatchObject({ standing: "HELD", held: 1 });
  await expect(secretary.paper.enter(page({ thematic: thematic({ topicId }) }))).rejects.toMatchObject({
    code: "ON_AN_AGENDA",
    data: { meetingId: key.meetingId, isHeld: true },
  });
  const { topicId: draft } = await secretary.topic.add({
    organizationId: cell.organizationId,
    year: 2026,
    quarter: 2,
    title: "Chưa đăng ký",
  });
  await expect(secretary.paper.enter(page({ thematic: thematic({ topicId: draft }) }))).rejects.toMatchObject({
    code: "TOPIC_STATE",
  });
});

test("after the regular part of the same session the topic follows the month's matters", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.paper.enter(page({ kind: "REGULAR", thematicPart: true, month: "2026-04-01" }));
  const { meeting, agenda } = await secretary.workspace.get(key);
  expect(meeting).toMatchObject({ kind: "REGULAR", thematicPart: true, topic: "Học tập phong cách nêu gương" });
  expect(agenda.map(({ title }) => title)).toEqual([
    "Phân công",
    expect.stringContaining("Học tập phong cách nêu gương"),
    "Khái niệm",
    "Liên hệ",
  ]);
});

test("a page without topic or conclusion, of a committee, with an absent presenter or a wrong count goes nowhere", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const refusal = (change: Partial<Page>) =>
    secretary.paper.enter(page(change)).catch(({ code }: { code: string }) => code);
  expect(await refusal({ thematic: null })).toBe("TOPIC_REQUIRED");
  expect(await refusal({ contents: [], thematic: thematic({ sections: [] }) })).toBe("CONCLUSION_REQUIRED");
  expect(await refusal({ thematic: thematic({ outlineVote: { agree: 4, disagree: 0, other: 0 } }) })).toBe(
    "COUNTS_DO_NOT_ADD_UP",
  );
  expect(await refusal({ thematic: thematic({ discussion: "Văn bản đóng dấu TỐI MẬT\nnội dung" }) })).toBe(
    "SECRECY_MARK",
  );
  expect(await refusal({ thematic: { ...thematic(), topic: "" } })).toBe("BAD_REQUEST");
  const away = page().attendance.map((mark) =>
    mark.personId === cell.members[3]?.personId ? { ...mark, status: "EXCUSED" as const } : mark,
  );
  const presenterId = cell.members[3]?.personId ?? null;
  const four = { agree: 4, disagree: 0, other: 0 };
  expect(
    await refusal({
      attendance: away,
      resolutionVote: four,
      thematic: thematic({ presenterId, outlineVote: four }),
    }),
  ).toBe("NOT_IN_THE_ROOM");
  const officers = [cell.secretary, cell.deputy].map(({ personId }) => ({ personId, status: "PRESENT" as const }));
  expect(await refusal({ kind: "COMMITTEE", attendance: officers })).toBe("NO_TOPIC_HERE");
  await expect(
    door.as(body.secretary.accountId).paper.enter(page({ organizationId: body.organizationId })),
  ).rejects.toMatchObject({ code: "CELL_ALONE" });
  expect((await secretary.meeting.list({ organizationId: cell.organizationId })).rows).toHaveLength(0);
});

test("several meetings on a topic may fall into one month; a member and a stranger enter none, one sent twice is entered once", async () => {
  const secretary = door.as(cell.secretary.accountId, { key: "paper-topic-0001" });
  expect(await secretary.paper.enter(page())).toEqual(await secretary.paper.enter(page()));
  await door.as(cell.secretary.accountId).paper.enter(page({ openedAt: "2026-05-18T07:30:00Z" }));
  await expect(door.as(cell.members[3]?.accountId ?? null).paper.enter(page())).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const other = await buildBody(door.owner);
  await expect(door.as(other.secretary.accountId).paper.enter(page())).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { rows } = await door.as(cell.secretary.accountId).meeting.list({ organizationId: cell.organizationId });
  expect(rows).toHaveLength(2);
});
