import type { OperationName } from "./operation-name.ts";

/**
 * Who may hold a right. Rights come from appointments held in an organization for a period, and from membership:
 * `MEMBER` is on the roll of the organization; the positions are held in it; `DIRECT_SUPERIOR` is an officer of the
 * organization right above, `SUPERIOR` of any above; `SUCCESSOR` holds an office in what a dissolved organization went into; `PARTICIPANT_LEADER` leads an organization that takes part in a joint meeting; `CHAIR`, `MINUTE_TAKER` and `HELPER` are those of the meeting, until it closes.
 */
export type Who =
  | "EVERYONE"
  | "SIGNED_IN"
  | "MEMBER"
  | "SECRETARY"
  | "DEPUTY_SECRETARY"
  | "COMMITTEE_MEMBER"
  | "OFFICE_STAFF"
  | "FOLLOWER"
  | "INSPECTOR"
  | "DIRECT_SUPERIOR"
  | "SUPERIOR"
  | "SUCCESSOR"
  | "CHAIR"
  | "MINUTE_TAKER"
  | "HELPER"
  | "PARTICIPANT_LEADER"
  | "ADMINISTRATOR";

/** `of` names the input that the right is held over: an organization, or a meeting in it; `nothing` for the own account. */
export type Permission = { of: "nothing" | "organization" | "meeting"; who: readonly Who[] };

const everyone = ["EVERYONE"] as const;
const signedIn = ["SIGNED_IN"] as const;
const administrators = ["ADMINISTRATOR"] as const;
const leaders = ["SECRETARY", "DEPUTY_SECRETARY"] as const;
const officers = [...leaders, "COMMITTEE_MEMBER", "OFFICE_STAFF"] as const;
const superiors = ["SUPERIOR", "FOLLOWER", "INSPECTOR"] as const;
const writers = [...leaders, "CHAIR", "MINUTE_TAKER", "HELPER"] as const;
const clerks = [...leaders, "OFFICE_STAFF"] as const;
/** Those of the organization itself, without clerks and without anybody above. */
const insiders = ["MEMBER", ...leaders, "COMMITTEE_MEMBER"] as const;
/** Who holds an office in a successor reads what a dissolved organization left. */
const readers = ["MEMBER", ...officers, ...superiors, "SUCCESSOR"] as const;
const peopleKeepers = [...leaders, "OFFICE_STAFF", "SUPERIOR", "ADMINISTRATOR"] as const;

