import { sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { decodeAttachment } from './decode-row.ts';
import { attachmentJson } from './select-message.ts';

export function createAttachments(db: SqlDatabase): Store['attachments'] {
  return {
    async insert(record) {
      const waveform = record.waveform === null ? null : JSON.stringify(record.waveform);
      await db.run(sql`
        INSERT INTO attachments (id, owner_id, conversation_id, message_id, kind, mime_type, size, file_name, width,
          height, duration, waveform, blurhash, status, blob_key, created_at)
        VALUES (${record.id}, ${record.ownerId}, ${record.conversationId}, ${record.messageId}, ${record.kind},
          ${record.mimeType}, ${record.size}::bigint, ${record.fileName}, ${record.width}::int, ${record.height}::int,
          ${record.duration}::float8, ${waveform}::json, ${record.blurhash}, ${record.status}, ${record.blobKey},
          ${record.createdAt}::timestamptz)`);
    },
    async find({ attachmentId, userId }) {
      const [row] = await db.run(sql`
        SELECT ${attachmentJson} AS attachment FROM attachments a
        JOIN members me ON me.conversation_id = a.conversation_id AND me.user_id = ${userId} AND me.left_at IS NULL
        WHERE a.id = ${attachmentId} AND (a.message_id IS NOT NULL OR a.owner_id = ${userId})`);
      return row ? decodeAttachment(row.attachment) : null;
    },
    async findById(attachmentId) {
      const [row] = await db.run(sql`
        SELECT ${attachmentJson} AS attachment FROM attachments a WHERE a.id = ${attachmentId}`);
      return row ? decodeAttachment(row.attachment) : null;
    },
    async finish(record) {
      await db.run(sql`
        UPDATE attachments SET status = ${record.status}, mime_type = ${record.mimeType}, size = ${record.size}::bigint,
          width = ${record.width}::int, height = ${record.height}::int, duration = ${record.duration}::float8,
          blob_key = ${record.blobKey}, created_at = ${record.createdAt}::timestamptz
        WHERE id = ${record.id} AND status = 'PROCESSING' AND message_id IS NULL`);
    },
    async sweep(createdBefore) {
      const rows = await db.run(sql`
        WITH orphans AS (
          DELETE FROM attachments WHERE message_id IS NULL AND created_at < ${createdBefore}::timestamptz
          RETURNING blob_key),
        removed AS (DELETE FROM removed_blobs RETURNING blob_key)
        SELECT blob_key AS key FROM orphans UNION ALL SELECT blob_key FROM removed`);
      return rows.map((row) => String(row.key));
    },
  };
}
