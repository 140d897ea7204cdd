import type { PrismaClient } from './generated/client.ts';

type Message = Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string>;

/** Prisma gives up a transaction after five seconds by itself, and waiting for one after two. */
const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

export async function send(prisma: PrismaClient, message: Message) {
  const { conversationId, senderId, clientId } = message;
  const next = { lastSeq: { increment: 1 }, rev: { increment: 1 }, lastActivityAt: new Date() };
  try {
    return await prisma.$transaction(async (tx) => {
      // First the update: it locks the row until the transaction ends. Never `findUnique` and then `lastSeq + 1`.
      const { lastSeq: seq, rev } = await tx.conversation.update({ where: { id: conversationId }, data: next });
      await tx.message.create({ data: { ...message, seq, rev } });
      return { status: 201, seq, rev };
    }, PATIENCE);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'P2025') return { status: 404 };
    if (code !== 'P2002') throw error;
    const first = await prisma.message.findUniqueOrThrow({ where: { senderId_clientId: { senderId, clientId } } });
    return { status: 200, seq: first.seq, rev: first.rev };
  }
}
