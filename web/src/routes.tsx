import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { sessionQuery } from "./account/session.ts";
import { behindSearch } from "./dashboard/dashboard-search.ts";
import { registerSearch } from "./directive/register-search.ts";
import { duesSearch } from "./dues/dues-search.ts";
import { exemplarSearch } from "./exemplar/exemplar-search.ts";
import { growthSearch } from "./growth/growth-search.ts";
import { indicatorSearch } from "./indicator/indicator-search.ts";
import { loadWorkTexts } from "./language/use-language.tsx";
import { tabSearch } from "./meeting/tabs.ts";
import { comparisonSearch, pictureSearch, quarterSearch } from "./picture/picture-search.ts";
import { proposalSearch } from "./proposal/proposal-search.ts";
import { reviewSearch } from "./quarter-review/quarter-review-search.ts";
import { isRefused } from "./refusal.ts";
import { reportSearch } from "./report/report-search.ts";
import { scheduleSearch } from "./schedule/schedule-search.ts";
import { BareNotFoundPage, BareOfflinePage, BareTrouble } from "./shell/bare-pages.tsx";
import { selfReflectionSearch } from "./shortcoming/self-reflection-search.ts";
import { termSearch } from "./term/term-search.ts";
import { topicSearch } from "./topic/topic-search.ts";

interface RouterContext {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: BareTrouble,
  notFoundComponent: BareNotFoundPage,
});

interface SignInSearch {
  /** Where to go on after signing in; a path of ours. */
  next?: string;
  expired?: boolean;
  signedOut?: boolean;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  errorComponent: BareTrouble,
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...(isOwnPath(search.next) ? { next: search.next } : {}),
    ...(search.expired === true ? { expired: true } : {}),
    ...(search.signedOut === true ? { signedOut: true } : {}),
  }),
  component: lazyRouteComponent(() => import("./account/sign-in-page.tsx"), "SignInPage"),
});

const firstPassword = createRoute({
  getParentRoute: () => root,
  path: "/first-password",
  errorComponent: BareTrouble,
  component: lazyRouteComponent(() => import("./account/first-password-page.tsx"), "FirstPasswordPage"),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/set-up",
  errorComponent: BareTrouble,
  // It describes the first organization in the words of the organization pages.
  loader: loadWorkTexts,
  component: lazyRouteComponent(() => import("./account/set-up-page.tsx"), "SetUpPage"),
});

const recover = createRoute({
  getParentRoute: () => root,
  path: "/recover",
  errorComponent: BareTrouble,
  component: lazyRouteComponent(() => import("./account/recover-page.tsx"), "RecoverPage"),
});

