export { type Factor, findFactorKinds, listFactors, removeFactors } from './factors.ts';
export { askPasskey, checkPasskey, redeemQuestion } from './passkey.ts';
export { spendRecoveryCode } from './recovery-codes.ts';
export { findTicket, makeTicket, redeemTicket, type Ticket } from './ticket.ts';
export { hashToken, makeToken, provinceOfToken } from './token.ts';
export { spendTotpCode } from './totp.ts';
