import { accountContract } from "./account.ts";
import { admissionContract } from "./admission.ts";
import { agendaContract } from "./agenda.ts";
import { amendmentContract } from "./amendment.ts";
import { annualReviewContract } from "./annual-review.ts";
import { appointmentContract } from "./appointment.ts";
import { archiveContract } from "./archive.ts";
import { absenceContract, attendanceContract } from "./attendance.ts";
import { badgeContract } from "./badge.ts";
import { conductContract } from "./conduct.ts";
import { correctionContract } from "./correction.ts";
import { calendarContract, deliveryContract } from "./delivery.ts";
import { demoContract } from "./demo.ts";
import { directiveContract } from "./directive.ts";
import { documentContract } from "./document.ts";
import { duesContract } from "./dues.ts";
import { evaluationContract, weaknessContract } from "./evaluation.ts";
import { exchangeContract, exemplarContract } from "./exemplar.ts";
import { fileContract } from "./file.ts";
import { growthContract } from "./growth.ts";
import { guestContract, guestLinkContract } from "./guest.ts";
import { handoverContract } from "./handover.ts";
import { homeContract } from "./home.ts";
import { honourContract } from "./honour.ts";
import { importContract } from "./import.ts";
import { indicatorContract } from "./indicator.ts";
import { limitsContract } from "./limits.ts";
import { meetingContract } from "./meeting.ts";
import { memberContract } from "./member.ts";
import { memberChangeContract } from "./member-change.ts";
import { notificationContract } from "./notification.ts";
import { organizationContract } from "./organization.ts";
import { orientationContract } from "./orientation.ts";
import { paperContract } from "./paper.ts";
import { pictureContract } from "./picture.ts";
import { planPaperContract } from "./plan-paper.ts";
import { assignmentContract, materialContract } from "./preparation.ts";
import { proposalContract } from "./proposal.ts";
import { pushContract } from "./push.ts";
import { quarterReviewContract } from "./quarter-review.ts";
import { reorganizationContract } from "./reorganization.ts";
import { periodContract, reportContract } from "./report.ts";
import { residenceContract } from "./residence.ts";
import { rulesetContract } from "./ruleset.ts";
import { scheduleContract } from "./schedule.ts";
import { searchContract } from "./search.ts";
import { setupContract } from "./setup.ts";
import { shortcomingContract } from "./shortcoming.ts";
import { objectionContract, opinionContract, statementContract } from "./statement.ts";
import { successionContract } from "./succession.ts";
import { systemContract } from "./system.ts";
import { taskContract } from "./task.ts";
import { termContract } from "./term.ts";
import { topicContract } from "./topic.ts";
import { transferContract } from "./transfer.ts";
import { unitHeadContract } from "./unit-head.ts";
import { voteContract } from "./vote.ts";
import { workingDayContract } from "./working-day.ts";
import { workspaceContract } from "./workspace.ts";

/** What crosses the wire: every operation of the product, by domain word. */
export const contract = {
  account: accountContract,
  setup: setupContract,
  demo: demoContract,
  system: systemContract,
  workingDay: workingDayContract,
  organization: organizationContract,
  reorganization: reorganizationContract,
  member: memberContract,
  memberChange: memberChangeContract,
  appointment: appointmentContract,
  import: importContract,
  file: fileContract,
  search: searchContract,
  directive: directiveContract,
  planPaper: planPaperContract,
  topic: topicContract,
  indicator: indicatorContract,
  shortcoming: shortcomingContract,
  exemplar: exemplarContract,
  exchange: exchangeContract,
  annualReview: annualReviewContract,
  quarterReview: quarterReviewContract,
  admission: admissionContract,
  term: termContract,
  unitHead: unitHeadContract,
  succession: successionContract,
  transfer: transferContract,
  orientation: orientationContract,
  meeting: meetingContract,
  agenda: agendaContract,
  assignment: assignmentContract,
  material: materialContract,
  attendance: attendanceContract,
  amendment: amendmentContract,
  archive: archiveContract,
  badge: badgeContract,
  conduct: conductContract,
  residence: residenceContract,
  dues: duesContract,
  growth: growthContract,
  guest: guestContract,
  guestLink: guestLinkContract,
  absence: absenceContract,
  statement: statementContract,
  opinion: opinionContract,
  proposal: proposalContract,
  objection: objectionContract,
  vote: voteContract,
  task: taskContract,
  limits: limitsContract,
  ruleset: rulesetContract,
  schedule: scheduleContract,
  workspace: workspaceContract,
  evaluation: evaluationContract,
  weakness: weaknessContract,
  document: documentContract,
  correction: correctionContract,
  paper: paperContract,
  handover: handoverContract,
  picture: pictureContract,
  report: reportContract,
  period: periodContract,
  notification: notificationContract,
  delivery: deliveryContract,
  push: pushContract,
  calendar: calendarContract,
  home: homeContract,
  honour: honourContract,
};

export type Contract = typeof contract;

export { archiveRefusals } from "./archive.ts";
export { inspectionRefusals, type Upload, upload } from "./file.ts";
export { invitationRefusals } from "./guest.ts";
export { memberRefusals } from "./member.ts";
export { commonRefusals } from "./operation.ts";
export { mostBlocks } from "./orientation.ts";
export { scoreSheetBody } from "./ruleset-body.ts";