/** What a guest without an account sees of a meeting. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/guest",
  errorComponent: BareTrouble,
  component: lazyRouteComponent(() => import("./invitation/invitation-page.tsx"), "InvitationPage"),
});

/** Everything behind sign-in: reads the session first, so that no page below has to ask whether there is one. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  errorComponent: BareTrouble,
  beforeLoad: requireSession,
  loader: loadWorkTexts,
  component: lazyRouteComponent(() => import("./shell/app-shell.tsx"), "AppShell"),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  // The committee's picture keeps its year, filter and form in the address.
  validateSearch: pictureSearch,
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage"),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: "/notifications",
  component: lazyRouteComponent(() => import("./notification/notifications-page.tsx"), "NotificationsPage"),
});

const deliverySettings = createRoute({
  getParentRoute: () => signedIn,
  path: "/notifications/settings",
  component: lazyRouteComponent(() => import("./delivery/delivery-settings-page.tsx"), "DeliverySettingsPage"),
});

const decisions = createRoute({
  getParentRoute: () => signedIn,
  path: "/decisions",
  component: lazyRouteComponent(() => import("./picture/decisions-page.tsx"), "DecisionsPage"),
});

const directives = createRoute({
  getParentRoute: () => signedIn,
  path: "/directives",
  // A box of the register may be linked to.
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import("./directive/register-page.tsx"), "RegisterPage"),
});

const directive = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/directives/$directiveId",
  component: lazyRouteComponent(() => import("./directive/directive-page.tsx"), "DirectivePage"),
});

const coverage = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/directives/$directiveId/coverage",
  component: lazyRouteComponent(() => import("./directive/coverage-page.tsx"), "CoveragePage"),
});

const organizations = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations",
  component: lazyRouteComponent(() => import("./organization/organizations-page.tsx"), "OrganizationsPage"),
});

const organization = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId",
  component: lazyRouteComponent(() => import("./organization/organization-page.tsx"), "OrganizationPage"),
});

const picture = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/picture",
  validateSearch: pictureSearch,
  component: lazyRouteComponent(() => import("./picture/picture-of-organization.tsx"), "PictureOfOrganization"),
});

const quarters = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/quarters",
  validateSearch: quarterSearch,
  component: lazyRouteComponent(() => import("./picture/quarter-page.tsx"), "QuarterPage"),
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/dashboard",
  validateSearch: behindSearch,
  component: lazyRouteComponent(() => import("./dashboard/dashboard-page.tsx"), "DashboardPage"),
});

const quality = createRoute({
  getParentRoute: () => signedIn,
  path: "/quality",
  component: lazyRouteComponent(() => import("./dashboard/own-quality-page.tsx"), "OwnQualityPage"),
});

const meetingsBehind = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/dashboard/meetings",
  validateSearch: behindSearch,
  component: lazyRouteComponent(() => import("./dashboard/meetings-behind-page.tsx"), "MeetingsBehindPage"),
});

const openTasksBehind = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/dashboard/open-tasks",
  validateSearch: behindSearch,
  component: lazyRouteComponent(() => import("./dashboard/open-tasks-page.tsx"), "OpenTasksPage"),
});

const comparison = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/comparison",
  validateSearch: comparisonSearch,
  component: lazyRouteComponent(() => import("./picture/comparison-page.tsx"), "ComparisonPage"),
});

const growth = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/growth",
  validateSearch: growthSearch,
  component: lazyRouteComponent(() => import("./growth/growth-page.tsx"), "GrowthPage"),
});

const residence = createRoute({
  getParentRoute: () => signedIn,
  path: "/residence",
  component: lazyRouteComponent(() => import("./residence/residence-page.tsx"), "ResidencePage"),
});

const conduct = createRoute({
  getParentRoute: () => signedIn,
  path: "/conduct",
  component: lazyRouteComponent(() => import("./conduct/conduct-page.tsx"), "ConductPage"),
});

const dues = createRoute({
  getParentRoute: () => signedIn,
  path: "/dues",
  validateSearch: duesSearch,
  component: lazyRouteComponent(() => import("./dues/dues-page.tsx"), "DuesPage"),
});

const badges = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/badges",
  component: lazyRouteComponent(() => import("./badge/badges-page.tsx"), "BadgesPage"),
});

const amendments = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/amendments",
  component: lazyRouteComponent(() => import("./amendment/amendments-page.tsx"), "AmendmentsPage"),
});

const yearResults = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/year-results",
  validateSearch: pictureSearch,
  component: lazyRouteComponent(() => import("./limits/years-page.tsx"), "YearsPage"),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: "/members",
  component: lazyRouteComponent(() => import("./people/members-page.tsx"), "MembersPage"),
});

const organizationMembers = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/members",
  component: lazyRouteComponent(() => import("./people/members-page.tsx"), "OrganizationMembersPage"),
});

const member = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/members/$personId",
  component: lazyRouteComponent(() => import("./people/member-page.tsx"), "MemberPage"),
});

const myRecord = createRoute({
  getParentRoute: () => signedIn,
  path: "/my-record",
  component: lazyRouteComponent(() => import("./people/my-record-page.tsx"), "MyRecordPage"),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: "/imports",
  component: lazyRouteComponent(() => import("./import/imports-page.tsx"), "ImportsPage"),
});

const organizationImports = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/imports",
  component: lazyRouteComponent(() => import("./import/imports-page.tsx"), "OrganizationImportsPage"),
});

const importRun = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/imports/$importId",
  component: lazyRouteComponent(() => import("./import/import-page.tsx"), "ImportPage"),
});

const system = createRoute({
  getParentRoute: () => signedIn,
  path: "/system",
  component: lazyRouteComponent(() => import("./system/system-page.tsx"), "SystemPage"),
});

const rulesets = createRoute({
  getParentRoute: () => signedIn,
  path: "/rulesets",
  component: lazyRouteComponent(() => import("./system/rulesets-page.tsx"), "RulesetsPage"),
});

const ruleset = createRoute({
  getParentRoute: () => signedIn,
  path: "/rulesets/$subject",
  component: lazyRouteComponent(() => import("./system/ruleset-page.tsx"), "RulesetPage"),
});

const limits = createRoute({
  getParentRoute: () => signedIn,
  path: "/limits",
  component: lazyRouteComponent(() => import("./limits/limits-page.tsx"), "LimitsPage"),
});

const scoreSheets = createRoute({
  getParentRoute: () => signedIn,
  path: "/score-sheets",
  component: lazyRouteComponent(() => import("./sheets/sheets-page.tsx"), "SheetsPage"),
});

const scoreSheet = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/score-sheets/$rulesetId",
  component: lazyRouteComponent(() => import("./sheets/sheet-page.tsx"), "SheetPage"),
});

const orientations = createRoute({
  getParentRoute: () => signedIn,
  path: "/orientation",
  component: lazyRouteComponent(() => import("./orientation/orientations-page.tsx"), "OrientationsPage"),
});

const orientation = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/orientations/$orientationId",
  component: lazyRouteComponent(() => import("./orientation/orientation-page.tsx"), "OrientationPage"),
});

const orientationUsage = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/orientations/$orientationId/usage",
  component: lazyRouteComponent(() => import("./orientation/usage-page.tsx"), "UsagePage"),
});

const meetings = createRoute({
  getParentRoute: () => signedIn,
  path: "/meetings",
  component: lazyRouteComponent(() => import("./meeting/meetings-page.tsx"), "OwnMeetingsPage"),
});

const organizationMeetings = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/meetings",
  component: lazyRouteComponent(() => import("./meeting/meetings-page.tsx"), "MeetingsPage"),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/meetings/$meetingId",
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import("./meeting/workspace-page.tsx"), "WorkspacePage"),
});

/** For the wall of the room: without the frame of the other pages. */
const meetingScreen = createRoute({
  getParentRoute: () => root,
  path: "/organizations/$organizationId/meetings/$meetingId/screen",
  errorComponent: BareTrouble,
  beforeLoad: requireSession,
  loader: loadWorkTexts,
  component: lazyRouteComponent(() => import("./meeting/screen-page.tsx"), "ScreenPage"),
});

