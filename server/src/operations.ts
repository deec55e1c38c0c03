import { decideAbsence } from "./absence/decide-absence.ts";
import { requestAbsence } from "./absence/request-absence.ts";
import { withdrawAbsence } from "./absence/withdraw-absence.ts";
import { changeFirstPassword } from "./account/change-first-password.ts";
import { changePassword } from "./account/change-password.ts";
import { completeSetup } from "./account/complete-setup.ts";
import { createAccounts } from "./account/create-accounts.ts";
import { demoRoles } from "./account/demo-roles.ts";
import { disableAccount } from "./account/disable-account.ts";
import { enableAccount } from "./account/enable-account.ts";
import { issueRecoverySlip } from "./account/issue-recovery-slip.ts";
import { listAccounts } from "./account/list-accounts.ts";
import { listSessions } from "./account/list-sessions.ts";
import { me } from "./account/me.ts";
import { redeemRecoverySlip } from "./account/redeem-recovery-slip.ts";
import { revokeSession } from "./account/revoke-session.ts";
import { setLanguage } from "./account/set-language.ts";
import { setupStatus } from "./account/setup-status.ts";
import { signIn } from "./account/sign-in.ts";
import { signInAs } from "./account/sign-in-as.ts";
import { signOut } from "./account/sign-out.ts";
import { signOutEverywhere } from "./account/sign-out-everywhere.ts";
import { addPaper } from "./admission/add-paper.ts";
import { completeStep } from "./admission/complete-step.ts";
import { getAdmission } from "./admission/get-admission.ts";
import { getAdmissionYear } from "./admission/get-admission-year.ts";
import { introduceCandidate } from "./admission/introduce-candidate.ts";
import { listAdmissions } from "./admission/list-admissions.ts";
import { openAdmission } from "./admission/open-admission.ts";
import { openPaper } from "./admission/open-paper.ts";
import { remarkOnCandidate } from "./admission/remark-on-candidate.ts";
import { removePaper } from "./admission/remove-paper.ts";
import { setAdmissionTarget } from "./admission/set-admission-target.ts";
import { stopAdmission } from "./admission/stop-admission.ts";
import { addAgendaItem } from "./agenda/add-agenda-item.ts";
import { pauseAgendaItem } from "./agenda/pause-agenda-item.ts";
import { removeAgendaItem } from "./agenda/remove-agenda-item.ts";
import { reorderAgenda } from "./agenda/reorder-agenda.ts";
import { startAgendaItem } from "./agenda/start-agenda-item.ts";
import { updateAgendaItem } from "./agenda/update-agenda-item.ts";
import { acceptAmendment } from "./amendment/accept-amendment.ts";
import { askAmendment } from "./amendment/ask-amendment.ts";
import { listAmendments } from "./amendment/list-amendments.ts";
import { listOwnAmendments } from "./amendment/list-own-amendments.ts";
import { refuseAmendment } from "./amendment/refuse-amendment.ts";
import { withdrawAmendment } from "./amendment/withdraw-amendment.ts";
import { askForComments, changeComment, commentOnReview, dropComment } from "./annual-review/comment-on-review.ts";
import { compareAnnualYears } from "./annual-review/compare-years.ts";
import { answerComplaint, complainOfLevel } from "./annual-review/complain.ts";
import { decideLevel } from "./annual-review/decide-level.ts";
import { exemptFromReview } from "./annual-review/exempt-from-review.ts";
import { getAnnualReview } from "./annual-review/get-annual-review.ts";
import { listAnnualReviews, listMyAnnualReviews } from "./annual-review/list-annual-reviews.ts";
import { listAnnualReviewsBelow } from "./annual-review/list-annual-reviews-below.ts";
import { listExcellentCaps } from "./annual-review/list-excellent-caps.ts";
import { openAnnualPaper, openAnnualResults } from "./annual-review/open-annual-paper.ts";
import { openAnnualReview } from "./annual-review/open-annual-review.ts";
import { openAnnualReviewsBelow } from "./annual-review/open-annual-reviews-below.ts";
import { recordBallot } from "./annual-review/record-ballot.ts";
import { writeSelfReview } from "./annual-review/write-self-review.ts";
import { confirmAppointment, rejectAppointment } from "./appointment/decide-appointment.ts";
import { endAppointment } from "./appointment/end-appointment.ts";
import { listAppointments } from "./appointment/list-appointments.ts";
import { proposeAppointment } from "./appointment/propose-appointment.ts";
import { countArchived } from "./archive/count-archive.ts";
import { takeArchive } from "./archive/take-archive.ts";
import { addAssignment } from "./assignment/add-assignment.ts";
import { moveAssignment } from "./assignment/move-assignment.ts";
import { removeAssignment } from "./assignment/remove-assignment.ts";
import { findPeople } from "./attendance/find-people.ts";
import { listPart } from "./attendance/list-part.ts";
import { recordAllPresent } from "./attendance/record-all-present.ts";
import { recordAttendance } from "./attendance/record-attendance.ts";
import { listDueBadges } from "./badge/list-due-badges.ts";
import { markBadges } from "./badge/mark-badges.ts";
import { takeBackBadge } from "./badge/take-back-badge.ts";
import { chooseCalendar } from "./calendar-feed/choose-calendar.ts";
import { replaceCalendar } from "./calendar-feed/replace-calendar.ts";
import { revokeCalendar } from "./calendar-feed/revoke-calendar.ts";
import { annulConduct } from "./conduct/annul-conduct.ts";
import { attachDecision } from "./conduct/attach-decision.ts";
import { listConduct } from "./conduct/list-conduct.ts";
import { openDecision } from "./conduct/open-decision.ts";
import { recordConduct } from "./conduct/record-conduct.ts";
import { decideCorrection } from "./correction/decide-correction.ts";
import { listLeftOff } from "./correction/list-left-off.ts";
import { makeCorrection } from "./correction/make-correction.ts";
import { previewCorrection } from "./correction/preview-correction.ts";
import { askAddress } from "./delivery/ask-address.ts";
import { chooseContent } from "./delivery/choose-content.ts";
import { chooseDelivery } from "./delivery/choose-delivery.ts";
import { confirmAddress } from "./delivery/confirm-address.ts";
import { getDeliverySettings } from "./delivery/get-delivery-settings.ts";
import { removeAddress } from "./delivery/remove-address.ts";
import { setQuietHours } from "./delivery/set-quiet-hours.ts";
import { addDirectiveFile } from "./directive/add-directive-file.ts";
import { bookmarkDirective } from "./directive/bookmark-directive.ts";
import { declineDirective } from "./directive/decline-directive.ts";
import { discardDirective } from "./directive/discard-directive.ts";
import { getCoverage } from "./directive/get-coverage.ts";
import { getDirective } from "./directive/get-directive.ts";
import { getPlanPaper } from "./directive/get-plan-paper.ts";
import { linkDirectives } from "./directive/link-directives.ts";
import { linkPlanPaper } from "./directive/link-plan-paper.ts";
import { listDirectives } from "./directive/list-directives.ts";
import { listPastPlanPapers } from "./directive/list-past-plan-papers.ts";
import { markDirectiveRead } from "./directive/mark-directive-read.ts";
import { openDirectiveDocument } from "./directive/open-directive-document.ts";
import { openDirectiveFile } from "./directive/open-directive-file.ts";
import { openPlanPaperDocument } from "./directive/open-plan-paper-document.ts";
import { openPlanPaperFile } from "./directive/open-plan-paper-file.ts";
import { planDirective } from "./directive/plan-directive.ts";
import { readDirectiveList } from "./directive/read-directive-list.ts";
import { receiveDirective } from "./directive/receive-directive.ts";
import { registerDecision } from "./directive/register-decision.ts";
import { registerDirective } from "./directive/register-directive.ts";
import { registerDirectives } from "./directive/register-directives.ts";
import { registerPlanPaper } from "./directive/register-plan-paper.ts";
import { removeDirectiveFile } from "./directive/remove-directive-file.ts";
import { reportDirective } from "./directive/report-directive.ts";
import { sendDirective } from "./directive/send-directive.ts";
import { unlinkDirectives } from "./directive/unlink-directives.ts";
import { updateDirective } from "./directive/update-directive.ts";
import { withdrawPlanPaper } from "./directive/withdraw-plan-paper.ts";
import { getDuesMonth } from "./dues/get-dues-month.ts";
import { listDuesBelow } from "./dues/list-dues-below.ts";
import { listDuesOfMine } from "./dues/list-own-dues.ts";
import { markDues } from "./dues/mark-dues.ts";
import { decideEvaluation } from "./evaluation/decide-evaluation.ts";
import { findWaitingBeside } from "./evaluation/find-waiting-beside.ts";
import { getEvaluation } from "./evaluation/get-evaluation.ts";
import { listFollowedEvaluations } from "./evaluation/list-followed-evaluations.ts";
import { listRecordsBehind } from "./evaluation/list-records-behind.ts";
import { listWaitingEvaluations } from "./evaluation/list-waiting-evaluations.ts";
import { proposeScore } from "./evaluation/propose-score.ts";
import { reconsiderEvaluation } from "./evaluation/reconsider-evaluation.ts";
import { returnEvaluation } from "./evaluation/return-evaluation.ts";
import { reviseScore } from "./evaluation/revise-score.ts";
import { setPoints } from "./evaluation/set-points.ts";
import { setSuperiorPoints } from "./evaluation/set-superior-points.ts";
import { submitEvaluation } from "./evaluation/submit-evaluation.ts";
import { takeBackAnswer } from "./evaluation/take-back-answer.ts";
import { listExchanges } from "./exchange/list-exchanges.ts";
import { recordExchange } from "./exchange/record-exchange.ts";
import { removeExchange } from "./exchange/remove-exchange.ts";
import { agreeToExemplar, declineExemplar } from "./exemplar/answer-exemplar.ts";
import { getExemplar } from "./exemplar/get-exemplar.ts";
import { listExemplars } from "./exemplar/list-exemplars.ts";
import { listUsesOfMeeting } from "./exemplar/list-uses.ts";
import { markExemplar } from "./exemplar/mark-exemplar.ts";
import { useExemplar } from "./exemplar/use-exemplar.ts";
import { withdrawExemplar } from "./exemplar/withdraw-exemplar.ts";
import { openFile } from "./file/open-file.ts";
import { getGrowth } from "./growth/get-growth.ts";
import { listWatchedSizes } from "./growth/list-watched-sizes.ts";
import { addGuest } from "./guest/add-guest.ts";
import { addGuests } from "./guest/add-guests.ts";
import { answerInvitation } from "./guest/answer-invitation.ts";
import { getGuestLink } from "./guest/get-guest-link.ts";
import { listEarlierGuests } from "./guest/list-earlier-guests.ts";
import { openInvitation } from "./guest/open-invitation.ts";
import { openInvitationPaper } from "./guest/open-invitation-paper.ts";
import { readGuestList } from "./guest/read-guest-list.ts";
import { recordAllGuestsPresent } from "./guest/record-all-guests-present.ts";
import { recordGuestPresence } from "./guest/record-guest-presence.ts";
import { removeGuest } from "./guest/remove-guest.ts";
import { replaceGuestLink } from "./guest/replace-guest-link.ts";
import { replaceOwnLink } from "./guest/replace-own-link.ts";
import { revokeGuestLink } from "./guest/revoke-guest-link.ts";
import { revokeOwnLink } from "./guest/revoke-own-link.ts";
import { updateGuest } from "./guest/update-guest.ts";
import { makeHandover } from "./handover/make-handover.ts";
import { openHandover } from "./handover/open-handover.ts";
import { previewHandover } from "./handover/preview-handover.ts";
import { getMonth } from "./home/get-month.ts";
import { getOwnHome } from "./home/get-own-home.ts";
import { getWarnings } from "./home/get-warnings.ts";
import { annulHonour } from "./honour/annul-honour.ts";
import { listHonours } from "./honour/list-honours.ts";
import { openHonoursPaper } from "./honour/open-honours-paper.ts";
import { recordHonour } from "./honour/record-honour.ts";
import { checkImport } from "./import/check-import.ts";
import { confirmImport } from "./import/confirm-import.ts";
import { decideUpdates } from "./import/decide-updates.ts";
import { discardImport } from "./import/discard-import.ts";
import { getImport } from "./import/get-import.ts";
import { listImportUpdates } from "./import/list-import-updates.ts";
import { listImports } from "./import/list-imports.ts";
import { mapColumns } from "./import/map-columns.ts";
import { startImport } from "./import/start-import.ts";
import { undoImport } from "./import/undo-import.ts";
import { addIndicator } from "./indicator/add-indicator.ts";
import { aimIndicator } from "./indicator/aim-indicator.ts";
import { endIndicator } from "./indicator/end-indicator.ts";
import { listIndicators } from "./indicator/list-indicators.ts";
import { recordIndicator } from "./indicator/record-indicator.ts";
import { removeIndicator } from "./indicator/remove-indicator.ts";
import { updateIndicator } from "./indicator/update-indicator.ts";
import { endLimits } from "./limits/end-limits.ts";
import { getLimitsInForce } from "./limits/get-limits-in-force.ts";
import { getYearResult } from "./limits/get-year-result.ts";
import { issueLimits } from "./limits/issue-limits.ts";
import { listLimits } from "./limits/list-limits.ts";
import { listYearResults } from "./limits/list-year-results.ts";
import { addMaterial } from "./material/add-material.ts";
import { listMaterialVersions } from "./material/list-material-versions.ts";
import { listUnreadBy } from "./material/list-unread-by.ts";
import { markMaterialRead } from "./material/mark-material-read.ts";
import { openMaterial } from "./material/open-material.ts";
import { releaseMaterialForGuests } from "./material/release-material-for-guests.ts";
import { remindReaders } from "./material/remind-readers.ts";
import { removeMaterial } from "./material/remove-material.ts";
import { replaceMaterial } from "./material/replace-material.ts";
import { acceptNotHeld } from "./meeting/accept-not-held.ts";
import { adjournMeeting } from "./meeting/adjourn-meeting.ts";
import { adoptMinutes } from "./meeting/adopt-minutes.ts";
import { answerMeetingInvitation } from "./meeting/answer-meeting-invitation.ts";
import { appointOffices } from "./meeting/appoint-offices.ts";
import { chooseParticipants } from "./meeting/choose-participants.ts";
import { closeMeeting } from "./meeting/close-meeting.ts";
import { conveneMeeting } from "./meeting/convene-meeting.ts";
import { createMeeting } from "./meeting/create-meeting.ts";
import { declineNotHeld } from "./meeting/decline-not-held.ts";
import { discardMeeting } from "./meeting/discard-meeting.ts";
import { fileMeeting } from "./meeting/file-meeting.ts";
import { getMeeting } from "./meeting/get-meeting.ts";
import { linkPreMeeting } from "./meeting/link-pre-meeting.ts";
import { listCompanions } from "./meeting/list-companions.ts";
import { listEarlierTexts } from "./meeting/list-earlier-texts.ts";
import { listMeetings } from "./meeting/list-meetings.ts";
import { markNotHeld } from "./meeting/mark-not-held.ts";
import { openMeeting } from "./meeting/open-meeting.ts";
import { postponeMeeting } from "./meeting/postpone-meeting.ts";
import { proceedWithVotes } from "./meeting/proceed-with-votes.ts";
import { proceedWithoutVotes } from "./meeting/proceed-without-votes.ts";
import { recordDues } from "./meeting/record-dues.ts";
import { recordPosted } from "./meeting/record-posted.ts";
import { rescheduleMeeting } from "./meeting/reschedule-meeting.ts";
import { resumeMeeting } from "./meeting/resume-meeting.ts";
import { saveText } from "./meeting/save-text.ts";
import { undoOpening } from "./meeting/undo-opening.ts";
import { waiveResolution } from "./meeting/waive-resolution.ts";
import { decideMemberChange } from "./member-change/decide-member-change.ts";
import { declineMemberChange } from "./member-change/decline-member-change.ts";
import { getMemberChange } from "./member-change/get-member-change.ts";
import { listMemberChanges } from "./member-change/list-member-changes.ts";
import { openChangePaper } from "./member-change/open-change-paper.ts";
import { openMemberChange } from "./member-change/open-member-change.ts";
import { previewMemberChange } from "./member-change/preview-member-change.ts";
import { undoMemberChange } from "./member-change/undo-member-change.ts";
import { withdrawMemberChange } from "./member-change/withdraw-member-change.ts";
import { addStanding } from "./membership/add-standing.ts";
import { addTemporaryStay } from "./membership/add-temporary-stay.ts";
import { changeStatus } from "./membership/change-status.ts";
import { createMember } from "./membership/create-member.ts";
import { endMembership } from "./membership/end-membership.ts";
import { endStanding } from "./membership/end-standing.ts";
import { eraseMember } from "./membership/erase-member.ts";
import { getMember } from "./membership/get-member.ts";
import { getOwnData } from "./membership/get-own-data.ts";
import { getOwnPerson } from "./membership/get-own-person.ts";
import { listErasableMembers } from "./membership/list-erasable.ts";
import { listMembers } from "./membership/list-members.ts";
import { listReaders } from "./membership/list-readers.ts";
import { listRoster } from "./membership/list-roster.ts";
import { updateMember } from "./membership/update-member.ts";
import { listNotifications } from "./notification/list-notifications.ts";
import { markRead } from "./notification/mark-notifications-read.ts";
import { answerObjection } from "./objection/answer-objection.ts";
import { raiseObjection } from "./objection/raise-objection.ts";
import type { Operations } from "./operation.ts";
import { sendOpinion } from "./opinion/send-opinion.ts";
import { createOrganization } from "./organization/create-organization.ts";
import { getOrganization } from "./organization/get-organization.ts";
import { listOrganizations } from "./organization/list-organizations.ts";
import { recordStaffCount } from "./organization/record-staff-count.ts";
import { updateOrganization } from "./organization/update-organization.ts";
import { addBlock } from "./orientation/add-block.ts";
import { addOrientationFile } from "./orientation/add-orientation-file.ts";
import { discardOrientation } from "./orientation/discard-orientation.ts";
import { draftOrientation } from "./orientation/draft-orientation.ts";
import { getOrientation } from "./orientation/get-orientation.ts";
import { getUsage } from "./orientation/get-usage.ts";
import { issueOrientation } from "./orientation/issue-orientation.ts";
import { leaveBlock } from "./orientation/leave-block.ts";
import { listForMeeting } from "./orientation/list-for-meeting.ts";
import { listOrientations } from "./orientation/list-orientations.ts";
import { openOrientationFile } from "./orientation/open-orientation-file.ts";
import { reconsiderBlock } from "./orientation/reconsider-block.ts";
import { removeBlock } from "./orientation/remove-block.ts";
import { removeOrientationFile } from "./orientation/remove-orientation-file.ts";
import { reorderBlocks } from "./orientation/reorder-blocks.ts";
import { replaceOrientationFile } from "./orientation/replace-orientation-file.ts";
import { saveOrientation } from "./orientation/save-orientation.ts";
import { takeBlock } from "./orientation/take-block.ts";
import { updateBlock } from "./orientation/update-block.ts";
import { enterPaperMeeting } from "./paper/enter-paper-meeting.ts";
import { readPaperRoll } from "./paper/read-paper-roll.ts";
import { comparePicture } from "./picture/compare-picture.ts";
import { getDashboard } from "./picture/get-dashboard.ts";
import { getPictureQuarter } from "./picture/get-quarter.ts";
import { getPictureYear } from "./picture/get-year.ts";
import { listMeetingsBehind } from "./picture/list-meetings-behind.ts";
import { listOpenTasksBehind } from "./picture/list-open-tasks.ts";
import { listSides } from "./picture/list-sides.ts";
import { answerProposal } from "./proposal/answer-proposal.ts";
import { assignProposal } from "./proposal/assign-proposal.ts";
import { closeProposal } from "./proposal/close-proposal.ts";
import { getProposal } from "./proposal/get-proposal.ts";
import { listLevels } from "./proposal/list-levels.ts";
import { listMine } from "./proposal/list-own-proposals.ts";
import { listProposals } from "./proposal/list-proposals.ts";
import { passDownProposal, passUpProposal } from "./proposal/pass-proposal.ts";
import { raiseProposal } from "./proposal/raise-proposal.ts";
import { getPushSettings } from "./push/get-push-settings.ts";
import { removeDevice } from "./push/remove-device.ts";
import { renewDevice } from "./push/renew-device.ts";
import { subscribeDevice } from "./push/subscribe-device.ts";
import { testDevice } from "./push/test-device.ts";
import { concludeReview, followUpReview } from "./quarter-review/conclude-review.ts";
import { getReview } from "./quarter-review/get-review.ts";
import { listMyReviews, listReviews, listReviewsBelow } from "./quarter-review/list-reviews.ts";
import { proposeReview } from "./quarter-review/propose-review.ts";
import { replyToReview } from "./quarter-review/reply-to-review.ts";
import { draftDocument } from "./record/draft-document.ts";
import { issueDocument } from "./record/issue-document.ts";
import { issueDocumentSet } from "./record/issue-document-set.ts";
import { listDocuments } from "./record/list-documents.ts";
import { openMinuteBook } from "./record/minute-book.ts";
import { openDocument } from "./record/open-document.ts";
import { openPack } from "./record/open-pack.ts";
import { postingPackage, shareText } from "./record/posting-package.ts";
import { cancelReorganization } from "./reorganization/cancel-reorganization.ts";
import { carryOutReorganization } from "./reorganization/carry-out-reorganization.ts";
import { listReorganizations } from "./reorganization/list-reorganizations.ts";
import { planReorganization } from "./reorganization/plan-reorganization.ts";
import { previewReorganization } from "./reorganization/preview-reorganization.ts";
import { undoReorganization } from "./reorganization/undo-reorganization.ts";
import { acceptReport, returnReport } from "./report/answer-report.ts";
import { composeReport } from "./report/begin-report.ts";
import { closePeriod } from "./report/close-period.ts";
import { compareClosing } from "./report/compare-closing.ts";
import { getReport } from "./report/get-report.ts";
import { getReportTable } from "./report/get-table.ts";
import { listReportsBelow } from "./report/list-reports-below.ts";
import { draftReportPaper, openReport } from "./report/open-report.ts";
import { readReportDeadlines } from "./report/read-deadlines.ts";
import { remindLate } from "./report/remind-late.ts";
import { reopenPeriod } from "./report/reopen-period.ts";
import { saveReport } from "./report/save-report.ts";
import { setReportDeadline } from "./report/set-deadline.ts";
import { submitReport } from "./report/submit-report.ts";
import { suggestSections } from "./report/suggest-sections.ts";
import { endLiaison } from "./residence/end-liaison.ts";
import { introduceMember } from "./residence/introduce-member.ts";
import { listResidenceOfCell } from "./residence/list-residence.ts";
import { openResidenceLetter } from "./residence/open-residence-letter.ts";
import { discardRuleset } from "./ruleset/discard-ruleset.ts";
import { draftRuleset } from "./ruleset/draft-ruleset.ts";
import { endRuleset } from "./ruleset/end-ruleset.ts";
import { getRulesInForce } from "./ruleset/get-rules-in-force.ts";
import { getRuleset } from "./ruleset/get-ruleset.ts";
import { listRulesets } from "./ruleset/list-rulesets.ts";
import { publishRuleset } from "./ruleset/publish-ruleset.ts";
import { readWorkbook } from "./ruleset/read-workbook.ts";
import { saveRuleset } from "./ruleset/save-ruleset.ts";
import { tryRuleset } from "./ruleset/try-ruleset.ts";
import { askForDay, keepDay } from "./schedule/ask-for-day.ts";
import { attendMeeting } from "./schedule/attend-meeting.ts";
import { getMonthSchedule } from "./schedule/get-month-schedule.ts";
import { listFollowedSchedule } from "./schedule/list-followed-schedule.ts";
import { openScheduleDocument } from "./schedule/open-schedule-document.ts";
import { searchEverything } from "./search/search-everything.ts";
import { addShortcoming } from "./shortcoming/add-shortcoming.ts";
import { addShortcomingNote } from "./shortcoming/add-shortcoming-note.ts";
import { confirmResult } from "./shortcoming/confirm-result.ts";
import { countShortcomings } from "./shortcoming/count-shortcomings.ts";
import { getShortcoming } from "./shortcoming/get-shortcoming.ts";
import { handInShortcoming } from "./shortcoming/hand-in-shortcoming.ts";
import { listShortcomingsForMeeting } from "./shortcoming/list-for-meeting.ts";
import { listOwnShortcomings } from "./shortcoming/list-own-shortcomings.ts";
import { listShortcomings } from "./shortcoming/list-shortcomings.ts";
import { openCollectiveYear, openPersonYear } from "./shortcoming/open-year.ts";
import { putBeforeMeeting, takeOffMeeting } from "./shortcoming/put-before-meeting.ts";
import { removeShortcoming } from "./shortcoming/remove-shortcoming.ts";
import { returnShortcoming } from "./shortcoming/return-shortcoming.ts";
import { updateShortcoming } from "./shortcoming/update-shortcoming.ts";
import { addStatement } from "./statement/add-statement.ts";
import { removeStatement } from "./statement/remove-statement.ts";
import { takeUpOpinion } from "./statement/take-up-opinion.ts";
import { updateStatement } from "./statement/update-statement.ts";
import { getPlan } from "./succession/get-plan.ts";
import { listPlans } from "./succession/list-plans.ts";
import { approveCandidate, consultOnCandidate, removeCandidate, reviewCandidate } from "./succession/move-candidate.ts";
import { openPlan } from "./succession/open-plan.ts";
import { openSuccessionPaper } from "./succession/open-succession-paper.ts";
import { proposeCandidate } from "./succession/propose-candidate.ts";
import { getSystem } from "./system/get-system.ts";
import { addTaskNote } from "./task/add-task-note.ts";
import { assignTask } from "./task/assign-task.ts";
import { getTask } from "./task/get-task.ts";
import { listMyTasks } from "./task/list-my-tasks.ts";
import { listTasks } from "./task/list-tasks.ts";
import { removeAssignedTask } from "./task/remove-assigned-task.ts";
import { reportTask } from "./task/report-task.ts";
import { updateAssignedTask } from "./task/update-assigned-task.ts";
/** Every operation of the contract and the one function that carries it out. */
import { answerByElection } from "./term/answer-by-election.ts";
import { askByElection } from "./term/ask-by-election.ts";
import { describeTerm } from "./term/describe-term.ts";
import { electCommittee } from "./term/elect-committee.ts";
import { getTerm } from "./term/get-term.ts";
import { listTerms } from "./term/list-terms.ts";
import { openTerm } from "./term/open-term.ts";
import { openTermPaper } from "./term/open-term-paper.ts";
import { ratifySeats, refuseSeats } from "./term/ratify-seats.ts";
import { undoTerm } from "./term/undo-term.ts";
import { addTopic } from "./topic/add-topic.ts";
import { acceptTopics, returnTopic } from "./topic/decide-topics.ts";
import { dropTopic } from "./topic/drop-topic.ts";
import { getTopicYear } from "./topic/get-topic-year.ts";
import { listTopics } from "./topic/list-topics.ts";
import { listWaiting } from "./topic/list-waiting-topics.ts";
import { moveTopic } from "./topic/move-topic.ts";
import { registerTopics } from "./topic/register-topics.ts";
import { removeTopic } from "./topic/remove-topic.ts";
import { saveGuidance } from "./topic/save-guidance.ts";
import { takeUpTopic } from "./topic/take-up-topic.ts";
import { updateTopic } from "./topic/update-topic.ts";
import { declineTransfer } from "./transfer/decline-transfer.ts";
import { enterArrival } from "./transfer/enter-arrival.ts";
import { getTransfer } from "./transfer/get-transfer.ts";
import { listTransfers } from "./transfer/list-transfers.ts";
import { openLetter } from "./transfer/open-letter.ts";
import { previewTransfer } from "./transfer/preview-transfer.ts";
import { prolongStay } from "./transfer/prolong-stay.ts";
import { receiveTransfer } from "./transfer/receive-transfer.ts";
import { recordReceipt } from "./transfer/record-receipt.ts";
import { searchDestinationsOf } from "./transfer/search-destinations.ts";
import { sendTransfer } from "./transfer/send-transfer.ts";
import { signOffTransfer } from "./transfer/sign-off-transfer.ts";
import { undoReceipt } from "./transfer/undo-receipt.ts";
import { withdrawTransfer } from "./transfer/withdraw-transfer.ts";
import { endUnitHead } from "./unit-head/end-unit-head.ts";
import { listUnitHeads } from "./unit-head/list-unit-heads.ts";
import { recordUnitHead } from "./unit-head/record-unit-head.ts";
import { deferVote } from "./vote/defer-vote.ts";
import { recordVote } from "./vote/record-vote.ts";
import { addWeakness } from "./weakness/add-weakness.ts";
import { removeWeakness } from "./weakness/remove-weakness.ts";
import { listWorkingDays } from "./working-day/list-working-days.ts";
import { setWorkingDay } from "./working-day/set-working-day.ts";
import { getWorkspace } from "./workspace/get-workspace.ts";
export const operations: Operations = {
  "account.me": me,
  "account.signIn": signIn,
  "account.signOut": signOut,
  "account.changeFirstPassword": changeFirstPassword,
  "account.changePassword": changePassword,
  "account.setLanguage": setLanguage,
  "account.listSessions": listSessions,
  "account.revokeSession": revokeSession,
  "account.signOutEverywhere": signOutEverywhere,
  "account.list": listAccounts,
  "account.createForOrganization": createAccounts,
  "account.issueRecoverySlip": issueRecoverySlip,
  "account.redeemRecoverySlip": redeemRecoverySlip,
  "account.disable": disableAccount,
  "account.enable": enableAccount,
  "setup.status": setupStatus,
  "setup.complete": completeSetup,
  "demo.roles": demoRoles,
  "demo.signInAs": signInAs,
  "workingDay.list": listWorkingDays,
  "workingDay.set": setWorkingDay,
  "system.get": getSystem,

  "organization.list": listOrganizations,
  "organization.get": getOrganization,
  "organization.create": createOrganization,
  "organization.update": updateOrganization,
  "archive.contents": countArchived,
  "archive.take": takeArchive,
  "organization.recordStaffCount": recordStaffCount,

  "member.list": listMembers,
  "member.get": getMember,
  "member.mine": getOwnPerson,
  "member.ownData": getOwnData,
  "member.readers": listReaders,
  "member.roster": listRoster,
  "member.erasable": listErasableMembers,
  "member.erase": eraseMember,
  "member.create": createMember,
  "member.update": updateMember,
  "member.changeStatus": changeStatus,
  "member.end": endMembership,
  "member.addStanding": addStanding,
  "member.endStanding": endStanding,
  "member.addTemporaryStay": addTemporaryStay,

  "appointment.list": listAppointments,
  "appointment.propose": proposeAppointment,
  "appointment.confirm": confirmAppointment,
  "appointment.reject": rejectAppointment,
  "appointment.end": endAppointment,

  "import.list": listImports,
  "import.start": startImport,
  "import.get": getImport,
  "import.setMapping": mapColumns,
  "import.check": checkImport,
  "import.listUpdates": listImportUpdates,
  "import.decideUpdates": decideUpdates,
  "import.confirm": confirmImport,
  "import.discard": discardImport,
  "import.undo": undoImport,

  "file.open": openFile,
  "search.everything": searchEverything,

  "directive.addFile": addDirectiveFile,
  "directive.bookmark": bookmarkDirective,
  "directive.decline": declineDirective,
  "directive.discard": discardDirective,
  "directive.coverage": getCoverage,
  "directive.get": getDirective,
  "directive.link": linkDirectives,
  "directive.list": listDirectives,
  "directive.markRead": markDirectiveRead,
  "directive.openFile": openDirectiveFile,
  "directive.plan": planDirective,
  "directive.receive": receiveDirective,
  "directive.register": registerDirective,
  "directive.removeFile": removeDirectiveFile,
  "directive.report": reportDirective,
  "directive.send": sendDirective,
  "directive.unlink": unlinkDirectives,
  "directive.readList": readDirectiveList,
  "directive.registerMany": registerDirectives,
  "directive.registerDecision": registerDecision,
  "directive.openDocument": openDirectiveDocument,
  "directive.update": updateDirective,
  "planPaper.link": linkPlanPaper,
  "planPaper.register": registerPlanPaper,
  "planPaper.withdraw": withdrawPlanPaper,
  "planPaper.get": getPlanPaper,
  "planPaper.past": listPastPlanPapers,
  "planPaper.openFile": openPlanPaperFile,
  "planPaper.openDocument": openPlanPaperDocument,
  "shortcoming.mine": listOwnShortcomings,
  "shortcoming.list": listShortcomings,
  "shortcoming.get": getShortcoming,
  "shortcoming.counts": countShortcomings,
  "shortcoming.openPersonYear": openPersonYear,
  "shortcoming.openCollectiveYear": openCollectiveYear,
  "shortcoming.add": addShortcoming,
  "shortcoming.update": updateShortcoming,
  "shortcoming.remove": removeShortcoming,
  "shortcoming.handIn": handInShortcoming,
  "shortcoming.return": returnShortcoming,
  "shortcoming.addNote": addShortcomingNote,
  "shortcoming.confirm": confirmResult,
  "shortcoming.forMeeting": listShortcomingsForMeeting,
  "shortcoming.putBefore": putBeforeMeeting,
  "shortcoming.takeOff": takeOffMeeting,
  "exemplar.list": listExemplars,
  "exemplar.get": getExemplar,
  "exemplar.mark": markExemplar,
  "exemplar.agree": agreeToExemplar,
  "exemplar.decline": declineExemplar,
  "exemplar.withdraw": withdrawExemplar,
  "exemplar.use": useExemplar,
  "exemplar.ofMeeting": listUsesOfMeeting,
  "exchange.list": listExchanges,
  "exchange.record": recordExchange,
  "exchange.remove": removeExchange,

  "annualReview.open": openAnnualReview,
  "annualReview.openBelow": openAnnualReviewsBelow,
  "annualReview.list": listAnnualReviews,
  "annualReview.below": listAnnualReviewsBelow,
  "annualReview.caps": listExcellentCaps,
  "annualReview.years": compareAnnualYears,
  "annualReview.mine": listMyAnnualReviews,
  "annualReview.get": getAnnualReview,
  "annualReview.paper": openAnnualPaper,
  "annualReview.results": openAnnualResults,
  "annualReview.write": writeSelfReview,
  "annualReview.exempt": exemptFromReview,
  "annualReview.comment": commentOnReview,
  "annualReview.changeComment": changeComment,
  "annualReview.dropComment": dropComment,
  "annualReview.askForComments": askForComments,
  "annualReview.ballot": recordBallot,
  "annualReview.decide": decideLevel,
  "annualReview.complain": complainOfLevel,
  "annualReview.answer": answerComplaint,
  "quarterReview.list": listReviews,
  "quarterReview.below": listReviewsBelow,
  "quarterReview.mine": listMyReviews,
  "quarterReview.get": getReview,
  "quarterReview.propose": proposeReview,
  "quarterReview.reply": replyToReview,
  "quarterReview.conclude": concludeReview,
  "quarterReview.followUp": followUpReview,

  "topic.accept": acceptTopics,
  "topic.add": addTopic,
  "topic.drop": dropTopic,
  "topic.year": getTopicYear,
  "topic.list": listTopics,
  "topic.waiting": listWaiting,
  "topic.move": moveTopic,
  "topic.register": registerTopics,
  "topic.remove": removeTopic,
  "topic.return": returnTopic,
  "topic.saveGuidance": saveGuidance,
  "reorganization.cancel": cancelReorganization,
  "reorganization.carryOut": carryOutReorganization,
  "reorganization.list": listReorganizations,
  "reorganization.plan": planReorganization,
  "reorganization.preview": previewReorganization,
  "reorganization.undo": undoReorganization,
  "admission.list": listAdmissions,
  "admission.get": getAdmission,
  "admission.open": openAdmission,
  "admission.complete": completeStep,
  "admission.introduce": introduceCandidate,
  "admission.addPaper": addPaper,
  "admission.removePaper": removePaper,
  "admission.openPaper": openPaper,
  "admission.remark": remarkOnCandidate,
  "admission.year": getAdmissionYear,
  "admission.setTarget": setAdmissionTarget,
  "admission.stop": stopAdmission,
  "term.list": listTerms,
  "term.get": getTerm,
  "term.paper": openTermPaper,
  "term.describe": describeTerm,
  "term.open": openTerm,
  "term.undo": undoTerm,
  "term.elect": electCommittee,
  "term.ratify": ratifySeats,
  "term.refuse": refuseSeats,
  "term.askByElection": askByElection,
  "term.answerByElection": answerByElection,
  "succession.list": listPlans,
  "succession.get": getPlan,
  "succession.paper": openSuccessionPaper,
  "succession.open": openPlan,
  "succession.propose": proposeCandidate,
  "succession.consult": consultOnCandidate,
  "succession.approve": approveCandidate,
  "succession.review": reviewCandidate,
  "succession.remove": removeCandidate,
  "unitHead.list": listUnitHeads,
  "unitHead.record": recordUnitHead,
  "unitHead.end": endUnitHead,
  "memberChange.list": listMemberChanges,
  "memberChange.get": getMemberChange,
  "memberChange.preview": previewMemberChange,
  "memberChange.open": openMemberChange,
  "memberChange.decide": decideMemberChange,
  "memberChange.decline": declineMemberChange,
  "memberChange.withdraw": withdrawMemberChange,
  "memberChange.undo": undoMemberChange,
  "memberChange.paper": openChangePaper,
  "transfer.list": listTransfers,
  "transfer.get": getTransfer,
  "transfer.destinations": searchDestinationsOf,
  "transfer.preview": previewTransfer,
  "transfer.send": sendTransfer,
  "transfer.signOff": signOffTransfer,
  "transfer.receive": receiveTransfer,
  "transfer.recordReceipt": recordReceipt,
  "transfer.enterArrival": enterArrival,
  "transfer.prolong": prolongStay,
  "transfer.undoReceipt": undoReceipt,
  "transfer.decline": declineTransfer,
  "transfer.withdraw": withdrawTransfer,
  "transfer.letter": openLetter,
  "indicator.add": addIndicator,
  "indicator.aim": aimIndicator,
  "indicator.end": endIndicator,
  "indicator.list": listIndicators,
  "indicator.record": recordIndicator,
  "indicator.remove": removeIndicator,
  "indicator.update": updateIndicator,
  "topic.takeUp": takeUpTopic,
  "topic.update": updateTopic,

  "limits.inForce": getLimitsInForce,
  "limits.list": listLimits,
  "limits.issue": issueLimits,
  "limits.end": endLimits,
  "limits.year": getYearResult,
  "limits.years": listYearResults,
  "ruleset.list": listRulesets,
  "ruleset.get": getRuleset,
  "ruleset.inForce": getRulesInForce,
  "ruleset.draft": draftRuleset,
  "ruleset.readWorkbook": readWorkbook,
  "ruleset.save": saveRuleset,
  "ruleset.discard": discardRuleset,
  "ruleset.publish": publishRuleset,
  "ruleset.end": endRuleset,
  "ruleset.try": tryRuleset,
  "orientation.list": listOrientations,
  "orientation.get": getOrientation,
  "orientation.draft": draftOrientation,
  "orientation.save": saveOrientation,
  "orientation.discard": discardOrientation,
  "orientation.addBlock": addBlock,
  "orientation.updateBlock": updateBlock,
  "orientation.removeBlock": removeBlock,
  "orientation.reorderBlocks": reorderBlocks,
  "orientation.addFile": addOrientationFile,
  "orientation.removeFile": removeOrientationFile,
  "orientation.openFile": openOrientationFile,
  "orientation.replaceFile": replaceOrientationFile,
  "orientation.issue": issueOrientation,
  "orientation.usage": getUsage,
  "orientation.forMeeting": listForMeeting,
  "orientation.take": takeBlock,
  "orientation.leave": leaveBlock,
  "orientation.reconsider": reconsiderBlock,
  "meeting.list": listMeetings,
  "meeting.get": getMeeting,
  "meeting.listEarlierTexts": listEarlierTexts,
  "meeting.create": createMeeting,
  "meeting.listCompanions": listCompanions,
  "meeting.chooseParticipants": chooseParticipants,
  "meeting.answerInvitation": answerMeetingInvitation,
  "schedule.month": getMonthSchedule,
  "schedule.document": openScheduleDocument,
  "schedule.followed": listFollowedSchedule,
  "schedule.attend": attendMeeting,
  "schedule.ask": askForDay,
  "schedule.keep": keepDay,
  "workspace.get": getWorkspace,
  "notification.list": listNotifications,
  "notification.markRead": markRead,
  "delivery.settings": getDeliverySettings,
  "delivery.choose": chooseDelivery,
  "delivery.chooseContent": chooseContent,
  "delivery.setQuietHours": setQuietHours,
  "delivery.askAddress": askAddress,
  "delivery.confirmAddress": confirmAddress,
  "delivery.removeAddress": removeAddress,
  "push.settings": getPushSettings,
  "push.subscribe": subscribeDevice,
  "push.renew": renewDevice,
  "push.remove": removeDevice,
  "push.test": testDevice,
  "calendar.replace": replaceCalendar,
  "calendar.choose": chooseCalendar,
  "calendar.revoke": revokeCalendar,
  "agenda.add": addAgendaItem,
  "agenda.update": updateAgendaItem,
  "agenda.remove": removeAgendaItem,
  "agenda.reorder": reorderAgenda,
  "assignment.add": addAssignment,
  "assignment.move": moveAssignment,
  "assignment.remove": removeAssignment,
  "absence.request": requestAbsence,
  "absence.withdraw": withdrawAbsence,
  "absence.decide": decideAbsence,
  "opinion.send": sendOpinion,
  "meeting.reschedule": rescheduleMeeting,
  "meeting.discard": discardMeeting,
  "meeting.linkPreMeeting": linkPreMeeting,
  "meeting.appointOffices": appointOffices,
  "meeting.convene": conveneMeeting,
  "meeting.postpone": postponeMeeting,
  "meeting.markNotHeld": markNotHeld,
  "meeting.acceptNotHeld": acceptNotHeld,
  "meeting.declineNotHeld": declineNotHeld,
  "material.add": addMaterial,
  "material.remove": removeMaterial,
  "material.open": openMaterial,
  "material.releaseForGuests": releaseMaterialForGuests,
  "material.replace": replaceMaterial,
  "material.versions": listMaterialVersions,
  "material.unreadBy": listUnreadBy,
  "material.remind": remindReaders,
  "material.markRead": markMaterialRead,

  "agenda.startItem": startAgendaItem,
  "agenda.pauseItem": pauseAgendaItem,
  "meeting.open": openMeeting,
  "meeting.undoOpening": undoOpening,
  "meeting.adjourn": adjournMeeting,
  "meeting.resume": resumeMeeting,
  "meeting.proceedWithoutVotes": proceedWithoutVotes,
  "meeting.proceedWithVotes": proceedWithVotes,
  "meeting.recordDues": recordDues,
  "meeting.saveText": saveText,
  "meeting.waiveResolution": waiveResolution,
  "meeting.adoptMinutes": adoptMinutes,
  "attendance.listPart": listPart,
  "attendance.findPeople": findPeople,
  "attendance.record": recordAttendance,
  "attendance.recordAllPresent": recordAllPresent,
  "guest.add": addGuest,
  "guest.addMany": addGuests,
  "guest.readList": readGuestList,
  "guest.listEarlier": listEarlierGuests,
  "guest.update": updateGuest,
  "guest.recordPresence": recordGuestPresence,
  "guest.recordAllPresent": recordAllGuestsPresent,
  "guest.remove": removeGuest,
  "guestLink.get": getGuestLink,
  "guestLink.replace": replaceGuestLink,
  "guestLink.revoke": revokeGuestLink,
  "guestLink.replaceOwn": replaceOwnLink,
  "guestLink.revokeOwn": revokeOwnLink,
  "guestLink.open": openInvitation,
  "guestLink.answer": answerInvitation,
  "guestLink.openPaper": openInvitationPaper,
  "statement.add": addStatement,
  "statement.update": updateStatement,
  "statement.remove": removeStatement,
  "opinion.takeUp": takeUpOpinion,
  "proposal.raise": raiseProposal,
  "proposal.levels": listLevels,
  "proposal.assign": assignProposal,
  "proposal.answer": answerProposal,
  "proposal.passUp": passUpProposal,
  "proposal.passDown": passDownProposal,
  "proposal.close": closeProposal,
  "proposal.list": listProposals,
  "proposal.get": getProposal,
  "proposal.mine": listMine,
  "vote.record": recordVote,
  "vote.defer": deferVote,
  "task.assign": assignTask,
  "task.updateAssigned": updateAssignedTask,
  "task.removeAssigned": removeAssignedTask,
  "task.report": reportTask,
  "task.listOpen": listTasks,
  "task.mine": listMyTasks,
  "task.get": getTask,
  "task.addNote": addTaskNote,

  "evaluation.get": getEvaluation,
  "evaluation.records": listRecordsBehind,
  "evaluation.setPoints": setPoints,
  "evaluation.propose": proposeScore,
  "evaluation.revise": reviseScore,
  "evaluation.submit": submitEvaluation,
  "evaluation.setSuperiorPoints": setSuperiorPoints,
  "evaluation.decide": decideEvaluation,
  "evaluation.reconsider": reconsiderEvaluation,
  "evaluation.return": returnEvaluation,
  "evaluation.takeBack": takeBackAnswer,
  "evaluation.followed": listFollowedEvaluations,
  "evaluation.waiting": listWaitingEvaluations,
  "evaluation.waitingBeside": findWaitingBeside,
  "weakness.add": addWeakness,
  "weakness.remove": removeWeakness,
  "picture.year": getPictureYear,
  "picture.quarter": getPictureQuarter,
  "picture.dashboard": getDashboard,
  "picture.meetings": listMeetingsBehind,
  "picture.openTasks": listOpenTasksBehind,
  "picture.sides": listSides,
  "report.get": getReport,
  "report.compose": composeReport,
  "report.suggest": suggestSections,
  "report.save": saveReport,
  "report.submit": submitReport,
  "report.accept": acceptReport,
  "report.return": returnReport,
  "report.open": openReport,
  "report.draftPaper": draftReportPaper,
  "report.table": getReportTable,
  "report.below": listReportsBelow,
  "report.remind": remindLate,
  "report.deadlines": readReportDeadlines,
  "report.setDeadline": setReportDeadline,
  "period.close": closePeriod,
  "period.reopen": reopenPeriod,
  "period.compare": compareClosing,
  "picture.compare": comparePicture,
  "amendment.mine": listOwnAmendments,
  "amendment.list": listAmendments,
  "amendment.ask": askAmendment,
  "amendment.withdraw": withdrawAmendment,
  "amendment.accept": acceptAmendment,
  "amendment.refuse": refuseAmendment,
  "badge.due": listDueBadges,
  "badge.mark": markBadges,
  "badge.takeBack": takeBackBadge,
  "honour.list": listHonours,
  "honour.paper": openHonoursPaper,
  "honour.record": recordHonour,
  "honour.annul": annulHonour,
  "conduct.list": listConduct,
  "conduct.record": recordConduct,
  "conduct.attach": attachDecision,
  "conduct.openFile": openDecision,
  "conduct.annul": annulConduct,
  "residence.list": listResidenceOfCell,
  "residence.introduce": introduceMember,
  "residence.end": endLiaison,
  "residence.letter": openResidenceLetter,
  "dues.month": getDuesMonth,
  "dues.mark": markDues,
  "dues.below": listDuesBelow,
  "dues.mine": listDuesOfMine,
  "growth.get": getGrowth,
  "growth.watched": listWatchedSizes,
  "home.month": getMonth,
  "home.warnings": getWarnings,
  "home.mine": getOwnHome,

  "meeting.close": closeMeeting,
  "meeting.file": fileMeeting,
  "meeting.recordPosted": recordPosted,
  "document.list": listDocuments,
  "document.open": openDocument,
  "document.draft": draftDocument,
  "document.minuteBook": openMinuteBook,
  "document.pack": openPack,
  "document.issue": issueDocument,
  "document.issueSet": issueDocumentSet,
  "document.postingPackage": postingPackage,
  "document.shareText": shareText,

  "correction.listLeftOff": listLeftOff,
  "correction.preview": previewCorrection,
  "correction.make": makeCorrection,
  "correction.decide": decideCorrection,
  "objection.raise": raiseObjection,
  "objection.answer": answerObjection,
  "paper.roll": readPaperRoll,
  "paper.enter": enterPaperMeeting,
  "handover.preview": previewHandover,
  "handover.open": openHandover,
  "handover.make": makeHandover,
};
