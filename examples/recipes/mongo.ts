import { type MongoClient, MongoServerError } from 'mongodb';

type Message = Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string>;
type Numbered = Message & { seq: number; rev: number };
type Conversation = { _id: string; lastSeq: number; rev: number; lastActivityAt: Date };

const DUPLICATE_KEY = 11_000;

/** Once, before the first message: the second of these is what notices a repeat. */
export async function prepare(client: MongoClient) {
  const messages = client.db().collection<Numbered>('messages');
  await messages.createIndex({ conversationId: 1, seq: 1 }, { unique: true });
  await messages.createIndex({ senderId: 1, clientId: 1 }, { unique: true });
}

/** Transactions need a replica set; one of a single member will do. */
export async function send(client: MongoClient, message: Message) {
  const conversations = client.db().collection<Conversation>('conversations');
  const messages = client.db().collection<Numbered>('messages');
  const next = { $inc: { lastSeq: 1, rev: 1 }, $currentDate: { lastActivityAt: true } } as const;
  try {
    return await client.withSession((session) =>
      // Of two that write at once one is refused, and this begins it again.
      session.withTransaction(async () => {
        const taken = { session, returnDocument: 'after' } as const;
        const head = await conversations.findOneAndUpdate({ _id: message.conversationId }, next, taken);
        if (!head) return { status: 404 };
        await messages.insertOne({ ...message, seq: head.lastSeq, rev: head.rev }, { session });
        return { status: 201, seq: head.lastSeq, rev: head.rev };
      }),
    );
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
    const { senderId, clientId } = message;
    const first = await messages.findOne({ senderId, clientId });
    return { status: 200, seq: first?.seq, rev: first?.rev };
  }
}