const paperMeeting = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/paper-meetings",
  component: lazyRouteComponent(() => import("./meeting/paper/paper-page.tsx"), "PaperPage"),
});

const handover = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/handover",
  component: lazyRouteComponent(() => import("./handover/handover-page.tsx"), "HandoverPage"),
});

const tasks = createRoute({
  getParentRoute: () => signedIn,
  path: "/tasks",
  component: lazyRouteComponent(() => import("./meeting/task/tasks-page.tsx"), "OwnTasksPage"),
});

const organizationTasks = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/tasks",
  component: lazyRouteComponent(() => import("./meeting/task/tasks-page.tsx"), "TasksPage"),
});

const task = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/tasks/$taskId",
  component: lazyRouteComponent(() => import("./meeting/task/task-page.tsx"), "TaskPage"),
});

const topics = createRoute({
  getParentRoute: () => signedIn,
  path: "/topics",
  validateSearch: topicSearch,
  component: lazyRouteComponent(() => import("./topic/topics-page.tsx"), "OwnTopicsPage"),
});

const organizationTopics = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/topics",
  validateSearch: topicSearch,
  component: lazyRouteComponent(() => import("./topic/topics-page.tsx"), "TopicsPage"),
});

const admissions = createRoute({
  getParentRoute: () => signedIn,
  path: "/admissions",
  component: lazyRouteComponent(() => import("./admission/admissions-page.tsx"), "AdmissionsPage"),
});

