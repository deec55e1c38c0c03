import type { offline as vi } from "../vi/offline.ts";

export const offline: typeof vi = {
  lost: "The network is gone. The meeting can still be recorded, and what you type is kept on this device.",
  waiting: (count) =>
    count === 1
      ? "The network is gone. One entry is kept on this device and goes up when the network returns."
      : `The network is gone. ${count} entries are kept on this device and go up when the network returns.`,
  sending: (count) => (count === 1 ? "Sending up one kept entry…" : `Sending up ${count} kept entries…`),
  refused: (count) =>
    count === 1
      ? "One entry made without a network could not be recorded. Please look at it."
      : `${count} entries made without a network could not be recorded. Please look at them.`,
  look: "Look",
  needsNetwork: "Scoring and closing wait for the network",
  needsNetworkAdvice:
    "What is recorded stays on this device and goes up by itself. The time at which the meeting ended is asked for when you press Close, so it is not lost.",
  ready:
    "This device holds the meeting: without a network it can still be opened, the roll called, statements and votes recorded.",
  dialog: {
    title: "Kept on this device",
    explanation:
      "Done without a network; goes up by itself, in the same order, when the network returns. Please do not clear the browser's data before that.",
    waitingTitle: "Waiting to go up",
    refusedTitle: "Not recorded",
    refusedExplanation:
      "The server did not take these, because something else changed meanwhile. Choose which version stays.",
    nothing: "Everything is on the server.",
    here: "On this device",
    there: "On the server",
    doAgain: "Record as on this device",
    drop: "Keep as on the server",
    dropAll: (count) => `Keep all ${count} as on the server`,
    dropAsked: "What was recorded on this device without a network is dropped. Copy it first if you need it.",
  },
  receivedLate: (moment) => `Partly recorded without a network; received by the server ${moment}.`,
  deeds: {
    "meeting.open": "Opening",
    "meeting.appointOffices": "Chair and minutes secretary",
    "meeting.recordDues": "Dues status",
    "meeting.saveText": "Text",
    "meeting.proceedWithoutVotes": "Going on without votes",
    "meeting.proceedWithVotes": "Voting again",
    "meeting.waiveResolution": "With or without a resolution",
    "meeting.adoptMinutes": "Minutes adopted",
    "attendance.record": "Roll call",
    "attendance.recordAllPresent": "Roll call: everybody present",
    "guest.add": "Guest added",
    "guest.recordPresence": "Guest marked",
    "guest.recordAllPresent": "All guests marked present",
    "guest.remove": "Guest removed",
    "agenda.startItem": "Turning to an item",
    "agenda.pauseItem": "Stopping an item's clock",
    "statement.add": "Statement",
    "statement.update": "Statement corrected",
    "statement.remove": "Statement removed",
    "opinion.takeUp": "Earlier opinion taken up",
    "proposal.raise": "Proposal",
    "proposal.close": "Answer to a proposal read out",
    "vote.record": "Vote",
    "vote.defer": "Vote put off",
    "task.report": "Result of a task",
    "task.assign": "Task assigned",
    "task.updateAssigned": "New task changed",
    "task.removeAssigned": "New task withdrawn",
  },
};
