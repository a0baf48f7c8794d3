/** A thing in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

// What was done, after the name of who did it: "Nguyễn Thị Mẫu · duyệt hoàn thành · <nhiệm vụ>".
const ACTIONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'account.accept-invitation': ['nhận lời mời và đặt mật khẩu', 'accepted the invitation and chose a password'],
  'account.add-passkey': ['thêm khóa truy cập', 'added a passkey'],
  'account.ask-erasure': ['đề nghị xóa dữ liệu cá nhân', 'asked for the erasure of personal data'],
  'account.change-password': ['đổi mật khẩu', 'changed the password'],
  'account.create': ['tạo tài khoản', 'created the account'],
  'account.disable': ['ngừng tài khoản', 'disabled the account'],
  'account.enable': ['mở lại tài khoản', 'enabled the account'],
  'account.enrol-totp': ['bật mã xác thực', 'set up codes of an application'],
  'account.erase': ['xóa dữ liệu cá nhân', 'erased the personal data'],
  'account.export': ['xuất dữ liệu cá nhân của mình', 'exported their own personal data'],
  'account.give-role': ['giao vai trò', 'gave a role'],
  'account.invite-again': ['mời lại', 'invited again'],
  'account.lock': ['bị khóa vì nhập sai nhiều lần', 'was locked after several wrong tries'],
  'account.remove-passkey': ['bỏ khóa truy cập', 'removed a passkey'],
  'account.remove-totp': ['bỏ mã xác thực', 'removed codes of an application'],
  'account.renew-recovery-codes': ['tạo lại mã khôi phục', 'made new recovery codes'],
  'account.reset-password': ['cấp mật khẩu lần đầu mới', 'gave a new first password'],
  'account.reset-second-factor': ['đặt lại xác thực hai lớp', 'reset the second factor'],
  'account.take-role': ['thu vai trò', 'took a role away'],
  'account.unlock': ['mở khóa tài khoản', 'unlocked the account'],
  'account.use-recovery-code': ['dùng mã khôi phục', 'used a recovery code'],
  'account.withdraw-invitation': ['thu hồi lời mời', 'withdrew the invitation'],
  'audit.export': ['xuất nhật ký', 'exported the log'],
  'contact.change': ['sửa liên hệ', 'changed contacts'],
  'contact.read': ['xem liên hệ', 'read contacts'],
  'delegation.hand-over': ['bàn giao ủy quyền', 'handed a delegation over'],
  'delegation.make': ['ủy quyền', 'delegated'],
  'delegation.revoke': ['thu hồi ủy quyền', 'revoked the delegation'],
  'evidence.add': ['thêm minh chứng', 'added evidence'],
  'evidence.credit': ['ghi nhận minh chứng cho việc khác', 'credited the evidence to other work'],
  'evidence.refuse': ['không ghi nhận minh chứng', 'refused the credit'],
  'evidence.remove': ['gỡ minh chứng', 'removed evidence'],
  'evidence.withdraw': ['rút minh chứng', 'withdrew the evidence'],
  'feed.make': ['tạo lịch đăng ký', 'made a calendar feed'],
  'feed.revoke': ['thu hồi lịch đăng ký', 'revoked a calendar feed'],
  'group.change': ['sửa nhóm đơn vị', 'changed the group of units'],
  'group.create': ['lập nhóm đơn vị', 'made the group of units'],
  'group.remove': ['bỏ nhóm đơn vị', 'took the group of units out of use'],
  'group.restore': ['dùng lại nhóm đơn vị', 'put the group of units back into use'],
  'holiday.import': ['nhập danh sách ngày nghỉ', 'imported holidays'],
  'holiday.put': ['ghi ngày nghỉ', 'entered a holiday'],
  'holiday.remove': ['bỏ ngày nghỉ', 'removed a holiday'],
  'name.correct': ['sửa nghĩa đã nhớ của một tên cơ quan', 'corrected what a name was said to mean'],
  'name.forget': ['bỏ nghĩa đã nhớ của một tên cơ quan', 'forgot what a name was said to mean'],
  'name.remember': ['nói một tên cơ quan nghĩa là gì', 'said what a name means'],
  'person.create': ['thêm người vào danh bạ', 'added a person to the register'],
  'plan.change-text': ['sửa văn bản kế hoạch', 'changed the text of the plan'],
  'plan.hand-over': ['bàn giao bản nháp kế hoạch', 'handed the draft over'],
  'plan.import': ['nhập kế hoạch', 'imported the plan'],
  'plan.issue': ['ban hành kế hoạch', 'issued the plan'],
  'plan.remove-draft': ['bỏ bản nháp kế hoạch', 'removed the draft'],
  'policy.change': ['đổi chính sách an toàn', 'changed the security policy'],
  'policy.change-sign-on': ['đổi cấu hình đăng nhập một lần', 'changed single sign-on'],
  'post.appoint': ['bổ nhiệm, phân công', 'appointed'],
  'post.end': ['kết thúc chức danh', 'ended the post'],
  'post.export': ['xuất danh bạ đầu mối', 'exported the register of officers'],
  'post.hand-over': ['bàn giao toàn bộ việc', 'handed all work over'],
  'province.create': ['tạo tỉnh', 'created the province'],
  'reminders.change-rules': ['đổi quy tắc nhắc việc', 'changed the rules of reminders'],
  'review.add-task': ['rà soát: thêm nhiệm vụ', 'review: added a task'],
  'review.change-duty': ['rà soát: sửa chế độ báo cáo', 'review: changed a duty'],
  'review.change-task': ['rà soát: sửa nhiệm vụ', 'review: changed a task'],
  'review.choose-agency': ['rà soát: chọn đơn vị cho một tên', 'review: chose the units of a name'],
  'review.judge': ['rà soát: nhận hoặc bỏ', 'review: accepted or dropped'],
  'review.redo': ['rà soát: làm lại', 'review: did again'],
  'review.renew-agencies': ['rà soát: lấy lại đơn vị theo câu trả lời mới', 'review: took names as remembered now'],
  'review.undo': ['rà soát: hoàn tác', 'review: undid'],
  'sample.load': ['nạp tỉnh mẫu', 'loaded the sample province'],
  'session.close': ['đăng xuất', 'signed out'],
  'session.end': ['kết thúc một phiên của mình', 'ended one of their own sessions'],
  'session.end-all': ['kết thúc mọi phiên', 'ended every session'],
  'session.end-others': ['kết thúc các phiên khác của mình', 'ended their other sessions'],
  'session.open': ['đăng nhập', 'signed in'],
  'session.refuse': ['đăng nhập sai', 'failed to sign in'],
  'task.approve-completion': ['duyệt hoàn thành', 'approved the completion'],
  'task.ask-completion': ['đề nghị hoàn thành', 'asked for completion'],
  'task.progress': ['báo tiến độ', 'reported progress'],
  'task.reassign': ['giao lại nhiệm vụ', 'reassigned the task'],
  'task.return-completion': ['trả lại', 'returned it'],
  'urging.answer': ['trả lời công văn đôn đốc', 'answered the urging letter'],
  'urging.change': ['sửa dự thảo đôn đốc', 'changed the draft of an urging letter'],
  'urging.draft': ['soạn công văn đôn đốc', 'drafted an urging letter'],
  'urging.remove-draft': ['bỏ dự thảo đôn đốc', 'removed the draft of an urging letter'],
  'urging.send': ['gửi công văn đôn đốc', 'sent the urging letter'],
  'unit.abolish': ['giải thể đơn vị', 'abolished the unit'],
  'unit.amend': ['sửa thông tin đơn vị', 'amended the unit'],
  'unit.found': ['lập đơn vị', 'founded the unit'],
  'unit.import': ['nhập danh bạ đơn vị', 'imported units'],
  'unit.merge': ['hợp nhất đơn vị', 'merged units'],
  'unit.move': ['chuyển đơn vị', 'moved the unit'],
  'unit.rename': ['đổi tên đơn vị', 'renamed the unit'],
  'unit.split': ['chia tách đơn vị', 'split the unit'],
};

const KINDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  account: ['tài khoản', 'account'],
  audit: ['nhật ký', 'log'],
  delegation: ['ủy quyền', 'delegation'],
  evidence: ['minh chứng', 'evidence'],
  feed: ['lịch đăng ký', 'calendar feed'],
  group: ['nhóm đơn vị', 'group of units'],
  holiday: ['ngày nghỉ', 'holiday'],
  name: ['tên cơ quan', 'name of a body'],
  person: ['người', 'person'],
  plan: ['kế hoạch', 'plan'],
  policy: ['chính sách an toàn', 'security policy'],
  post: ['chức danh', 'post'],
  province: ['tỉnh', 'province'],
  register: ['danh bạ đầu mối', 'register of officers'],
  task: ['nhiệm vụ', 'task'],
  unit: ['đơn vị', 'unit'],
  urging: ['công văn đôn đốc', 'urging letter'],
};

const FIELDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  answer: ['câu trả lời', 'answer'],
  asked_on: ['ngày đề nghị', 'asked on'],
  asked_for: ['thay mặt', 'in the name of'],
  completion: ['hoàn thành', 'completion'],
  confidence: ['độ chắc', 'confidence'],
  contacts: ['số liên hệ kèm theo', 'contacts given along'],
  count: ['số lượng', 'count'],
  day: ['ngày', 'day'],
  email: ['thư điện tử', 'e-mail'],
  from_day: ['từ ngày', 'from'],
  issuedOn: ['ngày ban hành', 'issued on'],
  kind: ['loại', 'kind'],
  last_day: ['đến hết ngày', 'last day'],
  late_reason: ['lý do chậm', 'reason of lateness'],
  legalBasis: ['căn cứ', 'legal basis'],
  name: ['tên', 'name'],
  note: ['ghi chú', 'note'],
  number: ['số', 'number'],
  officialName: ['tên chính thức', 'official name'],
  parentId: ['trực thuộc', 'under'],
  percent: ['tiến độ (%)', 'progress (%)'],
  personId: ['người', 'person'],
  phone: ['điện thoại', 'phone'],
  post: ['chức vụ', 'post'],
  quantity_done: ['đã làm được', 'quantity done'],
  reason: ['lý do', 'reason'],
  result: ['kết quả', 'result'],
  revoked_at: ['thu hồi lúc', 'revoked at'],
  role: ['vai trò', 'role'],
  shortName: ['tên viết tắt', 'short name'],
  since: ['từ ngày', 'since'],
  state: ['trạng thái', 'state'],
  tasks: ['số nhiệm vụ', 'tasks'],
  text: ['nội dung', 'text'],
  title: ['tên', 'title'],
  to: ['người nhận', 'to'],
  to_account: ['người nhận', 'to'],
  toName: ['người nhận', 'to'],
  unit: ['đơn vị', 'unit'],
  unitId: ['đơn vị', 'unit'],
  unitIds: ['đơn vị', 'units'],
  unit_id: ['đơn vị', 'unit'],
  username: ['tên đăng nhập', 'user name'],
  validFrom: ['từ ngày', 'from'],
  validTo: ['đến trước ngày', 'until before'],
  verdict: ['nhận hoặc bỏ', 'verdict'],
  way: ['cách đăng nhập', 'way of signing in'],
  why: ['lý do', 'reason'],
};

function wordsOf(table: Readonly<Record<string, readonly [string, string]>>, code: string): Words {
  const found = Object.hasOwn(table, code) ? table[code] : undefined;
  return found ? { vi: found[0], en: found[1] } : { vi: code, en: code };
}

/** What was done, in words; the code itself where there are none yet. */
export function actionWords(action: string): Words {
  return wordsOf(ACTIONS, action);
}

/** What kind of thing it was done to, in words. */
export function kindWords(kind: string): Words {
  return wordsOf(KINDS, kind);
}

/** What a field of a change is called: of `tasks.t3.verdict` the last part counts. */
export function fieldWords(field: string): Words {
  return wordsOf(FIELDS, field.split('.').at(-1) ?? field);
}

/** Every action and every kind that has words, for choosing from. */
export function listWords(): {
  readonly actions: readonly ({ readonly code: string } & Words)[];
  readonly kinds: readonly ({ readonly code: string } & Words)[];
} {
  const all = (table: Readonly<Record<string, readonly [string, string]>>) =>
    Object.keys(table).map((code) => ({ code, ...wordsOf(table, code) }));
  return { actions: all(ACTIONS), kinds: all(KINDS) };
}
