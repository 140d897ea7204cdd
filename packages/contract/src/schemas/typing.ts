import * as v from 'valibot';
import { Id } from './scalar.ts';

export const TypingKind = v.picklist(['text', 'voice']);
export const SetTypingRequest = v.object({ isTyping: v.boolean(), kind: v.exactOptional(TypingKind) });
export const TypingPayload = v.object({ conversationId: Id, userId: Id, isTyping: v.boolean(), kind: TypingKind });
export const TypingCommand = v.object({ conversationId: Id, isTyping: v.boolean(), kind: TypingKind });
