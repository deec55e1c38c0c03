import { accountContract } from "./account.ts";
import { agendaContract } from "./agenda.ts";
import { appointmentContract } from "./appointment.ts";
import { absenceContract, attendanceContract } from "./attendance.ts";
import { correctionContract } from "./correction.ts";
import { calendarContract, deliveryContract } from "./delivery.ts";
import { demoContract } from "./demo.ts";
import { directiveContract } from "./directive.ts";
import { documentContract } from "./document.ts";
import { evaluationContract, weaknessContract } from "./evaluation.ts";
import { fileContract } from "./file.ts";
import { guestContract, guestLinkContract } from "./guest.ts";
import { handoverContract } from "./handover.ts";
import { homeContract } from "./home.ts";
import { importContract } from "./import.ts";
import { meetingContract } from "./meeting.ts";
import { memberContract } from "./member.ts";
import { notificationContract } from "./notification.ts";
import { organizationContract } from "./organization.ts";
import { orientationContract } from "./orientation.ts";
import { paperContract } from "./paper.ts";
import { pictureContract } from "./picture.ts";
import { assignmentContract, materialContract } from "./preparation.ts";
import { proposalContract } from "./proposal.ts";
import { scheduleContract } from "./schedule.ts";
import { searchContract } from "./search.ts";
import { setupContract } from "./setup.ts";
import { shortcomingContract } from "./shortcoming.ts";
import { objectionContract, opinionContract, statementContract } from "./statement.ts";
import { systemContract } from "./system.ts";
import { taskContract } from "./task.ts";
import { topicContract } from "./topic.ts";
import { voteContract } from "./vote.ts";
import { workspaceContract } from "./workspace.ts";

/** What crosses the wire: every operation of the product, by domain word. */
export const contract = {
  account: accountContract,
  setup: setupContract,
  demo: demoContract,
  system: systemContract,
  organization: organizationContract,
  member: memberContract,
  appointment: appointmentContract,
  import: importContract,
  file: fileContract,
  search: searchContract,
  directive: directiveContract,
  topic: topicContract,
  shortcoming: shortcomingContract,
  orientation: orientationContract,
  meeting: meetingContract,
  agenda: agendaContract,
  assignment: assignmentContract,
  material: materialContract,
  attendance: attendanceContract,
  guest: guestContract,
  guestLink: guestLinkContract,
  absence: absenceContract,
  statement: statementContract,
  opinion: opinionContract,
  proposal: proposalContract,
  objection: objectionContract,
  vote: voteContract,
  task: taskContract,
  schedule: scheduleContract,
  workspace: workspaceContract,
  evaluation: evaluationContract,
  weakness: weaknessContract,
  document: documentContract,
  correction: correctionContract,
  paper: paperContract,
  handover: handoverContract,
  picture: pictureContract,
  notification: notificationContract,
  delivery: deliveryContract,
  calendar: calendarContract,
  home: homeContract,
};

export type Contract = typeof contract;

export { inspectionRefusals, type Upload, upload } from "./file.ts";
export { invitationRefusals } from "./guest.ts";
export { commonRefusals } from "./operation.ts";
export { mostBlocks } from "./orientation.ts";
