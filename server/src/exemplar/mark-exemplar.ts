import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { addDays } from "../calendar.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { foldText } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertExemplar } from "./exemplar.queries.ts";
import { templateOf } from "./exemplar.rules.ts";
import {
  findHeldMonth,
  findSource,
  findTopicToMark,
  listNamesOf,
  listSourceItems,
  type SourceItem,
} from "./source.queries.ts";
import { insertItems } from "./template.queries.ts";

type Marked = Input<"exemplar.mark">;

const mostFolded = 60_000;

/** Marks what is worth taking from a cell below. The cell is told and may say no before others see it. */
export const markExemplar: Operation<"exemplar.mark"> = async ({ tx, actor, standing, clock }, input) => {
  const { organizationId, sourceId, title, worth, showsAgenda, showsOutline } = input;
  refuseSecret(title);
  refuseSecret(worth);
  const source = (await findSource(tx, sourceId)) ?? refuse("NOT_FOUND");
  const isBelow = source.path.startsWith(standing.path) && source.path !== standing.path;
  if (!isBelow) refuse("EXEMPLAR_IS_OF_A_CELL_BELOW");
  const of = await readMarked(tx, input);
  const items = await readTemplate(tx, input, of);
  const now = clock.now();
  const answerBy = addDays(dayOf(now), seeingThresholdsOn(dayOf(now)).exemplarAnswerDays);
  const key = { organizationId, exemplarId: newId() };
  const found = [title, worth, source.name, ...items.map((item) => item.title)].join(" ");
  await insertExemplar(tx, {
    ...key,
    ...of,
    kind: input.of.kind,
    sourceId,
    sourceName: source.name,
    cellType: source.cellType,
    title,
    worth,
    showsAgenda,
    showsOutline,
    folded: foldText(found).slice(0, mostFolded),
    answerBy,
    markedBy: actor.accountId,
    markedAt: now,
  });
  await insertItems(tx, key, items);
  await tellPeople(tx, await findHolders(tx, sourceId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "EXEMPLAR_MARKED",
    organizationId: sourceId,
    parameters: { exemplarId: key.exemplarId, what: title, dueOn: answerBy },
  });
  return { exemplarId: key.exemplarId };
};

type Of = { meetingId: string | null; topicId: string | null; month: string | null };

/** The meeting or topic that is marked; a way of working has none. */
async function readMarked(tx: Transaction, { sourceId, of }: Marked): Promise<Of> {
  if (of.kind === "PRACTICE") return { meetingId: null, topicId: null, month: null };
  if (of.kind === "MEETING") {
    const held = (await findHeldMonth(tx, sourceId, of.meetingId)) ?? refuse("NOT_FOUND");
    if (!held.isHeld) refuse("EXEMPLAR_NOT_HELD");
    return { meetingId: of.meetingId, topicId: null, month: held.month };
  }
  const topic = (await findTopicToMark(tx, sourceId, of.topicId)) ?? refuse("NOT_FOUND");
  if (!topic.isAccepted) refuse("EXEMPLAR_NOT_HELD");
  return { meetingId: topic.meetingId, topicId: of.topicId, month: topic.month };
}

async function readTemplate(
  tx: Transaction,
  { sourceId, showsAgenda, showsOutline }: Marked,
  { meetingId, topicId }: Of,
): Promise<SourceItem[]> {
  if (meetingId === null || !(showsAgenda || showsOutline)) return [];
  const items = await listSourceItems(tx, { sourceId, meetingId, topicId });
  const names = await listNamesOf(tx, { sourceId, meetingId });
  return templateOf(items, { agenda: showsAgenda, outline: showsOutline, names });
}
