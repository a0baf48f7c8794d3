// Generated from openapi.json by `npm run generate`; do not edit.

/** Every call: what it takes and what it gives. */
export interface Calls {
  /** Sign in: opens a session in a cookie, or asks for the second factor */
  signIn: { input: { body: { username: string; password: string } }; reply: { next: "work" | "second-factor"; ticket: string | null; ways: ("totp" | "passkey")[] } };
  /** Who is signed in, and what that person may do */
  getSession: { input: Record<string, never>; reply: { account: { id: string; username: string; name: string; post: string | null; language: string; mustChangePassword: boolean }; mustEnrol: boolean; delegationNeedsFactor: boolean; idleMinutes: number; passwordLength: number; province: { id: string; nameVi: string; nameEn: string }; unitIds: (string)[]; seesProvince: boolean; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string; unitName: string })[]; may: Record<string, unknown> } };
  /** Sign out: ends this session */
  signOut: { input: Record<string, never>; reply: { done: true } };
  /** The second step of signing in: a code of the application, or a recovery code */
  completeSignIn: { input: { body: { ticket: string; code: string } }; reply: { done: true } };
  /** Begin signing in by passkey: what the browser asks the device, as JSON text */
  beginPasskeySignIn: { input: { body: { username: string } }; reply: { options: string; ticket: string } };
  /** Sign in by passkey: opens a session in a cookie */
  signInByPasskey: { input: { body: { ticket: string; response: string } }; reply: { done: true } };
  /** Whom an invitation is for */
  lookAtInvitation: { input: { body: { token: string } }; reply: { name: string; username: string; provinceVi: string; provinceEn: string } };
  /** Choose one’s password by an invitation; opens a session */
  acceptInvitation: { input: { body: { token: string; newPassword: string } }; reply: { done: true } };
  /** Change one’s own password; ends every other session */
  changePassword: { input: { body: { password: string; newPassword: string } }; reply: { done: true } };
  /** Choose one’s language */
  changeLanguage: { input: { body: { language: "vi" | "en" } }; reply: { done: true } };
  /** One’s own open sessions */
  listSessions: { input: Record<string, never>; reply: ({ id: string; openedAt: string; seenAt: string; address: string; device: string; way: string; isThis: boolean })[] };
  /** End one of one’s own sessions */
  endSession: { input: { params: { id: string } }; reply: { done: true } };
  /** End every session of one’s own but this one */
  endOtherSessions: { input: Record<string, never>; reply: { ended: number } };
  /** What is kept about the person signed in */
  getPersonalData: { input: Record<string, never>; reply: { person: { name: string; post: string | null; unit: string | null }; account: { username: string; language: string; lastSignIn: string; passwordChangedAt: string }; contact: { phone: string | null; email: string | null }; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitName: string })[]; secondFactor: { totp: boolean; passkeys: (string)[] }; sessions: ({ openedAt: string; seenAt: string; address: string; device: string })[]; notices: number; log: { lines: number; first: string | null } } };
  /** The same as a file to take along */
  exportPersonalData: { input: Record<string, never>; reply: Blob };
  /** Change how one can be reached */
  changeContact: { input: { body: { phone: string | null; email: string | null } }; reply: { done: true } };
  /** Ask the administrators to erase one’s personal data */
  askErasure: { input: Record<string, never>; reply: { done: true } };
  /** Make a person with an account and roles; gives the link, told once, where they choose the password */
  inviteAccount: { input: { body: { name: string; post: string | null; username: string; unitId: string; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string })[]; phone: string | null; email: string | null } }; reply: { accountId: string; token: string; expiresAt: string } };
  /** Every account with its roles */
  listAccounts: { input: Record<string, never>; reply: ({ id: string; username: string; name: string; post: string | null; unitId: string; isLocked: boolean; isDisabled: boolean; disabledWhy: "administrator" | "idle" | "erased" | null; mustChangePassword: boolean; seenAt: string; roles: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string; unitName: string })[] })[] };
  /** The accounts that wait for their person */
  listInvitations: { input: Record<string, never>; reply: ({ accountId: string; expiresAt: string; isExpired: boolean })[] };
  /** A new link in place of the old one */
  renewInvitation: { input: { params: { id: string } }; reply: { accountId: string; token: string; expiresAt: string } };
  /** Take an invitation back */
  withdrawInvitation: { input: { params: { id: string } }; reply: { done: true } };
  /** Let a locked account try again at once */
  unlockAccount: { input: { params: { id: string } }; reply: { done: true } };
  /** Give an account a new first password, told once; its sessions end */
  resetPassword: { input: { params: { id: string } }; reply: { password: string } };
  /** Take the lost second factors of an account away; its sessions end */
  resetSecondFactor: { input: { params: { id: string } }; reply: { done: true } };
  /** The open sessions of an account */
  listSessionsOf: { input: { params: { id: string } }; reply: ({ id: string; openedAt: string; seenAt: string; address: string; device: string; way: string; isThis: boolean })[] };
  /** End every session of an account */
  endSessionsOf: { input: { params: { id: string } }; reply: { ended: number } };
  /** Erase the personal data of a disabled account, where the law allows */
  erasePerson: { input: { params: { id: string } }; reply: { done: true } };
  /** The provinces that let their people in through another provider */
  listSignOns: { input: Record<string, never>; reply: ({ code: string; nameVi: string; nameEn: string })[] };
  /** Begin single sign-on: the provider’s address to go to, and the state to compare on return */
  beginSignOn: { input: { body: { code: string } }; reply: { address: string; state: string } };
  /** End single sign-on with what the provider put behind the address; opens a session in a cookie */
  completeSignOn: { input: { body: { query: string } }; reply: { done: true } };
  /** How single sign-on is set, without its secret */
  getSignOnSetting: { input: Record<string, never>; reply: { setting: { issuer: string; clientId: string; claim: string; enabled: boolean } | null } };
  /** Set single sign-on; a null secret stays as it was */
  changeSignOnSetting: { input: { body: { issuer: string; clientId: string; claim: string; enabled: boolean; secret: string | null } }; reply: { done: true } };
  /** One’s own second factors */
  getSecondFactor: { input: Record<string, never>; reply: { totp: boolean; recoveryCodesLeft: number; passkeys: ({ id: string; name: string; createdAt: string; usedAt: string | null })[] } };
  /** Begin setting up codes of an application: its secret and the picture to scan */
  beginTotp: { input: { body: { password: string } }; reply: { secret: string; qr: string } };
  /** End setting up with a first code; gives the recovery codes, told once */
  confirmTotp: { input: { body: { code: string } }; reply: { recoveryCodes: (string)[] } };
  /** Take the codes of the application away */
  removeTotp: { input: { body: { password: string } }; reply: { done: true } };
  /** New recovery codes, told once; the old ones are no more */
  renewRecoveryCodes: { input: { body: { password: string } }; reply: { recoveryCodes: (string)[] } };
  /** Begin adding a passkey: what the browser asks the device, as JSON text */
  beginPasskey: { input: { body: { password: string } }; reply: { options: string; ticket: string } };
  /** Keep the passkey that the device has made */
  addPasskey: { input: { body: { ticket: string; response: string; name: string } }; reply: { done: true } };
  /** Take a passkey away */
  removePasskey: { input: { params: { id: string }; body: { password: string } }; reply: { done: true } };
  /** Put an account out of use; what it did stays */
  disableAccount: { input: { params: { id: string } }; reply: { done: true } };
  /** Put an account back into use */
  enableAccount: { input: { params: { id: string } }; reply: { done: true } };
  /** Give an account a role in a unit and all below it */
  giveRole: { input: { params: { id: string }; body: { role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string } }; reply: { done: true } };
  /** Take a role away from an account */
  takeRole: { input: { params: { id: string }; body: { role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitId: string } }; reply: { done: true } };
  /** How a person can be reached; that it was read is told to the log */
  readContact: { input: { params: { id: string } }; reply: { phone: string | null; email: string | null } };
  /** What the province asks of its accounts, with the values of levels 2 and 3 */
  getPolicy: { input: Record<string, never>; reply: { policy: { passwordLength: number; passwordHistory: number; administratorPasswordDays: number; idleMinutes: number; administratorIdleMinutes: number; wrongTries: number; lockMinutes: number; inactiveDays: number; secondFactorRoles: ("coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor")[]; sameHandsMayIssue: boolean }; level2: { passwordLength: number; passwordHistory: number; administratorPasswordDays: number; idleMinutes: number; administratorIdleMinutes: number; wrongTries: number; lockMinutes: number; inactiveDays: number; secondFactorRoles: ("coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor")[]; sameHandsMayIssue: boolean }; level3: { passwordLength: number; passwordHistory: number; administratorPasswordDays: number; idleMinutes: number; administratorIdleMinutes: number; wrongTries: number; lockMinutes: number; inactiveDays: number; secondFactorRoles: ("coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor")[]; sameHandsMayIssue: boolean }; bounds: ({ name: string; least: number; most: number })[] } };
  /** Change what the province asks of its accounts */
  changePolicy: { input: { body: { passwordLength: number; passwordHistory: number; administratorPasswordDays: number; idleMinutes: number; administratorIdleMinutes: number; wrongTries: number; lockMinutes: number; inactiveDays: number; secondFactorRoles: ("coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor")[]; sameHandsMayIssue: boolean } }; reply: { done: true } };
  /** Every right of the law as it stands for the person signed in */
  explainRights: { input: Record<string, never>; reply: ({ right: "plan.read" | "plan.import" | "plan.review" | "plan.issue" | "dashboard.read" | "task.read" | "task.work" | "task.approve" | "task.reassign" | "task.assign" | "holiday.change" | "evidence.read" | "evidence.add" | "evidence.refuse" | "urging.write" | "reminder.rule" | "obstacle.read" | "obstacle.raise" | "obstacle.answer" | "obstacle.answer-unit" | "obstacle.answer-focal" | "obstacle.answer-province" | "obstacle.group" | "obstacle.set-days" | "cascade.read" | "cascade.compose" | "cascade.approve" | "cascade.oversee" | "adjustment.read" | "adjustment.propose" | "adjustment.approve" | "adjustment.issue" | "template.read" | "template.change" | "budget.read" | "budget.enter" | "inspection.read" | "inspection.plan" | "inspection.answer" | "unit.read" | "unit.change" | "name.correct" | "post.read" | "post.change" | "delegation.make" | "delegation.oversee" | "account.manage" | "policy.change" | "audit.read"; given: boolean; holders: ("coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor")[]; through: ({ role: "coordinator" | "focal-point" | "unit-leader" | "province-leader" | "administrator" | "auditor"; unitName: string; wholeProvince: boolean; units: number })[]; lent: ({ by: string; unitName: string; waits: boolean })[] })[] };
  /** My notices, newest first */
  listNotices: { input: { query?: { offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; kind: string; title: string; body: string; link: string; createdAt: string; isRead: boolean })[]; unread: number } };
  /** How many of my notices are unread */
  countUnreadNotices: { input: Record<string, never>; reply: { unread: number } };
  /** Mark one of my notices as read */
  markNoticeRead: { input: { params: { id: string } }; reply: { done: true } };
  /** Mark all my notices as read */
  markAllNoticesRead: { input: Record<string, never>; reply: { done: true } };
  /** Whether I get letters by mail */
  getMailPreference: { input: Record<string, never>; reply: { byMail: boolean } };
  /** Set whether I get letters by mail */
  setMailPreference: { input: { body: { byMail: boolean } }; reply: { done: true } };
  /** Everything that waits for me, by due day */
  getInbox: { input: Record<string, never>; reply: { items: ({ id: string; kind: string; title: string; detail: string; dueOn: string | null; since: string; link: string; actions: ({ name: string; method: "POST" | "PUT" | "DELETE"; path: string; body?: Record<string, unknown> | undefined; needs?: "note" | undefined })[]; unread: boolean })[]; unread: number; kinds: ({ kind: string; count: number })[] } };
  /** How much waits for me, and how much of it I have not looked at */
  countInbox: { input: Record<string, never>; reply: { total: number; unread: number } };
  /** Mark waiting things as looked at */
  markInboxSeen: { input: { body: { items: ({ kind: string; id: string; since: string })[] } }; reply: { done: true } };
  /** Plans one may see, drafts first */
  listPlans: { input: Record<string, never>; reply: ({ id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; unitName: string; sourceName: string; createdAt: string; tasks: number; tasksDone: number; openToReview: number; origin: "document" | "composed"; parentPlanId: string | null })[] };
  /** Read a document (.docx, .pdf, .txt, .md, .html) into a draft to review */
  importPlan: { input: { query?: { unit?: string | undefined }; file: File }; reply: { id: string; notes: ({ code: string; vi: string; en: string })[] } };
  /** A plan: its text, everything read from it, and the review */
  getPlan: { input: { params: { id: string } }; reply: { id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; sourceName: string; frozenHash: string | null; version: number; origin: "document" | "composed"; parentPlanId: string | null; approval: "none" | "asked" | "approved"; compiled: Record<string, unknown>; tasks: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; path: string; from: number | null; to: number | null; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; recurrence?: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null } | null | undefined; timing: ({ phrase: string; norm: unknown })[]; confidence: number; takenFrom?: string | null | undefined })[]; duties: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; what: "report" | "plan" | "information"; owedBy: string | null; owedTo: (string)[]; period: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc"; due: string | null; dueInclusive: boolean; from: number | null; to: number | null })[]; agencies: ({ agency: string; unitIds: (string)[]; how: "found" | "ask" | "chosen" | "outside"; confidence: number; reason: { vi: string; en: string }; candidates: (string)[] })[]; citations: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; kind: string | null; number: string | null; name: string | null; issuer: string | null; date: string | null; subject: string | null; from: number | null; to: number | null })[]; header: { kind: string | null; title: string | null; number: string | null; date: string | null; place: string | null; issuer: string | null; signer: string | null; capacity: (string)[]; periodFrom: string | null; periodTo: string | null; recipients: (string)[]; corrected: (string)[] }; canUndo: boolean; canRedo: boolean; may: { review: boolean; issue: boolean } } };
  /** Throw a draft away */
  removeDraft: { input: { params: { id: string } }; reply: { done: true } };
  /** What the plan was when it was issued and after each adjustment, the newest first */
  listPlanVersions: { input: { params: { id: string } }; reply: ({ seq: number; number: string; issuedOn: string; frozenHash: string; adjustmentId: string | null })[] };
  /** The tasks of a plan in force, in its order, to choose from */
  listPlanTasks: { input: { params: { id: string } }; reply: ({ id: string; path: string; section: string | null; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; times: (string)[]; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; product: string | null; state: "not-started" | "in-progress" | "done"; withdrawnOn: string | null; takenFrom: string | null })[] };
  /** Give a plan that is made here another title */
  retitleDraft: { input: { params: { id: string }; body: { title: string; version: number } }; reply: { done: true } };
  /** One step of a review: judge, correct, add, choose a unit */
  changeReview: { input: { params: { id: string }; body: { kind: "judge"; keys: (string)[]; verdict: "open" | "accepted" | "dropped" } | { kind: "change-task"; key: string; patch: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined; recurrence?: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null } | null | undefined } } | { kind: "add-task"; from: number | null; to: number | null; patch: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined; recurrence?: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null } | null | undefined } } | { kind: "change-duty"; key: string; patch: { what?: "report" | "plan" | "information" | undefined; owedBy?: string | null | undefined; owedTo?: (string)[] | undefined; period?: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc" | undefined; due?: string | null | undefined; dueInclusive?: boolean | undefined } } | { kind: "add-duty"; from: number | null; to: number | null; patch: { what?: "report" | "plan" | "information" | undefined; owedBy?: string | null | undefined; owedTo?: (string)[] | undefined; period?: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc" | undefined; due?: string | null | undefined; dueInclusive?: boolean | undefined } } | { kind: "change-citation"; key: string; patch: { kind?: string | null | undefined; number?: string | null | undefined; name?: string | null | undefined; issuer?: string | null | undefined; date?: string | null | undefined; subject?: string | null | undefined } } | { kind: "add-citation"; from: number | null; to: number | null; patch: { kind?: string | null | undefined; number?: string | null | undefined; name?: string | null | undefined; issuer?: string | null | undefined; date?: string | null | undefined; subject?: string | null | undefined } } | { kind: "change-header"; patch: { kind?: string | null | undefined; title?: string | null | undefined; number?: string | null | undefined; date?: string | null | undefined; place?: string | null | undefined; issuer?: string | null | undefined; signer?: string | null | undefined; capacity?: (string)[] | undefined; periodFrom?: string | null | undefined; periodTo?: string | null | undefined; recipients?: (string)[] | undefined } } | { kind: "choose-agency"; agency: string; unitIds: (string)[]; outside: boolean } }; reply: { version: number; touched: { tasks: Record<string, unknown>; duties: Record<string, unknown>; agencies: Record<string, unknown>; citations: Record<string, unknown>; header: Record<string, unknown> }; canUndo: boolean; canRedo: boolean } };
  /** Take the last step of a review back, or do it again */
  undoReview: { input: { params: { id: string; direction: "undo" | "redo" } }; reply: { version: number; touched: { tasks: Record<string, unknown>; duties: Record<string, unknown>; agencies: Record<string, unknown>; citations: Record<string, unknown>; header: Record<string, unknown> }; canUndo: boolean; canRedo: boolean } };
  /** Put an edited text in place of a draft’s; what was said of tasks that stay the same is kept */
  changeText: { input: { params: { id: string }; body: { text: string; version: number } }; reply: { kept: number; plan: { id: string; title: string; year: number | null; state: "draft" | "issued"; number: string | null; issuedOn: string | null; unitId: string; sourceName: string; frozenHash: string | null; version: number; origin: "document" | "composed"; parentPlanId: string | null; approval: "none" | "asked" | "approved"; compiled: Record<string, unknown>; tasks: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; path: string; from: number | null; to: number | null; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; recurrence?: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null } | null | undefined; timing: ({ phrase: string; norm: unknown })[]; confidence: number; takenFrom?: string | null | undefined })[]; duties: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; what: "report" | "plan" | "information"; owedBy: string | null; owedTo: (string)[]; period: "half-year" | "year" | "month" | "quarter" | "once" | "ad-hoc"; due: string | null; dueInclusive: boolean; from: number | null; to: number | null })[]; agencies: ({ agency: string; unitIds: (string)[]; how: "found" | "ask" | "chosen" | "outside"; confidence: number; reason: { vi: string; en: string }; candidates: (string)[] })[]; citations: ({ key: string; verdict: "open" | "accepted" | "dropped"; origin: "read" | "added"; corrected: boolean; kind: string | null; number: string | null; name: string | null; issuer: string | null; date: string | null; subject: string | null; from: number | null; to: number | null })[]; header: { kind: string | null; title: string | null; number: string | null; date: string | null; place: string | null; issuer: string | null; signer: string | null; capacity: (string)[]; periodFrom: string | null; periodTo: string | null; recipients: (string)[]; corrected: (string)[] }; canUndo: boolean; canRedo: boolean; may: { review: boolean; issue: boolean } } } };
  /** What issuing would do, or what stands in its way */
  previewIssue: { input: { params: { id: string } }; reply: { version: number; ready: boolean; obstacles: ({ code: string; vi: string; en: string })[]; tasks: number; dropped: number; duties: number; withoutBody: number; withoutDue: number; amount: number; fannedOut: number; pieces: number; recurring: number; proofs: number; units: ({ id: string; name: string; leads: number; supports: number; pieces: number; occurrences: number })[] } };
  /** Issue a reviewed plan: freezes it and makes its tasks */
  issuePlan: { input: { params: { id: string }; body: { number: string; issuedOn: string; version: number } }; reply: { tasks: number } };
  /** Every name of a body that plans used: how each was taken, how surely, by whom; open ones first */
  listUsedNames: { input: { query?: { q?: string | undefined; how?: "found" | "ask" | "chosen" | "outside" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ text: string; uses: ({ planId: string; planTitle: string; planState: "draft" | "issued"; day: string; how: "found" | "ask" | "chosen" | "outside"; confidence: number; reason: { vi: string; en: string }; units: ({ id: string; name: string })[]; by: string | null; at: string | null; tasks: number })[] })[]; total: number; counts: { ask: number; found: number; chosen: number; outside: number } } };
  /** Take the names of a draft as they are remembered now; one step that can be undone */
  renewPlanNames: { input: { params: { id: string } }; reply: ({ agency: string; before: (string)[]; after: (string)[] })[] };
  /** Tasks under a filter, one page */
  listTasks: { input: { query?: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined; order?: "due" | "plan" | "changed" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; planId: string; parentId: string | null; grain: "task" | "piece" | "occurrence"; childCount: number; periods: number | null; occurrenceOn: string | null; isPaused: boolean; path: string; section: string | null; text: string; bodies: ({ ordinal: number; role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null; handling: "given" | "seen" | "accepted" | "returned"; handlingNote: string | null; part: string | null; partDoneOn: string | null; partNote: string | null })[]; dueOn: string | null; firstDueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; extension: "none" | "asked" | "granted" | "shortened" | "refused"; objectiveDelay: boolean; isExplained: boolean; withdrawnOn: string | null; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[]; isMore: boolean } };
  /** How many tasks there are under a filter, by state */
  countTasks: { input: { query?: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined } }; reply: { total: number; isMore: boolean; counts: { "not-started": number; "not-started-late": number; "in-progress": number; "in-progress-late": number; done: number; "done-late": number } | null } };
  /** One task with its sentence, history, and what may be done */
  getTask: { input: { params: { id: string } }; reply: { id: string; planId: string; parentId: string | null; grain: "task" | "piece" | "occurrence"; childCount: number; periods: number | null; occurrenceOn: string | null; isPaused: boolean; path: string; section: string | null; text: string; bodies: ({ ordinal: number; role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null; handling: "given" | "seen" | "accepted" | "returned"; handlingNote: string | null; part: string | null; partDoneOn: string | null; partNote: string | null })[]; dueOn: string | null; firstDueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; extension: "none" | "asked" | "granted" | "shortened" | "refused"; objectiveDelay: boolean; isExplained: boolean; withdrawnOn: string | null; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string; plan: { id: string; title: string; number: string | null; issuedOn: string | null } | null; parents: ({ id: string; grain: "task" | "piece" | "occurrence"; text: string; occurrenceOn: string | null; childCount: number })[]; supportsAbove: ({ ordinal: number; role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null; handling: "given" | "seen" | "accepted" | "returned"; handlingNote: string | null; part: string | null; partDoneOn: string | null; partNote: string | null })[]; children: { seen: number; done: number; late: number }; recurrence: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null; from: string; until: string; pauses: ({ from: string; to: string })[]; periods: number } | null; recurrenceOfPieces: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null; from: string; until: string; pauses: ({ from: string; to: string })[]; periods: number } | null; pausedFrom: string | null; year: number | null; version: number; delays: ({ id: string; act: "marked" | "lifted"; basis: string; personName: string; at: string })[]; sentence: string; from: number | null; to: number | null; startsOn: string | null; timing: ({ phrase: string; norm: unknown })[]; product: string | null; result: string | null; lateReason: string | null; lateReasonAt: string | null; askedOn: string | null; doneOn: string | null; history: ({ id: string; personName: string; at: string; kind: string; note: string | null; percent: number | null; quantityDone: number | null; recurrence: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null; from: string; until: string; pauses: ({ from: string; to: string })[]; periods: number } | null })[]; may: { work: boolean; askCompletion: boolean; decide: boolean; accept: boolean; return: boolean; tellPart: boolean; giveParts: boolean; explain: boolean; askExtension: boolean; assign: boolean } } };
  /** Tell how far a task is */
  reportProgress: { input: { params: { id: string }; body: { percent: number | null; quantityDone: number | null; note: string | null } }; reply: { done: true } };
  /** Ask that a task be taken as done */
  askCompletion: { input: { params: { id: string }; body: { result: string; lateReason: string | null } }; reply: { done: true } };
  /** Take a task as done; by somebody else than who asked */
  approveCompletion: { input: { params: { id: string }; body: { note: string | null } }; reply: { done: true } };
  /** Send a task back with the reason */
  returnCompletion: { input: { params: { id: string }; body: { note: string } }; reply: { done: true } };
  /** Tasks that touch a window of time, as bars */
  listTaskBars: { input: { query: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined; from: string; to: string; limit?: number | undefined } }; reply: { items: ({ id: string; path: string; text: string; unitId: string | null; unitName: string | null; section: string | null; startsOn: string | null; endsOn: string; state: "not-started" | "in-progress" | "done"; late: boolean; percent: number })[]; isMore: boolean } };
  /** How many tasks fall due on each day of a window */
  countTaskDays: { input: { query: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined; from: string; to: string } }; reply: { days: ({ day: string; total: number; open: number; late: number })[] } };
  /** Tasks in groups: by body, heading, state or month, with the first few of each */
  listTaskGroups: { input: { query: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined; by: "unit" | "section" | "state" | "month"; each?: number | undefined; offset?: number | undefined } }; reply: { groups: ({ key: string | null; name: string | null; total: number; late: number; items: ({ id: string; planId: string; parentId: string | null; grain: "task" | "piece" | "occurrence"; childCount: number; periods: number | null; occurrenceOn: string | null; isPaused: boolean; path: string; section: string | null; text: string; bodies: ({ ordinal: number; role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null; unitName: string | null; handling: "given" | "seen" | "accepted" | "returned"; handlingNote: string | null; part: string | null; partDoneOn: string | null; partNote: string | null })[]; dueOn: string | null; firstDueOn: string | null; dueInclusive: boolean; standing: { state: "not-started" | "in-progress" | "done"; late: boolean; daysLeft: number | null }; completion: "none" | "asked" | "returned" | "approved"; extension: "none" | "asked" | "granted" | "shortened" | "refused"; objectiveDelay: boolean; isExplained: boolean; withdrawnOn: string | null; percent: number; quantity: number | null; quantityUnit: string | null; quantityDone: number; amount: number | null; changedAt: string })[] })[]; isMore: boolean } };
  /** What is late, why, whose, and how it was on the same day a year ago */
  getDashboard: { input: { query?: { year?: number | undefined } }; reply: { year: number; today: string; yearAgo: string; figures: ({ name: "open" | "late" | "soon" | "month" | "asked" | "done" | "done-late" | "late-objective" | "late-approval" | "late-obstacle" | "late-extension" | "late-explained" | "late-unexplained" | "now-issued" | "now-done" | "now-late" | "then-issued" | "then-done" | "then-late" | "funded" | "funded-done" | "funded-late"; count: number; amount: number; question: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined } })[]; bodies: ({ unitId: string; unitName: string | null; count: number; unexplained: number; since: string; question: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined } })[]; obstacles: { unit: number; focal: number; province: number } } };
  /** Questions to the tasks that I keep or that are shared with me, and my columns */
  listTaskFilters: { input: Record<string, never>; reply: { items: ({ id: string; name: string; address: string; shared: "own" | "unit" | "province"; unitName: string | null; isMine: boolean; isDefault: boolean })[]; columns: (string)[]; mayShareWithProvince: boolean } };
  /** Keep a question under a name */
  keepTaskFilter: { input: { body: { name: string; address: string; shared: "own" | "unit" | "province" } }; reply: { id: string } };
  /** Remove a question of mine */
  removeTaskFilter: { input: { params: { id: string } }; reply: { done: true } };
  /** Put back a question of mine that was removed */
  restoreTaskFilter: { input: { params: { id: string } }; reply: { done: true } };
  /** My columns, and the question that my list begins with */
  chooseTaskView: { input: { body: { columns?: (string)[] | undefined; filterId?: string | null | undefined } }; reply: { done: true } };
  /** Tasks under a filter as a spreadsheet that can come back */
  exportTaskSheet: { input: { query?: { q?: string | undefined; state?: ("not-started" | "in-progress" | "done")[] | undefined; late?: boolean | undefined; completion?: ("none" | "asked" | "returned" | "approved")[] | undefined; unit?: (string)[] | undefined; lead?: (string)[] | undefined; plan?: string | undefined; section?: string | undefined; year?: number | undefined; dueFrom?: string | undefined; dueTo?: string | undefined; why?: "objective" | "approval" | "obstacle" | "extension" | "explained" | "unexplained" | undefined; funded?: boolean | undefined; stoodOn?: string | undefined; stoodAs?: "issued" | "done" | "late" | undefined; grain?: "task" | "piece" | "occurrence" | "leaf" | "all" | undefined; parent?: string | undefined; handling?: ("given" | "seen" | "accepted" | "returned")[] | undefined; extension?: ("none" | "asked" | "granted" | "shortened" | "refused")[] | undefined; objective?: boolean | undefined; withdrawn?: boolean | undefined; columns?: ("path" | "section" | "text" | "lead" | "support" | "starts" | "due" | "state" | "percent" | "quantity" | "quantityUnit" | "quantityDone" | "note" | "lateReason" | "extensionReason" | "product" | "amount")[] | undefined } }; reply: Blob };
  /** What a spreadsheet that comes back would change, cell by cell */
  previewTaskSheet: { input: { file: File }; reply: { rows: number; changes: ({ line: number; taskId: string; text: string; version: number; cells: ({ column: "due" | "extensionReason" | "percent" | "quantityDone" | "note" | "lateReason"; from: string; to: string; reason: { vi: string; en: string } | null })[]; reason: { vi: string; en: string } | null })[]; unread: ({ line: number; reason: { vi: string; en: string } })[] } };
  /** Take over what a spreadsheet tells: progress, askings for more time, reasons of lateness, as far as each task allows */
  applyTaskSheet: { input: { body: { rows: ({ taskId: string; version: number; percent: number | null; quantityDone: number | null; note: string | null; wantedDue?: string | null | undefined; extensionReason?: string | null | undefined; lateReason?: string | null | undefined })[] } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Take several tasks as done, each only where its own law allows it */
  approveTasks: { input: { body: { taskIds: (string)[]; allOrNothing?: boolean | undefined } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Which of several tasks could be taken as done, and why the others cannot */
  previewApproval: { input: { body: { taskIds: (string)[] } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Take up several tasks that my unit was given */
  acceptTasks: { input: { body: { taskIds: (string)[]; allOrNothing?: boolean | undefined } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Which of several tasks my unit could take up, and why not the others */
  previewAcceptance: { input: { body: { taskIds: (string)[] } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Give the parts of a unit in several open tasks to another unit */
  reassignTasks: { input: { body: { taskIds: (string)[]; allOrNothing?: boolean | undefined; fromUnitId: string; toUnitId: string; reason: string } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** In which of several tasks the parts of a unit could go to another, and why not in the others */
  previewReassignment: { input: { body: { taskIds: (string)[]; fromUnitId: string; toUnitId: string } }; reply: { done: (string)[]; refused: ({ taskId: string; reason: { vi: string; en: string } })[] } };
  /** Note that my unit has seen what it was given */
  markTaskSeen: { input: { params: { id: string } }; reply: { done: true } };
  /** Take up what my unit was given */
  acceptTask: { input: { params: { id: string } }; reply: { done: true } };
  /** Send what my unit was given back, with the reason */
  returnTask: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** Give a body again what it sent back */
  resendTask: { input: { params: { id: string }; body: { ordinal: number; note: string } }; reply: { done: true } };
  /** Write down what a support’s part in a task is */
  givePart: { input: { params: { id: string }; body: { ordinal: number; part: string } }; reply: { done: true } };
  /** Say that my unit’s part as a support is done, or that it is not after all */
  tellPart: { input: { params: { id: string }; body: { ordinal: number; isDone: boolean; note: string | null } }; reply: { done: true } };
  /** Change how a task comes again, for the periods still to be made */
  changeRecurrence: { input: { params: { id: string }; body: { kind: "recurring" | "proof"; every: "day" | "week" | "month" | "quarter" | "half-year" | "year"; dueDay: number | null; quantityEach: number | null; until: string; version: number } }; reply: { done: true } };
  /** Make no more occurrences of a task for the time being */
  pauseTask: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** Go on with a paused task; none is made for the pause */
  resumeTask: { input: { params: { id: string } }; reply: { done: true } };
  /** How the province runs work that comes again */
  getTaskSetting: { input: Record<string, never>; reply: { shift: "forward" | "back" | "none"; leadDays: number; proofEvery: "day" | "week" | "month" | "quarter" | "half-year" | "year" } };
  /** Set where deadlines on rest days go, how early occurrences are made, how often continuous work is shown */
  changeTaskSetting: { input: { body: { shift: "forward" | "back" | "none"; leadDays: number; proofEvery: "day" | "week" | "month" | "quarter" | "half-year" | "year" } }; reply: { done: true } };
  /** Every asking of a task for more time, and what I may do about the open one */
  listExtensions: { input: { params: { id: string } }; reply: { items: ({ id: string; state: "asked" | "granted" | "shortened" | "refused" | "taken-back"; askedBy: string; askedOn: string; oldDue: string; wantedDue: string; reason: string; grantedDue: string | null; decidedBy: string | null; decidedOn: string | null; note: string | null })[]; may: { ask: boolean; takeBack: boolean; decide: boolean } } };
  /** Ask for more time, with the day and the reason */
  askExtension: { input: { params: { id: string }; body: { wantedDue: string; reason: string } }; reply: { id: string } };
  /** Take the open asking for more time back */
  takeExtensionBack: { input: { params: { id: string } }; reply: { done: true } };
  /** Answer an asking for more time: the day wanted, an earlier one, or none */
  decideExtension: { input: { params: { id: string }; body: { grantedDue: string | null; note: string | null } }; reply: { done: true } };
  /** Say why a task is late; once */
  explainDelay: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** Mark a delay as one that nobody there could help */
  markObjectiveDelay: { input: { params: { id: string }; body: { basis: string } }; reply: { done: true } };
  /** Take the mark of a delay that nobody could help off again */
  liftObjectiveDelay: { input: { params: { id: string }; body: { basis: string } }; reply: { done: true } };
  /** Open tasks of units that are no more, with who took up their work */
  listSuccessorOffers: { input: { query?: { day?: string | undefined } }; reply: ({ taskId: string; path: string; text: string; planTitle: string; ordinal: number; role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string; unitName: string; successors: ({ id: string; name: string })[] })[] };
  /** Let every open task whose unit has exactly one successor go to it */
  passToOnlySuccessors: { input: { body: { reason: string } }; reply: { passed: number; waiting: number } };
  /** Give a body’s part in an open task to another unit */
  reassignTask: { input: { params: { id: string }; body: { ordinal: number; toUnitId: string; reason: string } }; reply: { done: true } };
  /** A year’s tasks by unit: as the plans gave them, or by whose work they are now */
  countByUnit: { input: { query: { year: number; reading?: "given" | "successors" | undefined; day?: string | undefined } }; reply: ({ unitId: string | null; unitName: string | null; tasks: number; done: number; late: number })[] };
  /** Obstacles under a filter, the longest waiting first, with how many wait at each step */
  listObstacles: { input: { query?: { q?: string | undefined; is?: "open" | "ended" | undefined; step?: "unit" | "focal" | "province" | undefined; unitId?: string | undefined; groupId?: string | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; text: string; wish: string | null; unitId: string; unitName: string; personName: string; raisedOn: string; step: "unit" | "focal" | "province"; state: "open" | "answered" | "solved" | "adjustment" | "withdrawn"; waiting: { days: number; dueOn: string; overdue: boolean } | null; closedOn: string | null; adjustmentId: string | null; task: { id: string; text: string; path: string; planId: string; dueOn: string | null } | null; group: { id: string; title: string } | null; version: number; may: { answer: boolean; forward: boolean; withdraw: boolean } })[]; total: number; open: { unit: number; focal: number; province: number } } };
  /** What stands in the way of one task, and whether I may raise something */
  listTaskObstacles: { input: { params: { id: string } }; reply: { items: ({ id: string; text: string; wish: string | null; unitId: string; unitName: string; personName: string; raisedOn: string; step: "unit" | "focal" | "province"; state: "open" | "answered" | "solved" | "adjustment" | "withdrawn"; waiting: { days: number; dueOn: string; overdue: boolean } | null; closedOn: string | null; adjustmentId: string | null; task: { id: string; text: string; path: string; planId: string; dueOn: string | null } | null; group: { id: string; title: string } | null; version: number; may: { answer: boolean; forward: boolean; withdraw: boolean } })[]; may: { raise: boolean } } };
  /** Say what stands in the way of a task */
  raiseObstacle: { input: { params: { id: string }; body: { text: string; wish: string | null } }; reply: { id: string } };
  /** One obstacle with every step it went and what may be done */
  getObstacle: { input: { params: { id: string } }; reply: { id: string; text: string; wish: string | null; unitId: string; unitName: string; personName: string; raisedOn: string; step: "unit" | "focal" | "province"; state: "open" | "answered" | "solved" | "adjustment" | "withdrawn"; waiting: { days: number; dueOn: string; overdue: boolean } | null; closedOn: string | null; adjustmentId: string | null; task: { id: string; text: string; path: string; planId: string; dueOn: string | null } | null; group: { id: string; title: string } | null; version: number; may: { answer: boolean; forward: boolean; withdraw: boolean }; steps: ({ id: string; step: "unit" | "focal" | "province"; act: "raised" | "forwarded" | "answered" | "solved" | "adjustment" | "withdrawn" | "grouped"; words: string; daysWaited: number; personName: string; at: string })[] } };
  /** Open obstacles that may be the same as this one, with why */
  listSimilarObstacles: { input: { params: { id: string } }; reply: ({ obstacle: { id: string; text: string; wish: string | null; unitId: string; unitName: string; personName: string; raisedOn: string; step: "unit" | "focal" | "province"; state: "open" | "answered" | "solved" | "adjustment" | "withdrawn"; waiting: { days: number; dueOn: string; overdue: boolean } | null; closedOn: string | null; adjustmentId: string | null; task: { id: string; text: string; path: string; planId: string; dueOn: string | null } | null; group: { id: string; title: string } | null; version: number; may: { answer: boolean; forward: boolean; withdraw: boolean } }; words: (string)[]; sameSection: boolean })[] };
  /** End an obstacle with an answer, a solution, or that the plan is to be adjusted */
  answerObstacle: { input: { params: { id: string }; body: { outcome: "answered" | "solved" | "adjustment"; note: string; version: number } }; reply: { done: true } };
  /** Pass an obstacle on to the step above */
  forwardObstacle: { input: { params: { id: string }; body: { note: string; version: number } }; reply: { done: true } };
  /** Take an obstacle back; by who raised it */
  withdrawObstacle: { input: { params: { id: string }; body: { note: string; version: number } }; reply: { done: true } };
  /** Put open obstacles that are the same together under a name */
  groupObstacles: { input: { body: { title: string; obstacleIds: (string)[] } }; reply: { id: string } };
  /** Put more obstacles into a group */
  joinObstacleGroup: { input: { params: { id: string }; body: { obstacleIds: (string)[] } }; reply: { done: true } };
  /** Take an obstacle out of its group */
  leaveObstacleGroup: { input: { params: { id: string } }; reply: { done: true } };
  /** Answer at once every obstacle of a group that waits for me */
  answerObstacleGroup: { input: { params: { id: string }; body: { outcome: "answered" | "solved" | "adjustment"; note: string } }; reply: { answered: number; left: number } };
  /** Within how many working days each step is to answer */
  getObstacleDays: { input: Record<string, never>; reply: { unit: number; focal: number; province: number } };
  /** Say within how many working days each step is to answer */
  setObstacleDays: { input: { body: { unit: number; focal: number; province: number } }; reply: { done: true } };
  /** Inspections, the latest first, with how their findings stand */
  listInspections: { input: { query?: { state?: "draft" | "told" | "concluded" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; title: string; basis: string | null; lookedAt: string; team: (string)[]; fromDay: string; toDay: string; state: "draft" | "told" | "concluded"; unitName: string; personName: string; toldOn: string | null; conclusion: string | null; concludedOn: string | null; version: number; units: (string)[]; findings: { good: number; open: number; late: number; answered: number; closed: number } })[]; total: number } };
  /** Plan an inspection of some units, as a draft */
  planInspection: { input: { body: { title: string; basis: string | null; lookedAt: string; team: (string)[]; fromDay: string; toDay: string; units: ({ unitId: string; day: string | null })[] } }; reply: { id: string } };
  /** One inspection with its units, its findings, and what may be done */
  getInspection: { input: { params: { id: string } }; reply: { id: string; title: string; basis: string | null; lookedAt: string; team: (string)[]; fromDay: string; toDay: string; state: "draft" | "told" | "concluded"; unitName: string; personName: string; toldOn: string | null; conclusion: string | null; concludedOn: string | null; version: number; visits: ({ unitId: string; unitName: string; day: string | null })[]; findings: ({ id: string; inspectionId: string; inspectionTitle: string; unitId: string; unitName: string; kind: "good" | "mend"; text: string; dueOn: string | null; state: "noted" | "open" | "answered" | "closed"; daysLeft: number | null; late: boolean; foundOn: string; closedOn: string | null; task: { id: string; text: string } | null; version: number; steps: ({ id: string; act: "found" | "answered" | "accepted" | "returned"; words: string; personName: string; at: string })[]; may: { answer: boolean; decide: boolean } })[]; may: { change: boolean; tell: boolean; record: boolean; conclude: boolean } } };
  /** Change an inspection that the units have not been told of */
  changeInspection: { input: { params: { id: string }; body: { title: string; basis: string | null; lookedAt: string; team: (string)[]; fromDay: string; toDay: string; units: ({ unitId: string; day: string | null })[]; version: number } }; reply: { done: true } };
  /** What must be mended over all inspections, the most pressing first */
  listFindings: { input: { query?: { is?: "open" | "late" | "answered" | "closed" | undefined; unitId?: string | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; inspectionId: string; inspectionTitle: string; unitId: string; unitName: string; kind: "good" | "mend"; text: string; dueOn: string | null; state: "noted" | "open" | "answered" | "closed"; daysLeft: number | null; late: boolean; foundOn: string; closedOn: string | null; task: { id: string; text: string } | null; version: number; steps: ({ id: string; act: "found" | "answered" | "accepted" | "returned"; words: string; personName: string; at: string })[]; may: { answer: boolean; decide: boolean } })[]; total: number } };
  /** Tell the units that they will be inspected */
  tellUnits: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Conclude an inspection in words */
  concludeInspection: { input: { params: { id: string }; body: { conclusion: string; version: number } }; reply: { done: true } };
  /** Write down what was seen at one unit: good, or to be mended by a day */
  recordFinding: { input: { params: { id: string }; body: { unitId: string; kind: "good" | "mend"; text: string; dueOn: string | null; taskId: string | null } }; reply: { id: string } };
  /** Say what was mended; by the inspected unit */
  answerFinding: { input: { params: { id: string }; body: { note: string; version: number } }; reply: { done: true } };
  /** Agree that a finding is mended */
  acceptFinding: { input: { params: { id: string }; body: { note: string; version: number } }; reply: { done: true } };
  /** Send the answer to a finding back with what is missing */
  returnFinding: { input: { params: { id: string }; body: { note: string; version: number } }; reply: { done: true } };
  /** The table task × steps under a filter, one page, with the sums of all of it */
  listBudget: { input: { query?: { q?: string | undefined; planId?: string | undefined; year?: number | undefined; source?: "regular" | "national" | "mobilised" | "other" | undefined; unitId?: string | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { rows: ({ task: { id: string; path: string; text: string; planId: string }; unitName: string | null; planned: number | null; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number }; sources: ("regular" | "national" | "mobilised" | "other")[]; warnings: ({ kind: "committed-above-allocated" | "accepted-above-committed" | "paid-above-accepted"; over: number; source: "regular" | "national" | "mobilised" | "other" })[] })[]; total: number; planned: number; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number }; bySource: ({ source: "regular" | "national" | "mobilised" | "other"; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number } })[]; byUnit: ({ unitId: string; unitName: string; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number } })[]; plan: { id: string; title: string; number: string | null; year: number | null; stated: number | null; planned: number; estimate: number } | null } };
  /** The money of one year at each step, by source */
  sumBudget: { input: { query: { year: number } }; reply: { year: number; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number }; bySource: ({ source: "regular" | "national" | "mobilised" | "other"; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number } })[] } };
  /** The estimate for the finance department as a workbook */
  exportEstimate: { input: { query?: { planId?: string | undefined; year?: number | undefined } }; reply: Blob };
  /** The money of one task: sums, warnings, every entry */
  getTaskBudget: { input: { params: { id: string } }; reply: { planned: number | null; year: number | null; sums: { estimate: number; allocated: number; committed: number; accepted: number; paid: number }; warnings: ({ kind: "committed-above-allocated" | "accepted-above-committed" | "paid-above-accepted"; over: number; source: "regular" | "national" | "mobilised" | "other" })[]; entries: ({ id: string; source: "regular" | "national" | "mobilised" | "other"; year: number; unitName: string; step: "estimate" | "allocated" | "committed" | "accepted" | "paid"; amount: number; day: string; documentNumber: string | null; documentOn: string | null; evidence: { id: string; title: string } | null; note: string | null; personName: string; at: string })[]; units: ({ id: string; name: string })[]; may: { enter: boolean } } };
  /** Add an amount, or a correction below zero, to the money of a task */
  addBudgetEntry: { input: { params: { id: string }; body: { source: "regular" | "national" | "mobilised" | "other"; year: number; unitId: string | null; step: "estimate" | "allocated" | "committed" | "accepted" | "paid"; amount: number; day: string; documentNumber: string | null; documentOn: string | null; evidenceId: string | null; note: string | null } }; reply: { id: string } };
  /** Evidence under a filter, one page, each item with what it is credited to */
  listEvidence: { input: { query?: { q?: string | undefined; unitId?: string | undefined; kind?: "file" | "link" | "number" | "reference" | undefined; is?: "uncredited" | "refused" | "withdrawn" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; unitId: string; unitName: string; kind: "file" | "link" | "number" | "reference"; title: string; happenedOn: string | null; fileName: string | null; mediaType: string | null; size: number | null; link: string | null; value: number | null; valueUnit: string | null; referenceLink: string | null; personName: string; at: string; withdrawn: { at: string; personName: string; reason: string | null } | null; credits: ({ id: string; state: "standing" | "refused" | "removed"; amount: number | null; personName: string; at: string; decidedName: string | null; decidedAt: string | null; reason: string | null; may: { remove: boolean; refuse: boolean; accept: boolean }; targetKind: string; targetId: string; targetTitle: string; targetLink: string; targetUnit: string | null })[]; may: { withdraw: boolean } })[]; total: number } };
  /** Enter a link, a number or a reference once, and credit it where asked */
  addEvidence: { input: { body: { title: string; happenedOn: string | null; what: { kind: "link"; link: string } | { kind: "number"; value: number; valueUnit: string } | { kind: "reference"; referenceKind: string; referenceId: string }; credit: { targetKind: string; targetId: string; amount: number | null } | null } }; reply: { id: string; creditId: string | null } };
  /** One item of evidence with everything it is credited to */
  getEvidence: { input: { params: { id: string } }; reply: { id: string; unitId: string; unitName: string; kind: "file" | "link" | "number" | "reference"; title: string; happenedOn: string | null; fileName: string | null; mediaType: string | null; size: number | null; link: string | null; value: number | null; valueUnit: string | null; referenceLink: string | null; personName: string; at: string; withdrawn: { at: string; personName: string; reason: string | null } | null; credits: ({ id: string; state: "standing" | "refused" | "removed"; amount: number | null; personName: string; at: string; decidedName: string | null; decidedAt: string | null; reason: string | null; may: { remove: boolean; refuse: boolean; accept: boolean }; targetKind: string; targetId: string; targetTitle: string; targetLink: string; targetUnit: string | null })[]; may: { withdraw: boolean } } };
  /** The file of a piece of evidence */
  openEvidence: { input: { params: { id: string } }; reply: Blob };
  /** Everything credited to one target, and how much of what it counts */
  listCredits: { input: { query: { targetKind: string; targetId: string } }; reply: { counted: { total: number; unit: string | null } | null; sum: number; sumOfParts: number; parts: ({ id: string; link: string; agency: string | null; on: string | null; credits: number; sum: number; may: { credit: boolean } })[]; credits: ({ id: string; state: "standing" | "refused" | "removed"; amount: number | null; personName: string; at: string; decidedName: string | null; decidedAt: string | null; reason: string | null; may: { remove: boolean; refuse: boolean; accept: boolean; move: boolean }; item: { id: string; unitId: string; unitName: string; kind: "file" | "link" | "number" | "reference"; title: string; happenedOn: string | null; fileName: string | null; mediaType: string | null; size: number | null; link: string | null; value: number | null; valueUnit: string | null; referenceLink: string | null; personName: string; at: string; withdrawn: { at: string; personName: string; reason: string | null } | null } })[]; may: { credit: boolean; refuse: boolean } } };
  /** Enter a file once, and credit it where asked */
  addEvidenceFile: { input: { query?: { title?: string | undefined; happenedOn?: string | undefined; targetKind?: string | undefined; targetId?: string | undefined; amount?: number | undefined }; file: File }; reply: { id: string; creditId: string | null } };
  /** Take evidence back with the reason: it stops counting everywhere */
  withdrawEvidence: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** Credit evidence that is there to one more target */
  creditEvidence: { input: { params: { id: string }; body: { targetKind: string; targetId: string; amount: number | null } }; reply: { creditId: string } };
  /** Credit evidence on from the whole to a part of it, where it then counts */
  moveCredit: { input: { params: { id: string }; body: { partId: string } }; reply: { done: true } };
  /** Take evidence off a target again */
  removeCredit: { input: { params: { id: string } }; reply: { done: true } };
  /** Say that a credit does not count, and why */
  refuseCredit: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** Take a refusal back: the credit counts again */
  acceptCredit: { input: { params: { id: string } }; reply: { done: true } };
  /** Adjustments of plans in force, the newest first */
  listAdjustments: { input: { query?: { plan?: string | undefined } }; reply: ({ id: string; planId: string; planTitle: string; planNumber: string | null; unitName: string; state: "draft" | "asked" | "returned" | "approved" | "issued" | "dropped"; reason: string; number: string | null; issuedOn: string | null; seq: number | null; changes: number; createdOn: string })[] };
  /** Begin an adjustment of a plan in force */
  proposeAdjustment: { input: { body: { planId: string; obstacleId: string | null; reason: string; basis: string | null; changes: ({ kind: "change"; taskId: string; after: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined } } | { kind: "withdraw"; taskId: string } | { kind: "add"; after: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } })[] } }; reply: { id: string } };
  /** An adjustment with what it changes, old and new */
  getAdjustment: { input: { params: { id: string } }; reply: { id: string; plan: { id: string; title: string; number: string | null; year: number | null; issuedOn: string | null; unitId: string }; state: "draft" | "asked" | "returned" | "approved" | "issued" | "dropped"; reason: string; basis: string | null; obstacleId: string | null; changes: ({ kind: "change"; taskId: string; path: string; before: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null }; after: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined }; shares: { kept: number; open: ({ taskId: string | null; agency: string | null; on: string | null; before: number | null; after: number })[]; inTurn: boolean } | null } | { kind: "withdraw"; taskId: string; path: string; before: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } } | { kind: "add"; after: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } })[]; number: string | null; issuedOn: string | null; seq: number | null; note: string | null; version: number; steps: ({ id: string; kind: string; personName: string; at: string; note: string | null })[]; may: { edit: boolean; ask: boolean; takeBack: boolean; decide: boolean; issue: boolean; drop: boolean } } };
  /** Keep a proposal as it is written now */
  changeProposal: { input: { params: { id: string }; body: { version: number; reason: string; basis: string | null; changes: ({ kind: "change"; taskId: string; after: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined } } | { kind: "withdraw"; taskId: string } | { kind: "add"; after: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } })[] } }; reply: { id: string; plan: { id: string; title: string; number: string | null; year: number | null; issuedOn: string | null; unitId: string }; state: "draft" | "asked" | "returned" | "approved" | "issued" | "dropped"; reason: string; basis: string | null; obstacleId: string | null; changes: ({ kind: "change"; taskId: string; path: string; before: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null }; after: { text?: string | undefined; bodies?: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[] | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined }; shares: { kept: number; open: ({ taskId: string | null; agency: string | null; on: string | null; before: number | null; after: number })[]; inTurn: boolean } | null } | { kind: "withdraw"; taskId: string; path: string; before: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } } | { kind: "add"; after: { text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null } })[]; number: string | null; issuedOn: string | null; seq: number | null; note: string | null; version: number; steps: ({ id: string; kind: string; personName: string; at: string; note: string | null })[]; may: { edit: boolean; ask: boolean; takeBack: boolean; decide: boolean; issue: boolean; drop: boolean } } };
  /** Give a proposal up */
  dropProposal: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Ask that an adjustment be approved */
  askAdjustmentApproval: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Take the asking back, to edit the proposal again */
  takeAdjustmentAskingBack: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Approve what somebody else proposed */
  approveAdjustment: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Return a proposal with the reason */
  returnAdjustment: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Issue an approved adjustment as the plan’s next version */
  issueAdjustment: { input: { params: { id: string }; body: { version: number; number: string; issuedOn: string } }; reply: { seq: number } };
  /** Plans that give units work with how far the answers are, and the units’ own plans */
  cascadeOverview: { input: Record<string, never>; reply: { plans: ({ id: string; title: string; number: string | null; year: number | null; unitId: string; unitName: string; due: { dueOn: string; source: "duty" | "set" } | null; units: number; asked: number; gaps: number; counts: { taken: number; drafted: number; declining: number; declined: number; insisted: number; none: number }; plansBelow: number; sent: number; sentLate: number; broken: number; mayCompose: boolean })[]; unitPlans: ({ id: string; title: string; number: string | null; unitId: string; unitName: string; parentId: string | null; parentTitle: string | null; parentNumber: string | null; phase: "composing" | "asked" | "returned" | "approved" | "issued" | "sent" | "noted" | "sent-back"; sentOn: string | null; sentLate: boolean; changedAt: string })[] } };
  /** Which unit has answered what of a plan’s tasks */
  getCoverage: { input: { params: { id: string } }; reply: { plan: { id: string; title: string; number: string | null; unitId: string }; due: { dueOn: string; source: "duty" | "set" } | null; tasks: ({ id: string; path: string; text: string; dueOn: string | null })[]; units: ({ id: string; name: string; shortName: string | null })[]; cells: ({ task: number; unit: number; role: "lead" | "perform" | "support"; state: "taken" | "drafted" | "declining" | "declined" | "insisted" | "none"; innerId?: string | undefined; planId?: string | undefined; declineId?: string | undefined; words?: string | undefined })[]; counts: { taken: number; drafted: number; declining: number; declined: number; insisted: number; none: number }; unitPlans: ({ id: string; title: string; number: string | null; unitId: string; unitName: string; parentId: string | null; parentTitle: string | null; parentNumber: string | null; phase: "composing" | "asked" | "returned" | "approved" | "issued" | "sent" | "noted" | "sent-back"; sentOn: string | null; sentLate: boolean; changedAt: string })[]; may: { oversee: boolean; answer: (string)[] } } };
  /** Who took up what, as .xlsx */
  exportCoverage: { input: { params: { id: string }; query?: { gaps?: boolean | undefined } }; reply: Blob };
  /** What units were given in a plan, with how they have answered */
  listGiven: { input: { params: { id: string }; query?: { unit?: string | undefined } }; reply: ({ taskId: string; path: string; text: string; role: "lead" | "perform" | "support"; unitId: string; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; state: "taken" | "drafted" | "declining" | "declined" | "insisted" | "none" })[] };
  /** Set by when units send their own plans up */
  setUnitPlanDue: { input: { params: { id: string }; body: { dueOn: string } }; reply: { done: true } };
  /** Begin a unit’s own plan with the chosen tasks taken up */
  makeUnitPlan: { input: { params: { id: string }; body: { unitId: string; title: string; taskIds: (string)[] } }; reply: { id: string } };
  /** Inner deadlines that leave the upper one too little time */
  listBrokenChains: { input: { query?: { plan?: string | undefined } }; reply: ({ innerId: string | null; planId: string; planTitle: string; unitName: string; text: string; upperId: string; upperText: string; chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null } })[] };
  /** How a day about to be set stands to the upper task */
  checkChain: { input: { query?: { upper?: string | undefined; task?: string | undefined; due?: string | undefined; inclusive?: boolean | undefined } }; reply: { chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null }; upperText: string } | null };
  /** How many working days the upper level needs after an inner deadline */
  getCascadeSetting: { input: Record<string, never>; reply: { upperDays: number } };
  /** Set how many working days the upper level needs */
  changeCascadeSetting: { input: { body: { upperDays: number } }; reply: { done: true } };
  /** Say that a unit does not take a task up, and why */
  declineTask: { input: { params: { id: string }; body: { taskId: string; unitId: string; reason: string } }; reply: { id: string } };
  /** Take a refusal back */
  takeDeclineBack: { input: { params: { id: string } }; reply: { done: true } };
  /** Let a unit off a task */
  acceptDecline: { input: { params: { id: string }; body: { note: string | null } }; reply: { done: true } };
  /** Insist that a unit takes a task up, with the reason */
  insistOnTask: { input: { params: { id: string }; body: { note: string | null } }; reply: { done: true } };
  /** A unit’s own plan with the upper tasks beside its own */
  getUnitPlan: { input: { params: { id: string } }; reply: { id: string; title: string; year: number | null; unitId: string; unitName: string; number: string | null; issuedOn: string | null; origin: "document" | "composed"; planVersion: number; parent: { id: string; title: string; number: string | null } | null; due: { dueOn: string; source: "duty" | "set" } | null; phase: "composing" | "asked" | "returned" | "approved" | "issued" | "sent" | "noted" | "sent-back"; note: string | null; sentOn: string | null; sentLate: boolean; version: number; obstacles: ({ code: string; vi: string; en: string })[]; tasks: ({ key: string; taskId: string | null; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; takenFrom: string | null; upper: { id: string; path: string; text: string; dueOn: string | null; dueInclusive: boolean; withdrawn: boolean } | null; chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null } | null })[]; steps: ({ id: string; kind: string; personName: string; at: string; note: string | null })[]; canUndo: boolean; canRedo: boolean; may: { edit: boolean; ask: boolean; takeBack: boolean; decide: boolean; sendBackInside: boolean; issue: boolean; send: boolean; take: boolean } } };
  /** Put a draft read from the unit’s own document under a plan in force */
  adoptDraft: { input: { params: { id: string }; body: { parentPlanId: string } }; reply: { done: true } };
  /** Take further tasks up, or add the unit’s own */
  addUnitPlanTasks: { input: { params: { id: string }; body: { taskIds: (string)[]; own: ({ text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null })[]; version: number } }; reply: { id: string; title: string; year: number | null; unitId: string; unitName: string; number: string | null; issuedOn: string | null; origin: "document" | "composed"; planVersion: number; parent: { id: string; title: string; number: string | null } | null; due: { dueOn: string; source: "duty" | "set" } | null; phase: "composing" | "asked" | "returned" | "approved" | "issued" | "sent" | "noted" | "sent-back"; note: string | null; sentOn: string | null; sentLate: boolean; version: number; obstacles: ({ code: string; vi: string; en: string })[]; tasks: ({ key: string; taskId: string | null; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; takenFrom: string | null; upper: { id: string; path: string; text: string; dueOn: string | null; dueInclusive: boolean; withdrawn: boolean } | null; chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null } | null })[]; steps: ({ id: string; kind: string; personName: string; at: string; note: string | null })[]; canUndo: boolean; canRedo: boolean; may: { edit: boolean; ask: boolean; takeBack: boolean; decide: boolean; sendBackInside: boolean; issue: boolean; send: boolean; take: boolean } } };
  /** Which tasks of the unit’s document seem to take which upper task up */
  proposeLinks: { input: { params: { id: string } }; reply: ({ key: string; text: string; taskId: string; upperText: string; likeness: number })[] };
  /** Say which upper task each takes up */
  linkTasks: { input: { params: { id: string }; body: { links: ({ key: string; taskId: string | null })[]; version: number } }; reply: { id: string; title: string; year: number | null; unitId: string; unitName: string; number: string | null; issuedOn: string | null; origin: "document" | "composed"; planVersion: number; parent: { id: string; title: string; number: string | null } | null; due: { dueOn: string; source: "duty" | "set" } | null; phase: "composing" | "asked" | "returned" | "approved" | "issued" | "sent" | "noted" | "sent-back"; note: string | null; sentOn: string | null; sentLate: boolean; version: number; obstacles: ({ code: string; vi: string; en: string })[]; tasks: ({ key: string; taskId: string | null; path: string; text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null; takenFrom: string | null; upper: { id: string; path: string; text: string; dueOn: string | null; dueInclusive: boolean; withdrawn: boolean } | null; chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null } | null })[]; steps: ({ id: string; kind: string; personName: string; at: string; note: string | null })[]; canUndo: boolean; canRedo: boolean; may: { edit: boolean; ask: boolean; takeBack: boolean; decide: boolean; sendBackInside: boolean; issue: boolean; send: boolean; take: boolean } } };
  /** Ask the unit’s leader for approval */
  askUnitPlanApproval: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Take the asking back, to go on editing */
  takeUnitPlanAskingBack: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Approve a unit’s plan inside the unit */
  approveUnitPlan: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Return a unit’s plan inside the unit, with the reason */
  returnUnitPlan: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Issue an approved unit plan: its tasks are made with their links upwards */
  issueUnitPlan: { input: { params: { id: string }; body: { version: number; number: string; issuedOn: string } }; reply: { tasks: number } };
  /** Send a unit’s plan in force up; after the day asked for it is marked late */
  sendUnitPlan: { input: { params: { id: string }; body: { version: number } }; reply: { late: boolean } };
  /** Take note of a unit’s plan that was sent up */
  noteUnitPlan: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Send a unit’s plan back with what is to be mended */
  sendUnitPlanBack: { input: { params: { id: string }; body: { version: number; note: string | null } }; reply: { done: true } };
  /** Changes from above, proposed to the units’ own tasks */
  listProposals: { input: { query?: { plan?: string | undefined; all?: boolean | undefined } }; reply: ({ id: string; adjustmentId: string; number: string | null; issuedOn: string | null; reason: string; planId: string; planTitle: string; unitId: string; unitName: string; taskId: string; kind: "change" | "withdraw"; before: { text?: string | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined }; after: { text?: string | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined }; inner: { text: string; startsOn: string | null; dueOn: string | null; dueInclusive: boolean }; suggestion: { text?: string | undefined; startsOn?: string | null | undefined; dueOn?: string | null | undefined; dueInclusive?: boolean | undefined; quantity?: number | null | undefined; quantityUnit?: string | null | undefined; amount?: number | null | undefined; product?: string | null | undefined }; chain: { kind: "fits" | "tight" | "later" | "undated" | "free"; inner: string | null; upper: string | null; latest: string | null } | null; state: "open" | "accepted" | "answered"; answer: string | null; answeredName: string | null; madeOn: string })[] };
  /** Let a change from above change the unit’s own task */
  acceptProposal: { input: { params: { id: string }; body: { dueOn?: string | null | undefined } }; reply: { done: true } };
  /** Keep the unit’s own task as it is and say why */
  answerProposal: { input: { params: { id: string }; body: { note: string } }; reply: { done: true } };
  /** Task lists kept for another year */
  listTemplates: { input: Record<string, never>; reply: ({ id: string; name: string; year: number; unitId: string; unitName: string; planId: string | null; createdName: string; createdOn: string; version: number; may: { change: boolean }; tasks: number })[] };
  /** Keep the tasks of a plan in force, all or some */
  saveTemplate: { input: { body: { planId: string; taskIds: (string)[] | null; unitId: string; name: string } }; reply: { id: string } };
  /** A task list with its tasks */
  getTemplate: { input: { params: { id: string } }; reply: { id: string; name: string; year: number; unitId: string; unitName: string; planId: string | null; createdName: string; createdOn: string; version: number; may: { change: boolean }; tasks: ({ text: string; bodies: ({ role: "lead" | "support" | "perform" | "direct" | "approve" | "inform"; agency: string; unitId: string | null })[]; startsOn: string | null; dueOn: string | null; dueInclusive: boolean; times: (string)[]; quantity: number | null; quantityUnit: string | null; amount: number | null; product: string | null })[] } };
  /** Give a template another name */
  renameTemplate: { input: { params: { id: string }; body: { name: string; version: number } }; reply: { done: true } };
  /** Take a template out of the list */
  removeTemplate: { input: { params: { id: string } }; reply: { done: true } };
  /** Put a removed template back */
  restoreTemplate: { input: { params: { id: string } }; reply: { done: true } };
  /** Make a draft of another year from a template, its days moved with the year */
  useTemplate: { input: { params: { id: string }; body: { year: number; unitId: string; title: string } }; reply: { id: string } };
  /** Make a draft of another year from a plan in force */
  startFromPlan: { input: { params: { id: string }; body: { year: number; unitId: string; title: string } }; reply: { id: string } };
  /** Each unit’s named leader and officer on a day; units with nobody first */
  listOfficers: { input: { query?: { day?: string | undefined; q?: string | undefined; show?: "all" | "gaps" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ unitId: string; unitName: string; shortName: string | null; parentName: string | null; leader: { postId: string; personId: string; personName: string; postName: string; from: string; to: string | null } | null; officer: { postId: string; personId: string; personName: string; postName: string; from: string; to: string | null } | null; missing: ("leader" | "officer")[] })[]; total: number; counts: { units: number; withoutLeader: number; withoutOfficer: number } } };
  /** The register of officers of a day as a spreadsheet; exporting is logged */
  exportOfficers: { input: { query?: { day?: string | undefined } }; reply: Blob };
  /** The letter of a unit that names its leader and officer, as Word; exporting is logged */
  exportOfficersLetter: { input: { params: { id: string }; query?: { day?: string | undefined } }; reply: Blob };
  /** Days in which a unit has nobody named, from a day on; those that begin first are first */
  listGaps: { input: { query?: { from?: string | undefined; until?: string | undefined; q?: string | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ unitId: string; unitName: string; kind: "leader" | "officer"; from: string; to: string | null })[]; total: number; begun: number } };
  /** Who holds which post on a day: leaders, officers and other posts */
  listPosts: { input: { query?: { day?: string | undefined; q?: string | undefined; unit?: string | undefined; kind?: "leader" | "officer" | "other" | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { day: string; items: ({ id: string; personId: string; personName: string; unitId: string; unitName: string; name: string; kind: "leader" | "officer" | "other"; validFrom: string; validTo: string | null; legalBasis: string | null })[]; total: number } };
  /** Give a person a post other than a unit’s named ones */
  appoint: { input: { body: { personId: string; unitId: string; name: string; from: string; lastDay: string | null; legalBasis: string | null } }; reply: { id: string } };
  /** Persons by name, found without marks too */
  findPersons: { input: { query?: { q?: string | undefined; unit?: string | undefined; limit?: number | undefined } }; reply: ({ id: string; name: string; post: string | null; unitId: string; unitName: string })[] };
  /** A person with every post held, the newest first */
  getPersonPosts: { input: { params: { id: string } }; reply: { id: string; name: string; post: string | null; unitId: string; unitName: string; posts: ({ id: string; unitId: string; unitName: string; name: string; kind: "leader" | "officer" | "other"; validFrom: string; validTo: string | null; legalBasis: string | null; isHeld: boolean })[] } };
  /** Name a unit’s leader or officer in charge; who was named until then ends the day before */
  nameOfficer: { input: { params: { id: string }; body: { kind: "leader" | "officer"; person: { id: string } | { name: string }; postName: string; from: string; legalBasis: string | null } }; reply: { postId: string; personId: string; ended: { postId: string; personName: string } | null; gaps: ({ unitId: string; kind: "leader" | "officer"; from: string; to: string | null })[] } };
  /** Let a post end after its last day; gives the days then left without anybody named */
  endPost: { input: { params: { id: string }; body: { lastDay: string } }; reply: { gaps: ({ unitId: string; kind: "leader" | "officer"; from: string; to: string | null })[] } };
  /** What handing a person’s open work to another would move */
  previewHandOver: { input: { params: { id: string }; query: { to: string; day: string } }; reply: { from: { id: string; name: string; post: string | null; unitId: string; unitName: string }; to: { id: string; name: string; post: string | null; unitId: string; unitName: string }; day: string; posts: ({ postId: string; unitId: string; unitName: string; kind: "leader" | "officer" })[]; delegations: ({ id: string; way: "given" | "received"; does: "passed-on" | "ended"; unitName: string; lastDay: string })[]; drafts: ({ id: string; title: string })[]; stays: { decisions: number; asked: number }; rolesMissing: (string)[] } };
  /** Hand all open work of a person to another in one step */
  handOver: { input: { params: { id: string }; body: { to: string; day: string; reason: string } }; reply: { from: { id: string; name: string; post: string | null; unitId: string; unitName: string }; to: { id: string; name: string; post: string | null; unitId: string; unitName: string }; day: string; posts: ({ postId: string; unitId: string; unitName: string; kind: "leader" | "officer" })[]; delegations: ({ id: string; way: "given" | "received"; does: "passed-on" | "ended"; unitName: string; lastDay: string })[]; drafts: ({ id: string; title: string })[]; stays: { decisions: number; asked: number }; rolesMissing: (string)[] } };
  /** What I have delegated and what was delegated to me, and for which units I may delegate */
  listDelegations: { input: Record<string, never>; reply: { items: ({ id: string; way: "given" | "received"; name: string; unitName: string; fromDay: string; lastDay: string; reason: string; state: "coming" | "running" | "over" | "revoked" })[]; units: ({ id: string; name: string })[] } };
  /** Delegate my work in a unit for some days */
  delegate: { input: { body: { unitId: string; toAccount: string; fromDay: string; lastDay: string; reason: string } }; reply: { id: string } };
  /** Who may stand in for me in a unit: people of it or of one above it */
  listCandidates: { input: { query: { unit: string } }; reply: ({ accountId: string; name: string; post: string | null; unitName: string })[] };
  /** Take a delegation back at once */
  revokeDelegation: { input: { params: { id: string } }; reply: { done: true } };
  /** Who stands in for whom in the units one leads or administers, now or later */
  listDelegationsOfOthers: { input: Record<string, never>; reply: ({ id: string; fromName: string; toName: string; unitName: string; fromDay: string; lastDay: string; reason: string; state: "coming" | "running" })[] };
  /** Take back what somebody else has delegated, with the reason; both are told */
  revokeDelegationOf: { input: { params: { id: string }; body: { reason: string } }; reply: { done: true } };
  /** When people are reminded in this province */
  getReminderRules: { input: Record<string, never>; reply: { before: (number)[]; atDue: boolean; after: (number)[]; repeatAfter: number; leaderAfter: number; focalAfter: number; decideWithin: number; digestAt: number; quietFrom: number; urgeEveryHours: number } };
  /** Set when people are reminded */
  changeReminderRules: { input: { body: { before: (number)[]; atDue: boolean; after: (number)[]; repeatAfter: number; leaderAfter: number; focalAfter: number; decideWithin: number; digestAt: number; quietFrom: number; urgeEveryHours: number } }; reply: { done: true } };
  /** Bodies with late work or unanswered requests, whoever keeps waiting longest first */
  listLateBodies: { input: { query?: { plan?: string | undefined } }; reply: { items: ({ unitId: string; unitName: string; late: number; withoutReason: number; longestLate: number; waiting: number; longestWaiting: number; urgedOn: string | null; urgedTimes: number })[] } };
  /** Begin an urging letter to some bodies, filled with their late work */
  draftUrging: { input: { body: { unitIds: (string)[]; planId?: string | undefined; answerBy: string } }; reply: { id: string } };
  /** Urging letters that I may see, the newest first */
  listUrgings: { input: { query?: { offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; title: string; state: "draft" | "sent" | "withdrawn"; answerBy: string; madeAt: string; sentAt: string | null; units: number; answered: number })[]; total: number } };
  /** One urging letter with what my bodies are told */
  getUrging: { input: { params: { id: string } }; reply: { id: string; title: string; state: "draft" | "sent" | "withdrawn"; answerBy: string; madeAt: string; sentAt: string | null; units: number; answered: number; version: number; withdrawn: { reason: string; at: string } | null; bodies: ({ unitId: string; unitName: string; text: string; tasks: ({ id: string; path: string; text: string; planTitle: string; planNumber: string | null; planDay: string | null; lastGoodDay: string | null; daysLate: number; askedOn: string | null; daysWaiting: number; percent: number; lateReason: string | null })[]; answer: string | null; answeredAt: string | null })[] } };
  /** Change the words of a draft */
  changeUrging: { input: { params: { id: string }; body: { version: number; title: string; answerBy: string; texts: ({ unitId: string; text: string })[] } }; reply: { done: true } };
  /** Throw a draft away */
  removeUrging: { input: { params: { id: string }; query: { version: number } }; reply: { done: true } };
  /** Send a draft to its bodies */
  sendUrging: { input: { params: { id: string }; body: { version: number } }; reply: { done: true } };
  /** Take a letter back that was sent, with the reason */
  withdrawUrging: { input: { params: { id: string }; body: { version: number; reason: string } }; reply: { done: true } };
  /** Answer an urging letter for my unit */
  answerUrging: { input: { params: { id: string }; body: { unitId: string; answer: string } }; reply: { done: true } };
  /** My calendar addresses */
  listFeeds: { input: Record<string, never>; reply: { items: ({ id: string; unitId: string | null; unitName: string | null; madeAt: string; readAt: string | null })[] } };
  /** Make a calendar address; it is told once */
  makeFeed: { input: { body: { unitId: string | null } }; reply: { id: string; url: string } };
  /** Take a calendar address away */
  revokeFeed: { input: { params: { id: string } }; reply: { done: true } };
  /** The calendar behind a secret address */
  readFeed: { input: { params: { token: string } }; reply: Blob };
  /** The audit log, newest first */
  listAudit: { input: { query?: { objectKind?: string | undefined; objectId?: string | undefined; actor?: string | undefined; person?: string | undefined; about?: string | undefined; action?: string | undefined; from?: string | undefined; to?: string | undefined; before?: number | undefined; limit?: number | undefined } }; reply: ({ seq: number; at: string; actor: string; actorId: string | null; action: string; actionWords: { vi: string; en: string }; objectKind: string; kindWords: { vi: string; en: string }; objectId: string; objectTitle: string | null; changes: ({ field: string; words: { vi: string; en: string }; before?: unknown | undefined; after?: unknown | undefined; beforeWords?: { vi: string; en: string } | undefined; afterWords?: { vi: string; en: string } | undefined })[]; address: string | null; requestId: string | null })[] };
  /** What the log can be narrowed by: the people of the province, the actions and the kinds of things */
  listAuditChoices: { input: Record<string, never>; reply: { people: ({ id: string; name: string })[]; actions: ({ code: string; vi: string; en: string })[]; kinds: ({ code: string; vi: string; en: string })[] } };
  /** The audit log as CSV; exporting is logged */
  exportAudit: { input: { query?: { objectKind?: string | undefined; objectId?: string | undefined; actor?: string | undefined; person?: string | undefined; about?: string | undefined; action?: string | undefined; from?: string | undefined; to?: string | undefined } }; reply: Blob };
  /** Walk the whole chain; names the first broken link */
  verifyAuditChain: { input: Record<string, never>; reply: { entries: number; broken: { seq: number; why: "changed" | "missing" | "cut-off" } | null } };
  /** Units of a day, searched as one types, one page */
  listUnits: { input: { query?: { day?: string | undefined; q?: string | undefined; kind?: ("territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other")[] | undefined; level?: ("central" | "province" | "district" | "commune")[] | undefined; parent?: string | undefined; tag?: string | undefined; offset?: number | undefined; limit?: number | undefined } }; reply: { items: ({ id: string; name: string; shortName: string | null; englishName: string | null; code: string | null; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; tags: (string)[]; validFrom: string; validTo: string | null })[]; total: number } };
  /** Found a unit from a day on */
  foundUnit: { input: { body: { day: string; legalBasis: string; preview?: boolean | undefined; unit: { officialName: string; shortName?: string | null | undefined; englishName?: string | null | undefined; code?: string | null | undefined; aliases?: (string)[] | undefined; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; area?: string | null | undefined; tags?: (string)[] | undefined; contact?: { address?: string | undefined; phone?: string | undefined; email?: string | undefined; website?: string | undefined } | undefined } } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Every unit of a day, parents before their parts, for the tree; with those that had ended when asked */
  getUnitTree: { input: { query?: { day?: string | undefined; ended?: boolean | undefined } }; reply: { day: string; units: ({ id: string; name: string; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; depth: number; children: number; foundedOn: string; endedOn: string | null; toConfirm?: true | undefined })[] } };
  /** A unit with everything it has been, who it came from and who followed it */
  getUnit: { input: { params: { id: string }; query?: { day?: string | undefined } }; reply: { id: string; shown: { id: string; name: string; shortName: string | null; englishName: string | null; code: string | null; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; tags: (string)[]; validFrom: string; validTo: string | null }; isAlive: boolean; aliases: (string)[]; oldCodes: (string)[]; area: string | null; contact: { address?: string | undefined; phone?: string | undefined; email?: string | undefined; website?: string | undefined }; ancestors: ({ id: string; name: string })[]; children: ({ id: string; name: string; shortName: string | null; englishName: string | null; code: string | null; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; tags: (string)[]; validFrom: string; validTo: string | null })[]; versions: ({ validFrom: string; validTo: string | null; name: string; shortName: string | null; parentName: string | null; source: string | null; toConfirm: boolean })[]; predecessors: ({ id: string; name: string; day: string; kind: "merge" | "split" | "replace"; part: string | null; legalBasis: string | null; toConfirm: boolean })[]; successors: ({ id: string; name: string; day: string; kind: "merge" | "split" | "replace"; part: string | null; legalBasis: string | null; toConfirm: boolean })[]; doneBy: ({ id: string; name: string })[]; changes: ({ kind: string; day: string; legalBasis: string | null; toConfirm: boolean; at: string })[] } };
  /** Complete what is known of a unit: other names, code, contact, marks */
  amendUnit: { input: { params: { id: string }; body: { code?: string | null | undefined; shortName?: string | null | undefined; englishName?: string | null | undefined; aliases?: (string)[] | undefined; kind?: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other" | undefined; level?: "central" | "province" | "district" | "commune" | undefined; area?: string | null | undefined; tags?: (string)[] | undefined; contact?: { address?: string | undefined; phone?: string | undefined; email?: string | undefined; website?: string | undefined } | undefined; source?: string | undefined } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Give a unit new names from a day on */
  renameUnit: { input: { params: { id: string }; body: { day: string; legalBasis: string; preview?: boolean | undefined; officialName: string; shortName?: string | null | undefined; englishName?: string | null | undefined } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Merge units into one, new or existing */
  mergeUnits: { input: { body: { day: string; legalBasis: string; preview?: boolean | undefined; unitIds: (string)[]; into: string | { officialName: string; shortName?: string | null | undefined; englishName?: string | null | undefined; code?: string | null | undefined; aliases?: (string)[] | undefined; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; area?: string | null | undefined; tags?: (string)[] | undefined; contact?: { address?: string | undefined; phone?: string | undefined; email?: string | undefined; website?: string | undefined } | undefined } } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Divide a unit among several, which end it or leave it the rest */
  splitUnit: { input: { params: { id: string }; body: { day: string; legalBasis: string; preview?: boolean | undefined; into: ({ unit: string | { officialName: string; shortName?: string | null | undefined; englishName?: string | null | undefined; code?: string | null | undefined; aliases?: (string)[] | undefined; kind: "territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other"; level: "central" | "province" | "district" | "commune"; parentId: string | null; area?: string | null | undefined; tags?: (string)[] | undefined; contact?: { address?: string | undefined; phone?: string | undefined; email?: string | undefined; website?: string | undefined } | undefined }; part: string | null })[]; keep: boolean; childrenTo: string | null } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Put a unit with its parts under another from a day on */
  moveUnit: { input: { params: { id: string }; body: { day: string; legalBasis: string; preview?: boolean | undefined; parentId: string | null } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** End a unit, with or without successors */
  abolishUnit: { input: { params: { id: string }; body: { day: string; legalBasis: string; preview?: boolean | undefined; heirs: ({ unitId: string; part: string | null })[]; childrenTo: string | null } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** Import a list of units: without a print it is only shown, with the print of that preview it is done */
  importUnits: { input: { body: { day: string; legalBasis: string; isComplete: boolean; source: string | ((string)[])[]; print?: string | undefined } }; reply: { done: boolean; print: string; counts: { added: number; renamed: number; moved: number; amended: number; ended: number; unchanged: number }; items: ({ line: number; outcome: "added" | "renamed" | "moved" | "amended" | "ended" | "unchanged"; unitId: string | null; name: string; sentences: { vi: string; en: string } })[]; faults: ({ line: number; column: string; sentences: { vi: string; en: string } })[] } };
  /** The cells of the first sheet of an .xlsx file, to be imported; nothing is kept */
  readUnitSheet: { input: { file: File }; reply: { rows: ((string)[])[] } };
  /** Put the usual bodies of a province into a new register */
  plantUnits: { input: { body: { province: string; some: (string)[]; preview?: boolean | undefined } }; reply: { done: boolean; units: ({ unitId: string; effect: "founded" | "ended" | "moved" | "changed"; before: string | null; after: string | null; parentBefore: string | null; parentAfter: string | null })[]; links: ({ fromId: string; from: string; toId: string; to: string; part: string | null; day: string })[] } };
  /** What names of bodies, as plans write them, mean on a day */
  resolveNames: { input: { body: { names: (string)[]; day?: string | undefined; homeId?: string | undefined } }; reply: { day: string; names: ({ text: string; key: string; parts: ({ kind: "unit" | "group" | "ask" | "none"; from: number; to: number; phrase: string; key: string; confidence: number; code: string; reason: { vi: string; en: string }; units: ({ id: string; name: string })[]; groupName: { vi: string; en: string } | null; open: boolean })[] })[] } };
  /** Names of bodies that were asked about and what was answered, the newest first */
  listAnswers: { input: Record<string, never>; reply: ({ key: string; text: string; at: string; by: string | null; since: string | null; reason: string | null; kind: "units" | "group" | "not-a-body"; units: ({ id: string; name: string })[]; groupId: string | null; groupName: { vi: string; en: string } | null })[] };
  /** What was answered for one name before, by whom and why it was corrected */
  listPastAnswers: { input: { query: { key: string } }; reply: ({ key: string; text: string; at: string; by: string | null; since: string | null; reason: string | null; kind: "units" | "group" | "not-a-body"; units: ({ id: string; name: string })[]; groupId: string | null; groupName: { vi: string; en: string } | null; until: string | null; endedBy: string | null; endedAt: string })[] };
  /** Correct a remembered answer, with the reason; plans of days before `since` keep what was answered before */
  correctName: { input: { body: { text: string; answer: { unitIds: (string)[] } | { groupId: string } | { notABody: true }; reason: string; since?: string | null | undefined } }; reply: { key: string } };
  /** Remember what a name means in this province */
  rememberName: { input: { body: { text: string; answer: { unitIds: (string)[] } | { groupId: string } | { notABody: true } } }; reply: { key: string } };
  /** Forget what a name was said to mean; it is asked about again */
  forgetName: { input: { body: { key: string } }; reply: { done: true } };
  /** Groups of units with those they fan out to on a day */
  listGroups: { input: { query?: { day?: string | undefined } }; reply: ({ key: string; origin: "shipped" | "own"; nameVi: string; nameEn: string; phrases: (string)[]; selectors: ({ kinds: ("territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other")[]; levels: ("central" | "province" | "district" | "commune" | "below")[]; area: string | null; tags: (string)[]; withinId: string | null })[]; members: (string)[]; except: (string)[]; open: boolean; units: ({ id: string; name: string })[] })[] };
  /** Make a group of units */
  createGroup: { input: { body: { nameVi: string; nameEn: string; phrases: (string)[]; selectors: ({ kinds: ("territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other")[]; levels: ("central" | "province" | "district" | "commune" | "below")[]; area: string | null; tags: (string)[]; withinId: string | null })[]; members: (string)[]; except: (string)[]; open: boolean } }; reply: { id: string } };
  /** The units that a group would fan out to on a day; nothing is kept */
  previewGroup: { input: { query?: { day?: string | undefined; limit?: number | undefined }; body: { nameVi: string; nameEn: string; phrases: (string)[]; selectors: ({ kinds: ("territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other")[]; levels: ("central" | "province" | "district" | "commune" | "below")[]; area: string | null; tags: (string)[]; withinId: string | null })[]; members: (string)[]; except: (string)[]; open: boolean } }; reply: { total: number; units: ({ id: string; name: string })[] } };
  /** Groups that were taken out of use, the last one first */
  listRemovedGroups: { input: Record<string, never>; reply: ({ id: string; nameVi: string; nameEn: string; removedAt: string })[] };
  /** Put a removed group back into use */
  restoreGroup: { input: { params: { id: string } }; reply: { done: true } };
  /** Change a group of units */
  changeGroup: { input: { params: { id: string }; body: { nameVi: string; nameEn: string; phrases: (string)[]; selectors: ({ kinds: ("territory" | "people-committee" | "people-council" | "department" | "board" | "office" | "sector-agency" | "service-unit" | "part" | "party" | "front" | "mass-organisation" | "association" | "armed-force" | "police" | "border-guard" | "court" | "inspectorate" | "press" | "school" | "company" | "ministry" | "government-agency" | "state-organ" | "steering-committee" | "other")[]; levels: ("central" | "province" | "district" | "commune" | "below")[]; area: string | null; tags: (string)[]; withinId: string | null })[]; members: (string)[]; except: (string)[]; open: boolean } }; reply: { id: string } };
  /** Take a group out of use */
  removeGroup: { input: { params: { id: string } }; reply: { done: true } };
  /** A year’s days off, compensations, exchanges and make-up days */
  getDaysOff: { input: { query: { year: number } }; reply: { year: number; origin: "own" | "shipped"; days: ({ day: string; kind: "off" | "compensate" | "swap" | "work"; name: string; source: string | null; toConfirm: boolean })[]; may: { change: boolean } } };
  /** Put a day into the list of days off, or change it */
  putHoliday: { input: { params: { day: string }; body: { kind: "off" | "compensate" | "swap" | "work"; name: string; source: string | null; toConfirm: boolean } }; reply: { done: true } };
  /** Take a day off the list of days off */
  removeHoliday: { input: { params: { day: string } }; reply: { done: true } };
  /** Take a table of days off: day, kind, name, source, to_confirm */
  importHolidays: { input: { body: { text: string } }; reply: { added: number; changed: number } };
}

/** Where each call goes. */
export const CALLS: { readonly [name in keyof Calls]: readonly [method: string, path: string] } = {
  signIn: ['POST', '/api/session'],
  getSession: ['GET', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  completeSignIn: ['POST', '/api/session/second-factor'],
  beginPasskeySignIn: ['POST', '/api/session/passkey/question'],
  signInByPasskey: ['POST', '/api/session/passkey'],
  lookAtInvitation: ['POST', '/api/invitation/look'],
  acceptInvitation: ['POST', '/api/invitation'],
  changePassword: ['POST', '/api/session/password'],
  changeLanguage: ['PUT', '/api/session/language'],
  listSessions: ['GET', '/api/sessions'],
  endSession: ['DELETE', '/api/sessions/{id}'],
  endOtherSessions: ['POST', '/api/sessions/end-others'],
  getPersonalData: ['GET', '/api/personal-data'],
  exportPersonalData: ['GET', '/api/personal-data/export'],
  changeContact: ['PUT', '/api/personal-data/contact'],
  askErasure: ['POST', '/api/personal-data/erasure'],
  inviteAccount: ['POST', '/api/accounts'],
  listAccounts: ['GET', '/api/accounts'],
  listInvitations: ['GET', '/api/invitations'],
  renewInvitation: ['POST', '/api/accounts/{id}/invitation'],
  withdrawInvitation: ['DELETE', '/api/accounts/{id}/invitation'],
  unlockAccount: ['POST', '/api/accounts/{id}/unlock'],
  resetPassword: ['POST', '/api/accounts/{id}/first-password'],
  resetSecondFactor: ['POST', '/api/accounts/{id}/second-factor/reset'],
  listSessionsOf: ['GET', '/api/accounts/{id}/sessions'],
  endSessionsOf: ['DELETE', '/api/accounts/{id}/sessions'],
  erasePerson: ['POST', '/api/accounts/{id}/erase'],
  listSignOns: ['GET', '/api/sign-on'],
  beginSignOn: ['POST', '/api/sign-on'],
  completeSignOn: ['POST', '/api/sign-on/return'],
  getSignOnSetting: ['GET', '/api/policy/sign-on'],
  changeSignOnSetting: ['PUT', '/api/policy/sign-on'],
  getSecondFactor: ['GET', '/api/second-factor'],
  beginTotp: ['POST', '/api/second-factor/totp'],
  confirmTotp: ['POST', '/api/second-factor/totp/confirm'],
  removeTotp: ['POST', '/api/second-factor/totp/remove'],
  renewRecoveryCodes: ['POST', '/api/second-factor/recovery-codes'],
  beginPasskey: ['POST', '/api/second-factor/passkeys/question'],
  addPasskey: ['POST', '/api/second-factor/passkeys'],
  removePasskey: ['POST', '/api/second-factor/passkeys/{id}/remove'],
  disableAccount: ['POST', '/api/accounts/{id}/disable'],
  enableAccount: ['POST', '/api/accounts/{id}/enable'],
  giveRole: ['POST', '/api/accounts/{id}/roles'],
  takeRole: ['POST', '/api/accounts/{id}/roles/take'],
  readContact: ['POST', '/api/accounts/{id}/contact/read'],
  getPolicy: ['GET', '/api/policy'],
  changePolicy: ['PUT', '/api/policy'],
  explainRights: ['GET', '/api/session/rights'],
  listNotices: ['GET', '/api/notices'],
  countUnreadNotices: ['GET', '/api/notices/unread'],
  markNoticeRead: ['POST', '/api/notices/{id}/read'],
  markAllNoticesRead: ['POST', '/api/notices/read'],
  getMailPreference: ['GET', '/api/notices/mail'],
  setMailPreference: ['PUT', '/api/notices/mail'],
  getInbox: ['GET', '/api/inbox'],
  countInbox: ['GET', '/api/inbox/count'],
  markInboxSeen: ['POST', '/api/inbox/seen'],
  listPlans: ['GET', '/api/plans'],
  importPlan: ['POST', '/api/plans'],
  getPlan: ['GET', '/api/plans/{id}'],
  removeDraft: ['DELETE', '/api/plans/{id}'],
  listPlanVersions: ['GET', '/api/plans/{id}/versions'],
  listPlanTasks: ['GET', '/api/plans/{id}/tasks'],
  retitleDraft: ['PUT', '/api/plans/{id}/title'],
  changeReview: ['POST', '/api/plans/{id}/review'],
  undoReview: ['POST', '/api/plans/{id}/review/{direction}'],
  changeText: ['PUT', '/api/plans/{id}/text'],
  previewIssue: ['GET', '/api/plans/{id}/issue'],
  issuePlan: ['POST', '/api/plans/{id}/issue'],
  listUsedNames: ['GET', '/api/names/used'],
  renewPlanNames: ['POST', '/api/plans/{id}/names/renewal'],
  listTasks: ['GET', '/api/tasks'],
  countTasks: ['GET', '/api/task-count'],
  getTask: ['GET', '/api/tasks/{id}'],
  reportProgress: ['POST', '/api/tasks/{id}/progress'],
  askCompletion: ['POST', '/api/tasks/{id}/completion'],
  approveCompletion: ['POST', '/api/tasks/{id}/completion/approval'],
  returnCompletion: ['POST', '/api/tasks/{id}/completion/return'],
  listTaskBars: ['GET', '/api/task-bars'],
  countTaskDays: ['GET', '/api/task-days'],
  listTaskGroups: ['GET', '/api/task-groups'],
  getDashboard: ['GET', '/api/dashboard'],
  listTaskFilters: ['GET', '/api/task-filters'],
  keepTaskFilter: ['POST', '/api/task-filters'],
  removeTaskFilter: ['DELETE', '/api/task-filters/{id}'],
  restoreTaskFilter: ['POST', '/api/task-filters/{id}/restoring'],
  chooseTaskView: ['PUT', '/api/task-view'],
  exportTaskSheet: ['GET', '/api/task-sheet'],
  previewTaskSheet: ['POST', '/api/task-sheet/preview'],
  applyTaskSheet: ['POST', '/api/task-sheet/changes'],
  approveTasks: ['POST', '/api/task-approvals'],
  previewApproval: ['POST', '/api/task-approvals/preview'],
  acceptTasks: ['POST', '/api/task-acceptances'],
  previewAcceptance: ['POST', '/api/task-acceptances/preview'],
  reassignTasks: ['POST', '/api/task-reassignments'],
  previewReassignment: ['POST', '/api/task-reassignments/preview'],
  markTaskSeen: ['POST', '/api/tasks/{id}/seen'],
  acceptTask: ['POST', '/api/tasks/{id}/acceptance'],
  returnTask: ['POST', '/api/tasks/{id}/sending-back'],
  resendTask: ['POST', '/api/tasks/{id}/sending-again'],
  givePart: ['PUT', '/api/tasks/{id}/part'],
  tellPart: ['POST', '/api/tasks/{id}/part'],
  changeRecurrence: ['PUT', '/api/tasks/{id}/recurrence'],
  pauseTask: ['POST', '/api/tasks/{id}/pause'],
  resumeTask: ['POST', '/api/tasks/{id}/resume'],
  getTaskSetting: ['GET', '/api/task-setting'],
  changeTaskSetting: ['PUT', '/api/task-setting'],
  listExtensions: ['GET', '/api/tasks/{id}/extensions'],
  askExtension: ['POST', '/api/tasks/{id}/extension'],
  takeExtensionBack: ['DELETE', '/api/tasks/{id}/extension'],
  decideExtension: ['POST', '/api/tasks/{id}/extension/decision'],
  explainDelay: ['POST', '/api/tasks/{id}/late-reason'],
  markObjectiveDelay: ['POST', '/api/tasks/{id}/objective-delay'],
  liftObjectiveDelay: ['POST', '/api/tasks/{id}/objective-delay/lifting'],
  listSuccessorOffers: ['GET', '/api/successor-offers'],
  passToOnlySuccessors: ['POST', '/api/successor-offers/pass'],
  reassignTask: ['POST', '/api/tasks/{id}/reassignment'],
  countByUnit: ['GET', '/api/task-counts/by-unit'],
  listObstacles: ['GET', '/api/obstacles'],
  listTaskObstacles: ['GET', '/api/tasks/{id}/obstacles'],
  raiseObstacle: ['POST', '/api/tasks/{id}/obstacles'],
  getObstacle: ['GET', '/api/obstacles/{id}'],
  listSimilarObstacles: ['GET', '/api/obstacles/{id}/similar'],
  answerObstacle: ['POST', '/api/obstacles/{id}/answer'],
  forwardObstacle: ['POST', '/api/obstacles/{id}/forwarding'],
  withdrawObstacle: ['POST', '/api/obstacles/{id}/withdrawal'],
  groupObstacles: ['POST', '/api/obstacle-groups'],
  joinObstacleGroup: ['POST', '/api/obstacle-groups/{id}/members'],
  leaveObstacleGroup: ['DELETE', '/api/obstacles/{id}/group'],
  answerObstacleGroup: ['POST', '/api/obstacle-groups/{id}/answer'],
  getObstacleDays: ['GET', '/api/obstacle-days'],
  setObstacleDays: ['PUT', '/api/obstacle-days'],
  listInspections: ['GET', '/api/inspections'],
  planInspection: ['POST', '/api/inspections'],
  getInspection: ['GET', '/api/inspections/{id}'],
  changeInspection: ['PUT', '/api/inspections/{id}'],
  listFindings: ['GET', '/api/findings'],
  tellUnits: ['POST', '/api/inspections/{id}/telling'],
  concludeInspection: ['POST', '/api/inspections/{id}/conclusion'],
  recordFinding: ['POST', '/api/inspections/{id}/findings'],
  answerFinding: ['POST', '/api/findings/{id}/answer'],
  acceptFinding: ['POST', '/api/findings/{id}/acceptance'],
  returnFinding: ['POST', '/api/findings/{id}/return'],
  listBudget: ['GET', '/api/budget'],
  sumBudget: ['GET', '/api/budget/sums'],
  exportEstimate: ['GET', '/api/budget/estimate.xlsx'],
  getTaskBudget: ['GET', '/api/tasks/{id}/budget'],
  addBudgetEntry: ['POST', '/api/tasks/{id}/budget'],
  listEvidence: ['GET', '/api/evidence'],
  addEvidence: ['POST', '/api/evidence'],
  getEvidence: ['GET', '/api/evidence/{id}'],
  openEvidence: ['GET', '/api/evidence/{id}/file'],
  listCredits: ['GET', '/api/evidence-credits'],
  addEvidenceFile: ['POST', '/api/evidence/file'],
  withdrawEvidence: ['POST', '/api/evidence/{id}/withdrawal'],
  creditEvidence: ['POST', '/api/evidence/{id}/credits'],
  moveCredit: ['POST', '/api/evidence-credits/{id}/part'],
  removeCredit: ['DELETE', '/api/evidence-credits/{id}'],
  refuseCredit: ['POST', '/api/evidence-credits/{id}/refusal'],
  acceptCredit: ['DELETE', '/api/evidence-credits/{id}/refusal'],
  listAdjustments: ['GET', '/api/adjustments'],
  proposeAdjustment: ['POST', '/api/adjustments'],
  getAdjustment: ['GET', '/api/adjustments/{id}'],
  changeProposal: ['PUT', '/api/adjustments/{id}'],
  dropProposal: ['POST', '/api/adjustments/{id}/drop'],
  askAdjustmentApproval: ['POST', '/api/adjustments/{id}/asking'],
  takeAdjustmentAskingBack: ['POST', '/api/adjustments/{id}/asking/taking-back'],
  approveAdjustment: ['POST', '/api/adjustments/{id}/approval'],
  returnAdjustment: ['POST', '/api/adjustments/{id}/return'],
  issueAdjustment: ['POST', '/api/adjustments/{id}/issue'],
  cascadeOverview: ['GET', '/api/cascade'],
  getCoverage: ['GET', '/api/cascade/upper/{id}'],
  exportCoverage: ['GET', '/api/cascade/upper/{id}/export'],
  listGiven: ['GET', '/api/cascade/upper/{id}/given'],
  setUnitPlanDue: ['PUT', '/api/cascade/upper/{id}/due'],
  makeUnitPlan: ['POST', '/api/cascade/upper/{id}/plans'],
  listBrokenChains: ['GET', '/api/cascade/chains'],
  checkChain: ['GET', '/api/cascade/chain'],
  getCascadeSetting: ['GET', '/api/cascade/setting'],
  changeCascadeSetting: ['PUT', '/api/cascade/setting'],
  declineTask: ['POST', '/api/cascade/upper/{id}/declines'],
  takeDeclineBack: ['POST', '/api/cascade/declines/{id}/taking-back'],
  acceptDecline: ['POST', '/api/cascade/declines/{id}/acceptance'],
  insistOnTask: ['POST', '/api/cascade/declines/{id}/insistence'],
  getUnitPlan: ['GET', '/api/cascade/plans/{id}'],
  adoptDraft: ['PUT', '/api/cascade/plans/{id}/parent'],
  addUnitPlanTasks: ['POST', '/api/cascade/plans/{id}/tasks'],
  proposeLinks: ['GET', '/api/cascade/plans/{id}/links'],
  linkTasks: ['PUT', '/api/cascade/plans/{id}/links'],
  askUnitPlanApproval: ['POST', '/api/cascade/plans/{id}/asking'],
  takeUnitPlanAskingBack: ['POST', '/api/cascade/plans/{id}/asking/taking-back'],
  approveUnitPlan: ['POST', '/api/cascade/plans/{id}/approval'],
  returnUnitPlan: ['POST', '/api/cascade/plans/{id}/return'],
  issueUnitPlan: ['POST', '/api/cascade/plans/{id}/issue'],
  sendUnitPlan: ['POST', '/api/cascade/plans/{id}/sending'],
  noteUnitPlan: ['POST', '/api/cascade/plans/{id}/noting'],
  sendUnitPlanBack: ['POST', '/api/cascade/plans/{id}/sending-back'],
  listProposals: ['GET', '/api/cascade/proposals'],
  acceptProposal: ['POST', '/api/cascade/proposals/{id}/acceptance'],
  answerProposal: ['POST', '/api/cascade/proposals/{id}/answer'],
  listTemplates: ['GET', '/api/templates'],
  saveTemplate: ['POST', '/api/templates'],
  getTemplate: ['GET', '/api/templates/{id}'],
  renameTemplate: ['PUT', '/api/templates/{id}'],
  removeTemplate: ['DELETE', '/api/templates/{id}'],
  restoreTemplate: ['POST', '/api/templates/{id}/restoring'],
  useTemplate: ['POST', '/api/templates/{id}/plans'],
  startFromPlan: ['POST', '/api/plans/{id}/next-year'],
  listOfficers: ['GET', '/api/officers'],
  exportOfficers: ['GET', '/api/officers/export'],
  exportOfficersLetter: ['GET', '/api/units/{id}/officers/letter'],
  listGaps: ['GET', '/api/officers/gaps'],
  listPosts: ['GET', '/api/posts'],
  appoint: ['POST', '/api/posts'],
  findPersons: ['GET', '/api/persons'],
  getPersonPosts: ['GET', '/api/persons/{id}/posts'],
  nameOfficer: ['POST', '/api/units/{id}/officers'],
  endPost: ['POST', '/api/posts/{id}/end'],
  previewHandOver: ['GET', '/api/persons/{id}/hand-over'],
  handOver: ['POST', '/api/persons/{id}/hand-over'],
  listDelegations: ['GET', '/api/delegations'],
  delegate: ['POST', '/api/delegations'],
  listCandidates: ['GET', '/api/delegations/candidates'],
  revokeDelegation: ['DELETE', '/api/delegations/{id}'],
  listDelegationsOfOthers: ['GET', '/api/delegations/all'],
  revokeDelegationOf: ['POST', '/api/delegations/{id}/revocation'],
  getReminderRules: ['GET', '/api/reminder-rules'],
  changeReminderRules: ['PUT', '/api/reminder-rules'],
  listLateBodies: ['GET', '/api/late-bodies'],
  draftUrging: ['POST', '/api/urgings'],
  listUrgings: ['GET', '/api/urgings'],
  getUrging: ['GET', '/api/urgings/{id}'],
  changeUrging: ['PUT', '/api/urgings/{id}'],
  removeUrging: ['DELETE', '/api/urgings/{id}'],
  sendUrging: ['POST', '/api/urgings/{id}/sending'],
  withdrawUrging: ['POST', '/api/urgings/{id}/withdrawal'],
  answerUrging: ['POST', '/api/urgings/{id}/answers'],
  listFeeds: ['GET', '/api/feeds'],
  makeFeed: ['POST', '/api/feeds'],
  revokeFeed: ['DELETE', '/api/feeds/{id}'],
  readFeed: ['GET', '/api/calendar/{token}/viec.ics'],
  listAudit: ['GET', '/api/audit'],
  listAuditChoices: ['GET', '/api/audit/choices'],
  exportAudit: ['GET', '/api/audit/export'],
  verifyAuditChain: ['GET', '/api/audit/chain'],
  listUnits: ['GET', '/api/units'],
  foundUnit: ['POST', '/api/units'],
  getUnitTree: ['GET', '/api/unit-tree'],
  getUnit: ['GET', '/api/units/{id}'],
  amendUnit: ['PATCH', '/api/units/{id}'],
  renameUnit: ['POST', '/api/units/{id}/rename'],
  mergeUnits: ['POST', '/api/units/merge'],
  splitUnit: ['POST', '/api/units/{id}/split'],
  moveUnit: ['POST', '/api/units/{id}/move'],
  abolishUnit: ['POST', '/api/units/{id}/abolish'],
  importUnits: ['POST', '/api/units/import'],
  readUnitSheet: ['POST', '/api/units/sheet'],
  plantUnits: ['POST', '/api/units/usual'],
  resolveNames: ['POST', '/api/names/resolve'],
  listAnswers: ['GET', '/api/names/answers'],
  listPastAnswers: ['GET', '/api/names/answers/past'],
  correctName: ['POST', '/api/names/answer/correction'],
  rememberName: ['PUT', '/api/names/answer'],
  forgetName: ['DELETE', '/api/names/answer'],
  listGroups: ['GET', '/api/groups'],
  createGroup: ['POST', '/api/groups'],
  previewGroup: ['POST', '/api/groups/preview'],
  listRemovedGroups: ['GET', '/api/groups/removed'],
  restoreGroup: ['POST', '/api/groups/{id}/restore'],
  changeGroup: ['PUT', '/api/groups/{id}'],
  removeGroup: ['DELETE', '/api/groups/{id}'],
  getDaysOff: ['GET', '/api/holidays'],
  putHoliday: ['PUT', '/api/holidays/{day}'],
  removeHoliday: ['DELETE', '/api/holidays/{day}'],
  importHolidays: ['POST', '/api/holidays/import'],
};
