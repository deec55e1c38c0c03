import { aboutOf } from "../statement/statement.rules.ts";
import { type After, changed, done, nameOf, type Shown } from "./after.rules.ts";

/** An item's clock starts; the one before stands still. */
export const afterStart: After<"agenda.startItem"> = (shown, { agendaItemId }, { now }) => ({
  shown: {
    ...shown,
    agenda: shown.agenda.map((item) => {
      if (item.agendaItemId !== agendaItemId) return stopped(item, now);
      return { ...item, runningSince: item.runningSince ?? now, discussed: true };
    }),
  },
  answer: done,
});

export const afterPause: After<"agenda.pauseItem"> = (shown, { agendaItemId }, { now }) => ({
  shown: {
    ...shown,
    agenda: changed(
      shown.agenda,
      (item) => item.agendaItemId === agendaItemId,
      (item) => stopped(item, now),
    ),
  },
  answer: done,
});

export const afterStatement: After<"statement.add"> = (shown, sent, { now, newId }) => ({
  shown: {
    ...shown,
    statements: [
      ...shown.statements,
      {
        statementId: newId,
        agendaItemId: sent.agendaItemId,
        speaker: speakerOf(shown, sent),
        kind: sent.kind,
        about: whomOf(shown, sent),
        gist: sent.gist,
        saidAt: now,
        revision: 1,
      },
    ],
  },
  answer: { statementId: newId },
});

export const afterStatementChanged: After<"statement.update"> = (shown, sent) => ({
  shown: {
    ...shown,
    statements: changed(
      shown.statements,
      ({ statementId }) => statementId === sent.statementId,
      (statement) => ({
        ...statement,
        agendaItemId: sent.agendaItemId,
        speaker: speakerOf(shown, sent),
        kind: sent.kind,
        about: whomOf(shown, sent),
        gist: sent.gist,
        revision: sent.revision + 1,
      }),
    ),
  },
  answer: { revision: sent.revision + 1 },
});

export const afterStatementRemoved: After<"statement.remove"> = (shown, { statementId }) => ({
  shown: { ...shown, statements: shown.statements.filter((statement) => statement.statementId !== statementId) },
  answer: done,
});

/** An opinion sent before becomes a statement of its sender. */
export const afterTakenUp: After<"opinion.takeUp"> = (shown, { opinionId, agendaItemId = null }, { now, newId }) => {
  const opinion = shown.opinions.find((each) => each.opinionId === opinionId);
  if (!opinion) return { refused: "NOT_FOUND" };
  const said = {
    statementId: newId,
    agendaItemId: opinion.agendaItemId ?? agendaItemId,
    speaker: { ...opinion.person, guestId: null },
    kind: "OPINION" as const,
    about: null,
    gist: opinion.body,
    saidAt: now,
    revision: 1,
  };
  const opinions = changed(
    shown.opinions,
    (each) => each.opinionId === opinionId,
    (each) => ({ ...each, takenUp: true }),
  );
  return { shown: { ...shown, opinions, statements: [...shown.statements, said] }, answer: { statementId: newId } };
};

/** Where it lies elsewhere, its name is known again once the server answers. */
export const afterProposal: After<"proposal.raise"> = (shown, sent, { newId }) => ({
  shown: {
    ...shown,
    proposals: [
      ...shown.proposals,
      {
        proposalId: newId,
        person: { personId: sent.personId, fullName: nameOf(shown, sent.personId) },
        body: sent.body,
        owner: null,
        answer: "",
        dueOn: null,
        answeredAt: null,
        liesWith:
          sent.addressedToId == null || sent.addressedToId === sent.organizationId
            ? null
            : { organizationId: sent.addressedToId, name: "" },
        answeredBy: null,
        state: "OPEN" as const,
        closedHere: false,
        verdict: null,
        closingWord: "",
        revision: 1,
      },
    ],
  },
  answer: { proposalId: newId },
});

/** An answered proposal is closed in front of the meeting. */
export const afterClosing: After<"proposal.close"> = (shown, { proposalId, verdict, word = "" }) => {
  const proposal = [...shown.proposals, ...shown.earlierProposals].find((each) => each.proposalId === proposalId);
  if (!proposal) return { refused: "NOT_FOUND" };
  if (proposal.state !== "ANSWERED") return { refused: "PROPOSAL_STATE", data: { state: proposal.state } };
  const close = (rows: Shown["proposals"]) =>
    changed(
      rows,
      (each) => each.proposalId === proposalId,
      (each) => ({
        ...each,
        state: "CLOSED" as const,
        closedHere: true,
        verdict,
        closingWord: word,
        revision: each.revision + 1,
      }),
    );
  return {
    shown: { ...shown, proposals: close(shown.proposals), earlierProposals: close(shown.earlierProposals) },
    answer: done,
  };
};

function speakerOf(
  shown: Shown,
  { personId, guestId = null }: { personId: string | null; guestId?: string | null | undefined },
) {
  const guest = shown.guests.find((each) => each.guestId === guestId);
  return { personId, guestId, fullName: guest?.fullName ?? nameOf(shown, personId) };
}

function whomOf(shown: Shown, { kind, aboutId }: { kind: string; aboutId?: string | null | undefined }) {
  const personId = aboutOf(kind, aboutId);
  return personId === null ? null : { personId, fullName: nameOf(shown, personId) };
}

function stopped(item: Shown["agenda"][number], now: string): Shown["agenda"][number] {
  if (item.runningSince === null) return item;
  const ran = Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.runningSince)) / 1000));
  return { ...item, runningSince: null, spentSeconds: item.spentSeconds + ran };
}