const admission = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/admissions/$admissionId",
  component: lazyRouteComponent(() => import("./admission/admission-page.tsx"), "AdmissionPage"),
});

const terms = createRoute({
  getParentRoute: () => signedIn,
  path: "/terms",
  validateSearch: termSearch,
  component: lazyRouteComponent(() => import("./term/terms-page.tsx"), "OwnTermsPage"),
});

const organizationTerms = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/terms",
  validateSearch: termSearch,
  component: lazyRouteComponent(() => import("./term/terms-page.tsx"), "TermsPage"),
});

const successionPlans = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/succession-plans",
  component: lazyRouteComponent(() => import("./succession/succession-page.tsx"), "SuccessionPage"),
});

const memberChanges = createRoute({
  getParentRoute: () => signedIn,
  path: "/member-changes",
  component: lazyRouteComponent(() => import("./member-change/changes-page.tsx"), "MemberChangesPage"),
});

const memberChange = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/member-changes/$changeId",
  component: lazyRouteComponent(() => import("./member-change/change-page.tsx"), "MemberChangePage"),
});

const transfers = createRoute({
  getParentRoute: () => signedIn,
  path: "/transfers",
  component: lazyRouteComponent(() => import("./transfer/transfers-page.tsx"), "TransfersPage"),
});

const transfer = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/transfers/$transferId",
  component: lazyRouteComponent(() => import("./transfer/transfer-page.tsx"), "TransferPage"),
});

const indicators = createRoute({
  getParentRoute: () => signedIn,
  path: "/indicators",
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(() => import("./indicator/indicators-page.tsx"), "OwnIndicatorsPage"),
});

const organizationIndicators = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/indicators",
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(() => import("./indicator/indicators-page.tsx"), "IndicatorsPage"),
});

const organizationChanges = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/changes",
  component: lazyRouteComponent(() => import("./reorganization/reorganizations-page.tsx"), "ReorganizationsPage"),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports",
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import("./report/reports-page.tsx"), "OwnReportsPage"),
});

const organizationReports = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/reports",
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import("./report/reports-page.tsx"), "ReportsPage"),
});

const proposals = createRoute({
  getParentRoute: () => signedIn,
  path: "/proposals",
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import("./proposal/proposals-page.tsx"), "OwnProposalsPage"),
});

const organizationProposals = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/proposals",
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import("./proposal/proposals-page.tsx"), "ProposalsPage"),
});

const oneProposal = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/proposals/$proposalId",
  component: lazyRouteComponent(() => import("./proposal/proposal-page.tsx"), "ProposalPage"),
});

const myProposals = createRoute({
  getParentRoute: () => signedIn,
  path: "/my-proposals",
  component: lazyRouteComponent(() => import("./proposal/my-proposals-page.tsx"), "MyProposalsPage"),
});

const selfReflection = createRoute({
  getParentRoute: () => signedIn,
  path: "/self-reflection",
  validateSearch: selfReflectionSearch,
  component: lazyRouteComponent(() => import("./shortcoming/self-reflection-page.tsx"), "SelfReflectionPage"),
});

const shortcoming = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/self-reflection/$shortcomingId",
  component: lazyRouteComponent(() => import("./shortcoming/shortcoming-page.tsx"), "ShortcomingPage"),
});

const exemplars = createRoute({
  getParentRoute: () => signedIn,
  path: "/exemplars",
  validateSearch: exemplarSearch,
  component: lazyRouteComponent(() => import("./exemplar/exemplars-page.tsx"), "OwnExemplarsPage"),
});

const organizationExemplars = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/exemplars",
  validateSearch: exemplarSearch,
  component: lazyRouteComponent(() => import("./exemplar/exemplars-page.tsx"), "ExemplarsPage"),
});

const exemplar = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/exemplars/$exemplarId",
  component: lazyRouteComponent(() => import("./exemplar/exemplar-page.tsx"), "ExemplarPage"),
});

const annualReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/annual-reviews",
  component: lazyRouteComponent(() => import("./annual-review/annual-reviews-page.tsx"), "OwnAnnualReviewsPage"),
});

const organizationAnnualReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/annual-reviews",
  validateSearch: ({ year }: Record<string, unknown>): { year?: number } =>
    typeof year === "number" && Number.isInteger(year) && year >= 1900 && year <= 2199 ? { year } : {},
  component: lazyRouteComponent(() => import("./annual-review/annual-reviews-page.tsx"), "AnnualReviewsPage"),
});

const myAnnualReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/my-annual-reviews",
  component: lazyRouteComponent(() => import("./annual-review/my-annual-reviews-page.tsx"), "MyAnnualReviewsPage"),
});

const annualReview = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/annual-reviews/$year/$subject",
  component: lazyRouteComponent(() => import("./annual-review/annual-review-page.tsx"), "AnnualReviewPage"),
});

const quarterReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/quarter-reviews",
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import("./quarter-review/quarter-reviews-page.tsx"), "OwnQuarterReviewsPage"),
});

const organizationQuarterReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/quarter-reviews",
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import("./quarter-review/quarter-reviews-page.tsx"), "QuarterReviewsPage"),
});

const myQuarterReviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/my-quarter-reviews",
  component: lazyRouteComponent(() => import("./quarter-review/my-reviews-page.tsx"), "MyReviewsPage"),
});

const quarterReview = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/quarter-reviews/$year/$quarter/$subject",
  component: lazyRouteComponent(() => import("./quarter-review/review-page.tsx"), "ReviewPage"),
});

const schedule = createRoute({
  getParentRoute: () => signedIn,
  path: "/schedule",
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import("./schedule/schedule-page.tsx"), "OwnSchedulePage"),
});

const organizationSchedule = createRoute({
  getParentRoute: () => signedIn,
  path: "/organizations/$organizationId/schedule",
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import("./schedule/schedule-page.tsx"), "SchedulePage"),
});

const offline = createRoute({
  getParentRoute: () => root,
  path: "/offline",
  component: BareOfflinePage,
});

/** The table of pages. A page's code is loaded when it is first opened. */
export const routeTree = root.addChildren([
  signIn,
  firstPassword,
  setUp,
  recover,
  invitation,
  offline,
  meetingScreen,
  signedIn.addChildren([
    home,
    account,
    notifications,
    deliverySettings,
    decisions,
    directives,
    directive,
    coverage,
    organizations,
    organization,
    picture,
    quarters,
    dashboard,
    quality,
    meetingsBehind,
    openTasksBehind,
    comparison,
    yearResults,
    members,
    organizationMembers,
    member,
    myRecord,
    imports,
    organizationImports,
    importRun,
    system,
    rulesets,
    limits,
    scoreSheets,
    scoreSheet,
    ruleset,
    orientations,
    orientation,
    orientationUsage,
    meetings,
    organizationMeetings,
    meeting,
    paperMeeting,
    handover,
    tasks,
    organizationTasks,
    task,
    topics,
    organizationTopics,
    admissions,
    admission,
    growth,
    terms,
    organizationTerms,
    successionPlans,
    memberChanges,
    memberChange,
    transfers,
    transfer,
    amendments,
    badges,
    conduct,
    residence,
    dues,
    indicators,
    organizationChanges,
    organizationIndicators,
    reports,
    organizationReports,
    proposals,
    organizationProposals,
    oneProposal,
    myProposals,
    selfReflection,
    shortcoming,
    exemplars,
    organizationExemplars,
    exemplar,
    annualReviews,
    organizationAnnualReviews,
    myAnnualReviews,
    annualReview,
    quarterReviews,
    organizationQuarterReviews,
    myQuarterReviews,
    quarterReview,
    schedule,
    organizationSchedule,
  ]),
]);

/** Only paths of this site; `//elsewhere` would leave it. */
function isOwnPath(value: unknown): value is string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value);
}

/** Reads the session, or leads to where one begins. */
async function requireSession({ context, location }: { context: RouterContext; location: { href: string } }) {
  try {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session.mustChangePassword) throw redirect({ to: "/first-password" });
  } catch (error) {
    if (!isRefused(error, "UNAUTHENTICATED")) throw error;
    throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
  }
}
