import { mayShowInline } from "../file/file-types.rules.ts";
import type { Operation, OperationContext } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  type DirectiveFileRow,
  type DirectiveRow,
  findDirective,
  findDirectiveFiles,
  findLinks,
} from "./directive.queries.ts";
import { findDispatches } from "./dispatch.queries.ts";
import { findPlanPapers, findPlanUse } from "./plan-paper.queries.ts";
import { momentOf, presentReceipt } from "./present-receipt.ts";
import { findReceipt } from "./receipt.queries.ts";

/** One text of an organization's register: its files and links, what was sent on from there, and what became of it. */
export const getDirective: Operation<"directive.get"> = async ({ tx, actor, clock, may }, key) => {
  const row = await findDirective(tx, key, actor.personId);
  if (!row) return refuse("NOT_FOUND");
  const files = await findDirectiveFiles(tx, key);
  const links = await findLinks(tx, key);
  const receipt = await findReceipt(tx, key, dayOf(clock.now()));
  const [planPaper] = await findPlanPapers(tx, key.directiveId, [key.organizationId]);
  const use = await findPlanUse(tx, key);
  const dispatches = await findDispatches(tx, key);
  const { enteredById, enteredByName, firstSentAt: _sent, ...rest } = row;
  return {
    ...rest,
    organizationId: key.organizationId,
    enteredBy: { organizationId: enteredById, name: enteredByName ?? row.issuerName },
    readAt: momentOf(row.readAt),
    bookmarkedAt: momentOf(row.bookmarkedAt),
    files: files.map(presentFile),
    links: links.map(({ kind, isFrom, ...directive }) => ({ kind, isFrom, directive })),
    receipt: receipt ? presentReceipt(receipt, planPaper) : null,
    dispatches: dispatches.map((each) => ({ ...each, sentAt: each.sentAt.toISOString() })),
    abilities: abilitiesOf(
      row,
      { isEntered: enteredById === key.organizationId, isReceived: receipt !== undefined, ...use },
      may,
    ),
  };
};

function presentFile({ fileId, name, mediaType, bytes, textState }: DirectiveFileRow) {
  return { fileId, name, mediaType, bytes, inline: mayShowInline(mediaType), textState };
}

const whileUnsent: OperationName[] = [
  "directive.update",
  "directive.discard",
  "directive.addFile",
  "directive.removeFile",
];
const ofReceiver: OperationName[] = [
  "directive.receive",
  "directive.plan",
  "directive.report",
  "directive.decline",
  "planPaper.link",
];
const always: OperationName[] = ["directive.send", "directive.link", "directive.unlink", "directive.coverage"];

/** What a text is to the organization: entered or received there, shown above as a plan now or once. */
type Place = { isEntered: boolean; isReceived: boolean; isPlan: boolean; wasPlan: boolean };

function abilitiesOf(
  { firstSentAt, isDocument }: DirectiveRow,
  { isEntered, isReceived, isPlan, wasPlan }: Place,
  may: OperationContext["may"],
): string[] {
  const open = [
    ...always,
    ...(isEntered && firstSentAt === null && !isPlan ? whileUnsent : []),
    ...(isReceived ? ofReceiver : []),
  ];
  const stays = (operation: OperationName) =>
    (isDocument && operation === "directive.update") || (wasPlan && operation === "directive.discard");
  return open.filter((operation) => may(operation) && !stays(operation));
}
