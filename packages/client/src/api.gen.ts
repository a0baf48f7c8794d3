// Generated from openapi.json by `npm run generate`; do not edit.

/** Every call: what it takes and what it gives. */
export interface Calls {
  /** Sign in: opens a session in a cookie */
  signIn: { input: { body: { username: string; password: string } }; reply: { done: true } };
  /** Who is signed in, and what that person may do */
  getSession: { input: Record<string, never>; reply: { account: { id: string; username: string; name: string; post: string | null; language: string; mustChangePassword: boolean }; province: { id: string; nameVi: string; nameEn: string }; unitIds: (string)[]; seesProvince: boolean; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string; unitName: string })[]; may: Record<string, unknown> } };
  /** Sign out: ends this session */
  signOut: { input: Record<string, never>; reply: { done: true } };
  /** Change one’s own password; ends every other session */
  changePassword: { input: { body: { password: string; newPassword: string } }; reply: { done: true } };
  /** Choose one’s language */
  changeLanguage: { input: { body: { language: "vi" | "en" } }; reply: { done: true } };
  /** Every account with its roles */
  listAccounts: { input: Record<string, never>; reply: ({ id: string; username: string; name: string; post: string | null; unitId: string; isLocked: boolean; isDisabled: boolean; mustChangePassword: boolean; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string; unitName: string })[] })[] };
  /** Let a locked account try again at once */
  unlockAccount: { input: { params: { id: string } }; reply: { done: true } };
  /** Give an account a new first password, told once */
  resetPassword: { input: { params: { id: string } }; reply: { password: string } };
  /** My notices, newest first */
  listNotices: { input: { query?: { offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; kind: string; title: string; body: string; link: string; createdAt: string; isRead: boolean })[]; unread: number } };
  /** How many of my notices are unread */
  countUnreadNotices: { input: Record<string, never>; reply: { unread: number } };
  /** Mark one of my notices as read */
  markNoticeRead: { input: { params: { id: string } }; reply: { done: true } };
  /** Mark all my notices as read */
  markAllNoticesRead: { input: Record<string, never>; reply: { done: true } };
  /** Plans one may see, drafts first */
  listPlans: { input: Record<string, never>; reply: ({ id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; unitName: string; sourceName: string; createdAt: string; tasks: number; tasksDone: number; openToReview: number })[] };
  /** Read a document (.docx, .pdf, .txt, .md, .html) into a draft to review */
  importPlan: { input: { query?: { unit?: string | undefined }; file: File }; reply: { id: string; notes: ({ code: string; vi: string; en: string })[] } };
  /** A plan: its text, everything read from it, and the review */
  getPlan: { input: { params: { id: string } }; reply: { id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; sourceName: string; frozenHash: string | null; version: number; compiled: Record<string, unknown>; tasks: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; path: string; from: number | null; to: number | null; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; timing: ({ phrase: string; norm: unknown })[]; confidence: number })[]; duties: ({ key: string; verdict: "open" | "accepted" | "dropped"; what: "report" | "plan" | "information"; owedBy: string | null; owedTo: (string)[]; period: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc"; due: string | null; dueInclusive: boolean; from: number | null; to: number | null })[]; agencies: ({ agency: string; unitIds: (string)[]; how: "found" | "ask" | "chosen" | "outside"; confidence: number; reason: { vi: string; en: string }; candidates: (string)[] })[]; canUndo: boolean; canRedo: boolean; may: { review: boolean; issue: boolean } } };
  /** Throw a draft away */
  removeDraft: { input: { params: { id: string } }; reply: { done: true } };
  /** One step of a review: judge, correct, add, choose a unit */
  changeReview: { input: { params: { id: string }; body: { kind: "judge"; keys: (string)[]; verdict: "open" | "accepted" | "dropped" } | { kind: "change-task"; key: string; patch: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined } } | { kind: "add-task"; from: number | null; to: number | null; patch: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined } } | { kind: "change-duty"; key: string; patch: { what?: "report" | "plan" | "information" | undefined; owedBy?: string | null | undefined; owedTo?: (string)[] | undefined; period?: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc" | undefined; due?: string | null | undefined; dueInclusive?: boolean | undefined } } | { kind: "choose-agency"; agency: string; unitIds: (string)[]; outside: boolean } }; reply: { version: number; touched: { tasks: Record<string, unknown>; duties: Record<string, unknown>; agencies: Record<string, unknown> }; canUndo: boolean; canRedo: boolean } };
  /** Take the last step of a review back, or do it again */
  undoReview: { input: { params: { id: string; direction: "undo" | "redo" } }; reply: { version: number; touched: { tasks: Record<string, unknown>; duties: Record<string, unknown>; agencies: Record<string, unknown> }; canUndo: boolean; canRedo: boolean } };
  /** Put an edited text in place of a draft’s; what was said of tasks that stay the same is kept */
  changeText: { input: { params: { id: string }; body: { text: string; version: number } }; reply: { kept: number; plan: { id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; sourceName: string; frozenHash: string | null; version: number; compiled: Record<string, unknown>; tasks: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; path: string; from: number | null; to: number | null; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; timing: ({ phrase: string; norm: unknown })[]; confidence: number })[]; duties: ({ key: string; verdict: "open" | "accepted" | "dropped"; what: "report" | "plan" | "information"; owedBy: string | null; owedTo: (string)[]; period: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc"; due: string | null; dueInclusive: boolean; from: number | null; to: number | null })[]; agencies: ({ agency: string; unitIds: (string)[]; how: "found" | "ask" | "chosen" | "outside"; confidence: number; reason: { vi: string; en: string }; candidates: (string)[] })[]; canUndo: boolean; canRedo: boolean; may: { review: boolean; issue: boolean } } } };
  /** What issuing would do, or what stands in its way */
  previewIssue: { input: { params: { id: string } }; reply: { version: number; ready: boolean; obstacles: ({ code: string; vi: string; en: string })[]; tasks: number; dropped: number; duties: number; withoutBody: number; withoutDue: number; amount: number; units: ({ id: string; name: string; leads: number; supports: number })[] } };
  /** Issue a reviewed plan: freezes it and makes its tasks */
  issuePlan: { input: { params: { id: string }; body: { number: string; issuedOn: string; version: number } }; reply: { tasks: number } };
  /** Tasks under a filter, one page, with counts by state */
  listTasks: { input: { query?: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; plan?: string | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; order?: "due" | "plan" | "changed" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; total: number; counts: { "not-started": number; "not-started-late": number; "in-progress": number; "in-progress-late": number; done: number; "done-late": number } } };
  /** What waits for me, the most pressing first */
  getMyWork: { input: Record<string, never>; reply: { toDecide: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; returned: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; late: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; soon: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; later: ({ id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[] } };
  /** One task with its sentence, history, evidence, and what may be done */
  getTask: { input: { params: { id: string } }; reply: { id: string; planId: string; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null })[]; dueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string; plan: { id: string; title: string; number: string | null; issuedOn: string | null } | null; sentence: string; from: number | null; to: number | null; startsOn: string | null; timing: ({ phrase: string; norm: unknown })[]; product: string | null; result: string | null; lateReason: string | null; askedOn: string | null; doneOn: string | null; history: ({ id: string; personName: string; at: string; kind: string; note: string | null; percent: number | null; quantityDone: number | null })[]; evidence: ({ id: string; personName: string; at: string; title: string; fileName: string | null; mediaType: string | null; size: number | null; link: string | null })[]; may: { work: boolean; askCompletion: boolean; decide: boolean } } };
  /** Tell how far a task is */
  reportProgress: { input: { params: { id: string }; body: { percent: number | null; quantityDone: number | null; note: string | null } }; reply: { done: true } };
  /** Ask that a task be taken as done */
  askCompletion: { input: { params: { id: string }; body: { result: string; lateReason: string | null } }; reply: { done: true } };
  /** Take a task as done; by somebody else than who asked */
  approveCompletion: { input: { params: { id: string }; body: { note: string | null } }; reply: { done: true } };
  /** Send a task back with the reason */
  returnCompletion: { input: { params: { id: string }; body: { note: string } }; reply: { done: true } };
  /** Attach a file that shows the work */
  addEvidenceFile: { input: { params: { id: string }; query?: { title?: string | undefined }; file: File }; reply: { id: string } };
  /** Attach a link that shows the work */
  addEvidenceLink: { input: { params: { id: string }; body: { title: string; link: string } }; reply: { id: string } };
  /** Take evidence off a task */
  removeEvidence: { input: { params: { id: string } }; reply: { done: true } };
  /** The file of a piece of evidence */
  openEvidence: { input: { params: { id: string } }; reply: Blob };
  /** The audit log, newest first */
  listAudit: { input: { query?: { objectKind?: string | undefined; objectId?: string | undefined; actor?: string | undefined; action?: string | undefined; from?: string | undefined; to?: string | undefined; before?: number | undefined; limit?: number | undefined } }; reply: ({ seq: number; at: string; actor: string; action: string; objectKind: string; objectId: string; changes: ({ field: string; before?: unknown | undefined; after?: unknown | undefined })[]; address: string | null; requestId: string | null })[] };
  /** The audit log as CSV; exporting is logged */
  exportAudit: { input: { query?: { objectKind?: string | undefined; objectId?: string | undefined; actor?: string | undefined; action?: string | undefined; from?: string | undefined; to?: string | undefined } }; reply: Blob };
  /** Walk the whole chain; names the first broken link */
  verifyAuditChain: { input: Record<string, never>; reply: { entries: number; broken: { seq: number; why: "changed" | "missing" | "cut-off" } | null } };
}

/** Where each call goes. */
export const CALLS: { readonly [name in keyof Calls]: readonly [method: string, path: string] } = {
  signIn: ['POST', '/api/session'],
  getSession: ['GET', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  changePassword: ['POST', '/api/session/password'],
  changeLanguage: ['PUT', '/api/session/language'],
  listAccounts: ['GET', '/api/accounts'],
  unlockAccount: ['POST', '/api/accounts/{id}/unlock'],
  resetPassword: ['POST', '/api/accounts/{id}/first-password'],
  listNotices: ['GET', '/api/notices'],
  countUnreadNotices: ['GET', '/api/notices/unread'],
  markNoticeRead: ['POST', '/api/notices/{id}/read'],
  markAllNoticesRead: ['POST', '/api/notices/read'],
  listPlans: ['GET', '/api/plans'],
  importPlan: ['POST', '/api/plans'],
  getPlan: ['GET', '/api/plans/{id}'],
  removeDraft: ['DELETE', '/api/plans/{id}'],
  changeReview: ['POST', '/api/plans/{id}/review'],
  undoReview: ['POST', '/api/plans/{id}/review/{direction}'],
  changeText: ['PUT', '/api/plans/{id}/text'],
  previewIssue: ['GET', '/api/plans/{id}/issue'],
  issuePlan: ['POST', '/api/plans/{id}/issue'],
  listTasks: ['GET', '/api/tasks'],
  getMyWork: ['GET', '/api/my-work'],
  getTask: ['GET', '/api/tasks/{id}'],
  reportProgress: ['POST', '/api/tasks/{id}/progress'],
  askCompletion: ['POST', '/api/tasks/{id}/completion'],
  approveCompletion: ['POST', '/api/tasks/{id}/completion/approval'],
  returnCompletion: ['POST', '/api/tasks/{id}/completion/return'],
  addEvidenceFile: ['POST', '/api/tasks/{id}/evidence/file'],
  addEvidenceLink: ['POST', '/api/tasks/{id}/evidence/link'],
  removeEvidence: ['DELETE', '/api/evidence/{id}'],
  openEvidence: ['GET', '/api/evidence/{id}/file'],
  listAudit: ['GET', '/api/audit'],
  exportAudit: ['GET', '/api/audit/export'],
  verifyAuditChain: ['GET', '/api/audit/chain'],
};
