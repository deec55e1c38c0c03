import type { Bilingual } from "./ruleset.ts";

/** Types of cells, which shape what a meeting discusses. */
export type CellType =
  | "RESIDENTIAL"
  | "ADMIN_SERVICE"
  | "STATE_ENTERPRISE"
  | "PRIVATE_ENTERPRISE"
  | "STUDENT"
  | "ARMED_FORCES";

type Discussion = Bilingual & { readonly stepKey: string; readonly plannedMinutes: number };

/**
 * What each type of cell discusses besides what all have in common.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, content by type of cell.
 */
export const cellDiscussions: Readonly<Record<CellType, readonly Discussion[]>> = {
  RESIDENTIAL: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Nhiệm vụ của thôn, tổ dân phố: kinh tế, an sinh xã hội, an ninh trật tự, đời sống văn hóa",
      en: "The neighbourhood: economy, welfare, order, culture",
    },
    {
      stepKey: "peoplesConcerns",
      plannedMinutes: 10,
      vi: "Ý kiến, kiến nghị của nhân dân; công tác dân vận ở khu dân cư",
      en: "What residents say and ask; work with the people",
    },
  ],
  ADMIN_SERVICE: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Nhiệm vụ chuyên môn trọng tâm tháng tới; cải cách hành chính",
      en: "Key professional tasks of the month; administrative reform",
    },
    {
      stepKey: "discipline",
      plannedMinutes: 10,
      vi: "Kỷ luật, đạo đức công vụ; phòng, chống tham nhũng, lãng phí, tiêu cực",
      en: "Discipline and ethics of service; against corruption and waste",
    },
  ],
  STATE_ENTERPRISE: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Nhiệm vụ sản xuất, kinh doanh trọng tâm; quản lý vốn, tài sản nhà nước",
      en: "Key business tasks; state capital and assets",
    },
    {
      stepKey: "workers",
      plannedMinutes: 10,
      vi: "Việc làm, đời sống người lao động; phòng, chống lãng phí, tiêu cực",
      en: "Work and life of employees; against waste and wrongdoing",
    },
  ],
  PRIVATE_ENTERPRISE: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Vận động chấp hành pháp luật; phối hợp với doanh nghiệp phát triển sản xuất, kinh doanh",
      en: "Keeping the law; working with the enterprise for its business",
    },
    {
      stepKey: "workers",
      plannedMinutes: 10,
      vi: "Quyền lợi người lao động; xây dựng đoàn thể, phát triển đảng viên",
      en: "Employees' rights; mass organizations, new members",
    },
  ],
  STUDENT: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Học tập, nghiên cứu, rèn luyện; phong trào của sinh viên",
      en: "Study, research, conduct; students' activities",
    },
    {
      stepKey: "newMembers",
      plannedMinutes: 10,
      vi: "Bồi dưỡng quần chúng ưu tú; giúp đỡ đảng viên dự bị",
      en: "Outstanding students; helping probationary members",
    },
  ],
  ARMED_FORCES: [
    {
      stepKey: "politicalTask",
      plannedMinutes: 20,
      vi: "Nhiệm vụ huấn luyện, sẵn sàng chiến đấu, giữ gìn an ninh trật tự",
      en: "Training, readiness, security and order",
    },
    {
      stepKey: "discipline",
      plannedMinutes: 10,
      vi: "Xây dựng đơn vị chính quy, chấp hành kỷ luật; công tác chính sách",
      en: "A regular unit, discipline, welfare of soldiers",
    },
  ],
};