/** THE table: one line per operation. A missing or surplus line does not compile. */
export const permissions = {
  "account.me": { of: "nothing", who: signedIn },
  "account.signIn": { of: "nothing", who: everyone },
  "account.signOut": { of: "nothing", who: everyone },
  "account.changeFirstPassword": { of: "nothing", who: signedIn },
  "account.changePassword": { of: "nothing", who: signedIn },
  "account.setLanguage": { of: "nothing", who: signedIn },
  "account.listSessions": { of: "nothing", who: signedIn },
  "account.revokeSession": { of: "nothing", who: signedIn },
  "account.signOutEverywhere": { of: "nothing", who: signedIn },
  "account.list": { of: "nothing", who: administrators },
  "account.createForOrganization": { of: "organization", who: peopleKeepers },
  // Not for whoever holds a higher office than the one who asks: mayRecover in recovery.rules.ts.
  "account.issueRecoverySlip": { of: "organization", who: peopleKeepers },
  "account.redeemRecoverySlip": { of: "nothing", who: everyone },
  "account.disable": { of: "nothing", who: administrators },
  "account.enable": { of: "nothing", who: administrators },
  "setup.status": { of: "nothing", who: everyone },
  "setup.complete": { of: "nothing", who: everyone },
  // In demo mode only; elsewhere not found.
  "demo.roles": { of: "nothing", who: everyone },
  "demo.signInAs": { of: "nothing", who: everyone },
  "system.get": { of: "nothing", who: administrators },

  "organization.list": { of: "nothing", who: signedIn },
  "organization.get": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "organization.create": { of: "nothing", who: signedIn },
  "organization.update": { of: "organization", who: ["OFFICE_STAFF", "SUPERIOR", "ADMINISTRATOR"] },
  "organization.recordStaffCount": { of: "organization", who: peopleKeepers },
  // Held over the body that decides; everything that a change names stands under it: the operations see to it.
  "reorganization.preview": { of: "organization", who: clerks },
  "reorganization.plan": { of: "organization", who: clerks },
  "reorganization.carryOut": { of: "organization", who: clerks },
  "reorganization.cancel": { of: "organization", who: clerks },
  "reorganization.undo": { of: "organization", who: clerks },
  "reorganization.list": { of: "organization", who: [...readers, "ADMINISTRATOR"] },

  "member.list": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  // A plain member reads the own person only; the operation sees to it.
  "member.get": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "member.mine": { of: "nothing", who: signedIn },
  "member.readers": { of: "nothing", who: signedIn },
  "member.create": { of: "organization", who: peopleKeepers },
  "member.update": { of: "organization", who: peopleKeepers },
  "member.changeStatus": { of: "organization", who: peopleKeepers },
  "member.end": { of: "organization", who: peopleKeepers },
  "member.addStanding": { of: "organization", who: peopleKeepers },
  "member.endStanding": { of: "organization", who: peopleKeepers },
  // Held over the home cell and over the cell of the stay; the operation asks for the second.
  "member.addTemporaryStay": { of: "organization", who: peopleKeepers },

  "appointment.list": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "appointment.propose": { of: "organization", who: [...leaders, "OFFICE_STAFF", "SUPERIOR", "ADMINISTRATOR"] },
  // Who of these decides depends on the place in the tree and on who holds an office: decidesAppointments in appointment.rules.ts.
  "appointment.confirm": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY", "ADMINISTRATOR"] },
  "appointment.reject": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY", "ADMINISTRATOR"] },
  "appointment.end": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY"] },

  // A list of organizations also asks for the right to change them (organization.update).
  "import.list": { of: "organization", who: peopleKeepers },
  "import.start": { of: "organization", who: peopleKeepers },
  "import.get": { of: "organization", who: peopleKeepers },
  "import.setMapping": { of: "organization", who: peopleKeepers },
  "import.check": { of: "organization", who: peopleKeepers },
  "import.confirm": { of: "organization", who: peopleKeepers },
  "import.discard": { of: "organization", who: peopleKeepers },

  // The papers of a committee's own meeting are for its officers: the query follows the meeting's policy.
  "file.open": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "search.everything": { of: "nothing", who: signedIn },

  "directive.list": { of: "organization", who: readers },
  "directive.get": { of: "organization", who: readers },
  "directive.openFile": { of: "organization", who: readers },
  "directive.register": { of: "organization", who: clerks },
  "directive.readList": { of: "organization", who: clerks },
  "directive.registerMany": { of: "organization", who: clerks },
  "directive.registerDecision": { of: "organization", who: clerks },
  "directive.openDocument": { of: "organization", who: readers },
  "directive.update": { of: "organization", who: clerks },
  "directive.discard": { of: "organization", who: clerks },
  "directive.addFile": { of: "organization", who: clerks },
  "directive.removeFile": { of: "organization", who: clerks },
  "directive.link": { of: "organization", who: clerks },
  "directive.unlink": { of: "organization", who: clerks },
  "directive.send": { of: "organization", who: clerks },
  "directive.receive": { of: "organization", who: clerks },
  "directive.plan": { of: "organization", who: clerks },
  "directive.report": { of: "organization", who: clerks },
  "directive.decline": { of: "organization", who: clerks },
  "directive.markRead": { of: "organization", who: readers },
  "directive.bookmark": { of: "organization", who: readers },
  "directive.coverage": { of: "organization", who: [...officers, ...superiors] },
  "planPaper.link": { of: "organization", who: clerks },
  "planPaper.register": { of: "organization", who: clerks },
  "planPaper.withdraw": { of: "organization", who: clerks },
  // The plan of a receiver below is read by whoever reads the coverage: the operations see to it.
  "planPaper.get": { of: "organization", who: readers },
  "planPaper.past": { of: "organization", who: readers },
  "planPaper.openFile": { of: "organization", who: readers },
  "planPaper.openDocument": { of: "organization", who: readers },

  // What is issued may be read by everybody of the branch; drafts by whoever may change them: the query sees to it.
  "limits.inForce": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "limits.list": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "limits.issue": { of: "organization", who: clerks },
  "limits.end": { of: "organization", who: clerks },
  "limits.year": { of: "organization", who: readers },
  "limits.years": { of: "organization", who: [...officers, ...superiors] },
  "ruleset.list": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "ruleset.get": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "ruleset.inForce": { of: "organization", who: [...readers, "ADMINISTRATOR"] },
  "ruleset.draft": { of: "organization", who: clerks },
  "ruleset.readWorkbook": { of: "organization", who: clerks },
  "ruleset.save": { of: "organization", who: clerks },
  "ruleset.discard": { of: "organization", who: clerks },
  "ruleset.publish": { of: "organization", who: clerks },
  "ruleset.end": { of: "organization", who: clerks },
  "ruleset.try": { of: "organization", who: clerks },

  "orientation.list": { of: "organization", who: readers },
  "orientation.get": { of: "organization", who: readers },
  "orientation.openFile": { of: "organization", who: readers },
  "orientation.draft": { of: "organization", who: clerks },
  "orientation.save": { of: "organization", who: clerks },
  "orientation.discard": { of: "organization", who: clerks },
  "orientation.addBlock": { of: "organization", who: clerks },
  "orientation.updateBlock": { of: "organization", who: clerks },
  "orientation.removeBlock": { of: "organization", who: clerks },
  "orientation.reorderBlocks": { of: "organization", who: clerks },
  "orientation.addFile": { of: "organization", who: clerks },
  "orientation.removeFile": { of: "organization", who: clerks },
  "orientation.replaceFile": { of: "organization", who: clerks },
  "orientation.issue": { of: "organization", who: clerks },
  "orientation.usage": { of: "organization", who: [...officers, ...superiors] },
  "orientation.forMeeting": { of: "meeting", who: readers },
  "orientation.take": { of: "meeting", who: writers },
  "orientation.leave": { of: "meeting", who: writers },
  "orientation.reconsider": { of: "meeting", who: writers },

  "topic.list": { of: "organization", who: readers },
  "topic.year": { of: "organization", who: [...officers, ...superiors] },
  "topic.waiting": { of: "organization", who: officers },
  "topic.saveGuidance": { of: "organization", who: clerks },
  "topic.add": { of: "organization", who: leaders },
  "topic.update": { of: "organization", who: leaders },
  "topic.remove": { of: "organization", who: leaders },
  "topic.register": { of: "organization", who: leaders },
  "topic.accept": { of: "organization", who: ["DIRECT_SUPERIOR"] },
  "topic.return": { of: "organization", who: ["DIRECT_SUPERIOR"] },
  "topic.move": { of: "organization", who: leaders },
  "topic.drop": { of: "organization", who: leaders },
  // Which files each sees is decided by row-level security, who completes which step by its rules.
  "admission.list": { of: "organization", who: [...insiders, "OFFICE_STAFF", "DIRECT_SUPERIOR"] },
  "admission.get": { of: "organization", who: [...insiders, "DIRECT_SUPERIOR"] },
  "admission.open": { of: "organization", who: leaders },
  "admission.complete": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "admission.stop": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "term.list": { of: "organization", who: readers },
  "term.get": { of: "organization", who: readers },
  "term.describe": { of: "organization", who: [...clerks, "SUPERIOR"] },
  "term.open": { of: "organization", who: [...clerks, "SUPERIOR"] },
  "term.elect": { of: "organization", who: [...clerks, "SUPERIOR"] },
  // Whoever decides on appointments (appointment.confirm) ratifies a committee.
  "term.ratify": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY"] },
  "term.refuse": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY"] },
  "term.askByElection": { of: "organization", who: [...clerks, "SUPERIOR"] },
  "term.answerByElection": { of: "organization", who: ["DIRECT_SUPERIOR", "SECRETARY"] },
  "unitHead.list": { of: "organization", who: readers },
  "unitHead.record": { of: "organization", who: [...clerks, "SUPERIOR"] },
  "unitHead.end": { of: "organization", who: [...clerks, "SUPERIOR"] },
  // Of the positions above only secretaries, deputies and the office: row-level security sees to it.
  "succession.list": { of: "organization", who: [...leaders, "SUPERIOR"] },
  "succession.get": { of: "organization", who: [...leaders, "SUPERIOR"] },
  "succession.open": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "succession.propose": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "succession.consult": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "succession.approve": { of: "organization", who: ["DIRECT_SUPERIOR"] },
  "succession.review": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "succession.remove": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },
  "indicator.list": { of: "organization", who: readers },
  "indicator.add": { of: "organization", who: clerks },
  "indicator.update": { of: "organization", who: clerks },
  "indicator.end": { of: "organization", who: clerks },
  "indicator.remove": { of: "organization", who: clerks },
  "indicator.record": { of: "organization", who: clerks },
  "indicator.aim": { of: "organization", who: clerks },
  "topic.takeUp": { of: "meeting", who: leaders },

  "shortcoming.mine": { of: "nothing", who: signedIn },
  // Which of them each reads is decided by row-level security: a draft by its writer, a member's own by those who lead too.
  "shortcoming.list": { of: "organization", who: insiders },
  "shortcoming.get": { of: "organization", who: insiders },
  "shortcoming.openPersonYear": { of: "organization", who: insiders },
  "shortcoming.openCollectiveYear": { of: "organization", who: insiders },
  // An office above learns how many there are, and nothing else.
  "shortcoming.counts": { of: "organization", who: [...officers, ...superiors] },
  "shortcoming.add": { of: "organization", who: insiders },
  "shortcoming.update": { of: "organization", who: insiders },
  "shortcoming.remove": { of: "organization", who: insiders },
  "shortcoming.handIn": { of: "organization", who: insiders },
  "shortcoming.addNote": { of: "organization", who: insiders },
  "shortcoming.return": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER"] },
  "shortcoming.confirm": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER"] },
  "shortcoming.forMeeting": { of: "meeting", who: [...insiders, "CHAIR", "MINUTE_TAKER", "HELPER"] },
  "shortcoming.putBefore": { of: "meeting", who: [...leaders, "COMMITTEE_MEMBER"] },
  "shortcoming.takeOff": { of: "meeting", who: [...leaders, "COMMITTEE_MEMBER"] },

  // Before the cell has answered, an example is the business of whoever marked it and of those who lead the cell: the query sees to it.
  "exemplar.list": { of: "organization", who: readers },
  "exemplar.get": { of: "organization", who: readers },
  "exemplar.mark": { of: "organization", who: clerks },
  "exemplar.agree": { of: "organization", who: leaders },
  "exemplar.decline": { of: "organization", who: leaders },
  "exemplar.withdraw": { of: "organization", who: clerks },
  "exemplar.use": { of: "meeting", who: writers },
  "exemplar.ofMeeting": { of: "meeting", who: readers },
  "exchange.list": { of: "organization", who: readers },
  "exchange.record": { of: "organization", who: leaders },
  "exchange.remove": { of: "organization", who: leaders },

  "quarterReview.mine": { of: "nothing", who: signedIn },
  // Which of them each reads and does is decided by quarter-review.rules.ts, and by row-level security as the second lock.
  "quarterReview.list": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER", "DIRECT_SUPERIOR"] },
  "quarterReview.below": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER"] },
  "quarterReview.get": { of: "organization", who: [...insiders, "DIRECT_SUPERIOR"] },
  "quarterReview.propose": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER"] },
  "quarterReview.reply": { of: "organization", who: insiders },
  "quarterReview.conclude": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER", "DIRECT_SUPERIOR"] },
  "quarterReview.followUp": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER", "DIRECT_SUPERIOR"] },

  "meeting.list": { of: "organization", who: readers },
  "meeting.get": { of: "meeting", who: readers },
  // Who prepares for the leaders, as a committee's office does, types as the meeting's named helper from then on.
  "meeting.create": { of: "organization", who: clerks },
  "meeting.listCompanions": { of: "organization", who: clerks },
  "meeting.chooseParticipants": { of: "meeting", who: clerks },
  "meeting.answerInvitation": { of: "meeting", who: ["PARTICIPANT_LEADER"] },
  "meeting.reschedule": { of: "meeting", who: clerks },
  "meeting.discard": { of: "meeting", who: clerks },
  "meeting.linkPreMeeting": { of: "meeting", who: clerks },
  // A single secretary who is absent: the superior names a chair.
  "meeting.appointOffices": { of: "meeting", who: [...clerks, "CHAIR", "DIRECT_SUPERIOR"] },
  "meeting.convene": { of: "meeting", who: clerks },
  "meeting.open": { of: "meeting", who: writers },
  "meeting.undoOpening": { of: "meeting", who: writers },
  "meeting.proceedWithoutVotes": { of: "meeting", who: [...leaders, "CHAIR"] },
  "meeting.proceedWithVotes": { of: "meeting", who: [...leaders, "CHAIR"] },
  "meeting.adjourn": { of: "meeting", who: [...leaders, "CHAIR"] },
  "meeting.resume": { of: "meeting", who: writers },
  "meeting.postpone": { of: "meeting", who: clerks },
  "meeting.markNotHeld": { of: "meeting", who: leaders },
  "meeting.acceptNotHeld": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "meeting.declineNotHeld": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "meeting.recordDues": { of: "meeting", who: writers },
  "meeting.saveText": { of: "meeting", who: writers },
  "meeting.listEarlierTexts": { of: "meeting", who: writers },
  "meeting.waiveResolution": { of: "meeting", who: [...leaders, "CHAIR"] },
  "meeting.adoptMinutes": { of: "meeting", who: writers },
  "meeting.close": { of: "meeting", who: writers },
  "meeting.file": { of: "meeting", who: leaders },
  "meeting.recordPosted": { of: "meeting", who: leaders },
  "schedule.month": { of: "organization", who: [...officers, ...superiors] },
  "schedule.document": { of: "organization", who: [...officers, ...superiors] },
  "schedule.followed": { of: "nothing", who: signedIn },
  "schedule.attend": { of: "meeting", who: ["FOLLOWER", "SUPERIOR"] },
  "schedule.ask": { of: "meeting", who: ["SUPERIOR"] },
  "schedule.keep": { of: "meeting", who: leaders },
  "workspace.get": { of: "meeting", who: readers },

  "agenda.add": { of: "meeting", who: writers },
  "agenda.update": { of: "meeting", who: writers },
  "agenda.remove": { of: "meeting", who: writers },
  "agenda.reorder": { of: "meeting", who: writers },
  "agenda.startItem": { of: "meeting", who: writers },
  "agenda.pauseItem": { of: "meeting", who: writers },
  "assignment.add": { of: "meeting", who: clerks },
  "assignment.move": { of: "meeting", who: ["MEMBER", ...writers, "COMMITTEE_MEMBER"] },
  "assignment.remove": { of: "meeting", who: clerks },
  "material.add": { of: "meeting", who: writers },
  "material.remove": { of: "meeting", who: writers },
  "material.open": { of: "meeting", who: readers },
  "material.releaseForGuests": { of: "meeting", who: writers },
  // Also of whoever posted the paper; the operation sees to it.
  "material.replace": { of: "meeting", who: ["MEMBER", ...writers, "COMMITTEE_MEMBER"] },
  "material.versions": { of: "meeting", who: readers },
  "material.unreadBy": { of: "meeting", who: leaders },
  "material.remind": { of: "meeting", who: leaders },
  "material.markRead": { of: "meeting", who: readers },

  // Of a joint meeting a member of a cell reads the rows of that cell: the operations see to it.
  "attendance.listPart": { of: "meeting", who: readers },
  "attendance.findPeople": { of: "meeting", who: readers },
  // Who leads a cell that takes part calls the roll of that cell only: the operations see to it.
  "attendance.record": { of: "meeting", who: [...writers, "PARTICIPANT_LEADER"] },
  "attendance.recordAllPresent": { of: "meeting", who: [...writers, "PARTICIPANT_LEADER"] },
  "guest.add": { of: "meeting", who: writers },
  "guest.addMany": { of: "meeting", who: writers },
  "guest.readList": { of: "meeting", who: writers },
  "guest.listEarlier": { of: "meeting", who: writers },
  "guest.update": { of: "meeting", who: writers },
  "guest.recordPresence": { of: "meeting", who: writers },
  "guest.recordAllPresent": { of: "meeting", who: writers },
  "guest.remove": { of: "meeting", who: writers },
  "guestLink.get": { of: "meeting", who: leaders },
  "guestLink.replace": { of: "meeting", who: leaders },
  "guestLink.revoke": { of: "meeting", who: leaders },
  "guestLink.replaceOwn": { of: "meeting", who: leaders },
  "guestLink.revokeOwn": { of: "meeting", who: leaders },
  // The secret of the address is the whole permission.
  "guestLink.open": { of: "nothing", who: everyone },
  "guestLink.answer": { of: "nothing", who: everyone },
  "guestLink.openPaper": { of: "nothing", who: everyone },
  "absence.request": { of: "meeting", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  "absence.withdraw": { of: "meeting", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  // Of a joint meeting who of these answers is decided by absence-answer.rules.ts.
  "absence.decide": { of: "meeting", who: [...leaders, "PARTICIPANT_LEADER"] },

  "statement.add": { of: "meeting", who: writers },
  "statement.update": { of: "meeting", who: writers },
  "statement.remove": { of: "meeting", who: writers },
  "opinion.send": { of: "meeting", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  "opinion.takeUp": { of: "meeting", who: writers },
  "proposal.raise": { of: "organization", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  "proposal.levels": { of: "organization", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  // Held over the organization where the proposal lies; which of these it allows is decided by proposal.rules.ts.
  "proposal.assign": { of: "organization", who: clerks },
  "proposal.answer": { of: "organization", who: clerks },
  "proposal.passUp": { of: "organization", who: clerks },
  "proposal.passDown": { of: "organization", who: clerks },
  "proposal.close": { of: "meeting", who: writers },
  // Who holds no office where a proposal has come, and is no member of its own organization, finds none: the query sees to it.
  "proposal.list": { of: "organization", who: readers },
  "proposal.get": { of: "organization", who: readers },
  "proposal.mine": { of: "nothing", who: signedIn },
  "objection.raise": { of: "meeting", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },
  "objection.answer": { of: "meeting", who: leaders },

  "vote.record": { of: "meeting", who: writers },
  "vote.defer": { of: "meeting", who: writers },

  "task.assign": { of: "meeting", who: writers },
  "task.updateAssigned": { of: "meeting", who: writers },
  "task.removeAssigned": { of: "meeting", who: writers },
  "task.report": { of: "meeting", who: writers },
  "task.listOpen": { of: "organization", who: readers },
  "task.mine": { of: "nothing", who: signedIn },
  "task.get": { of: "organization", who: readers },
  "task.addNote": { of: "organization", who: ["MEMBER", "COMMITTEE_MEMBER", ...leaders] },

  "evaluation.get": { of: "meeting", who: readers },
  "evaluation.records": { of: "meeting", who: readers },
  "evaluation.setPoints": { of: "meeting", who: writers },
  "evaluation.propose": { of: "meeting", who: writers },
  "evaluation.revise": { of: "meeting", who: writers },
  "evaluation.submit": { of: "meeting", who: leaders },
  "evaluation.setSuperiorPoints": { of: "meeting", who: ["DIRECT_SUPERIOR", "FOLLOWER"] },
  "evaluation.decide": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "evaluation.reconsider": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "evaluation.return": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "evaluation.takeBack": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "evaluation.followed": { of: "nothing", who: signedIn },
  "evaluation.waiting": { of: "organization", who: [...officers, "INSPECTOR"] },
  "evaluation.waitingBeside": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "weakness.add": { of: "meeting", who: writers },
  "weakness.remove": { of: "meeting", who: writers },

  "document.list": { of: "meeting", who: readers },
  "document.open": { of: "meeting", who: readers },
  "document.draft": { of: "meeting", who: readers },
  "document.pack": { of: "meeting", who: readers },
  "document.minuteBook": { of: "organization", who: readers },
  "document.issue": { of: "meeting", who: leaders },
  "document.issueSet": { of: "meeting", who: leaders },
  "document.postingPackage": { of: "meeting", who: leaders },
  "document.shareText": { of: "meeting", who: [...leaders, "MEMBER"] },
  "correction.listLeftOff": { of: "meeting", who: leaders },
  "correction.preview": { of: "meeting", who: leaders },
  "correction.make": { of: "meeting", who: leaders },
  "correction.decide": { of: "meeting", who: ["DIRECT_SUPERIOR"] },
  "paper.roll": { of: "organization", who: leaders },
  "paper.enter": { of: "organization", who: leaders },
  "handover.preview": { of: "organization", who: [...leaders, "SUPERIOR"] },
  "handover.open": { of: "organization", who: [...leaders, "SUPERIOR"] },
  "handover.make": { of: "organization", who: [...leaders, "DIRECT_SUPERIOR"] },

  "picture.year": { of: "organization", who: [...officers, ...superiors] },
  "picture.quarter": { of: "organization", who: [...officers, ...superiors] },
  "picture.dashboard": { of: "organization", who: [...officers, ...superiors] },
  "picture.meetings": { of: "organization", who: [...officers, ...superiors] },
  "picture.openTasks": { of: "organization", who: [...officers, ...superiors] },
  "picture.sides": { of: "organization", who: [...officers, ...superiors] },

  // Of somebody else's only what was sent: the operations see to it.
  "report.get": { of: "organization", who: [...officers, ...superiors] },
  "report.open": { of: "organization", who: [...officers, ...superiors] },
  "report.table": { of: "organization", who: [...officers, ...superiors] },
  "report.suggest": { of: "organization", who: clerks },
  "report.draftPaper": { of: "organization", who: officers },
  "report.compose": { of: "organization", who: clerks },
  "report.save": { of: "organization", who: clerks },
  "report.submit": { of: "organization", who: clerks },
  "report.accept": { of: "organization", who: ["DIRECT_SUPERIOR"] },
  "report.return": { of: "organization", who: ["DIRECT_SUPERIOR"] },
  "report.below": { of: "organization", who: [...officers, ...superiors] },
  "report.remind": { of: "organization", who: clerks },
  "report.deadlines": { of: "organization", who: readers },
  "report.setDeadline": { of: "organization", who: clerks },
  "period.close": { of: "organization", who: clerks },
  "period.reopen": { of: "organization", who: clerks },
  "period.compare": { of: "organization", who: [...officers, ...superiors] },
  "growth.get": { of: "organization", who: [...officers, ...superiors] },
  "growth.watched": { of: "organization", who: [...officers, ...superiors] },
  "picture.compare": { of: "organization", who: [...officers, ...superiors] },
  "notification.list": { of: "nothing", who: signedIn },
  "notification.markRead": { of: "nothing", who: signedIn },
  "delivery.settings": { of: "nothing", who: signedIn },
  "delivery.choose": { of: "nothing", who: signedIn },
  "delivery.chooseContent": { of: "nothing", who: signedIn },
  "delivery.setQuietHours": { of: "nothing", who: signedIn },
  "delivery.askAddress": { of: "nothing", who: signedIn },
  "delivery.confirmAddress": { of: "nothing", who: signedIn },
  "delivery.removeAddress": { of: "nothing", who: signedIn },
  "push.settings": { of: "nothing", who: signedIn },
  "push.subscribe": { of: "nothing", who: signedIn },
  "push.renew": { of: "nothing", who: signedIn },
  "push.remove": { of: "nothing", who: signedIn },
  "push.test": { of: "nothing", who: signedIn },
  "calendar.replace": { of: "nothing", who: signedIn },
  "calendar.choose": { of: "nothing", who: signedIn },
  "calendar.revoke": { of: "nothing", who: signedIn },
  "home.month": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER", "SUPERIOR", "FOLLOWER"] },
  // Of the cell only: nobody above is told who did not speak.
  "home.warnings": { of: "organization", who: [...leaders, "COMMITTEE_MEMBER"] },
  "home.mine": { of: "nothing", who: signedIn },
} as const satisfies Record<OperationName, Permission>;
