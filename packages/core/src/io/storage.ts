import type { Id } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { OutboxEntry, Storage, UserStorage } from './ports.ts';

const VERSION = 1;
type Table = 'outbox' | 'drafts';

export interface DeviceStorageOptions {
  /** Keeps backends apart: the base URL. */
  scope: string;
  /** Told when IndexedDB cannot be used and memory takes its place: what is written then does not survive a reload. */
  onFallback: (error: MajlisError) => void;
}

/** IndexedDB, one database per backend and user (S24); memory where there is none or it refuses to open. */
export function createDeviceStorage({ scope, onFallback }: DeviceStorageOptions): Storage {
  const memory = createMemoryStorage();
  return {
    async open(userId) {
      const database = createDatabase(`majlis ${scope} ${userId}`);
      try {
        await database.open();
      } catch (error) {
        onFallback(toStorageError(error, 'keep messages'));
        return memory.open(userId);
      }
      return createUserStorage(database);
    },
  };
}

/** `storage_full` when the device has no room, else `storage_unavailable`. */
function toStorageError(error: unknown, doing: string): MajlisError {
  const isFull = typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';
  return createMajlisError({
    code: isFull ? 'storage_full' : 'storage_unavailable',
    message: `unable to ${doing} on this device; ${isFull ? 'its storage is full' : 'its storage cannot be used'}`,
    hint: isFull ? 'Free some space on the device, then send again.' : undefined,
    cause: error,
  });
}

interface Database {
  open(): Promise<IDBDatabase>;
  close(): void;
}

/** Opened again when the browser or another tab closed it. */
function createDatabase(name: string): Database {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = () => {
    opening = null;
  };
  return {
    open() {
      opening ??= openDatabase(name, forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return opening;
    },
    close() {
      opening?.then(
        (database) => database.close(),
        () => {
          // It never opened: whoever asked for it was told.
        },
      );
      forget();
    },
  };
}

function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      reject(new Error('this runtime has no IndexedDB'));
      return;
    }
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion >= 1) return;
      request.result.createObjectStore('outbox' satisfies Table, { keyPath: 'clientId' });
      request.result.createObjectStore('drafts' satisfies Table, { keyPath: 'conversationId' });
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds an older version open'));
    request.onsuccess = () => {
      const database = request.result;
      // Another tab wants to upgrade or delete: this one lets go.
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      database.onclose = onGone;
      resolve(database);
    };
  });
}

function createUserStorage(database: Database): UserStorage {
  /** Resolves when what it did is on the disk, not before. */
  async function change(tables: Table[], act: (transaction: IDBTransaction) => void): Promise<void> {
    try {
      const transaction = (await database.open()).transaction(tables, 'readwrite', { durability: 'strict' });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
        act(transaction);
      });
    } catch (error) {
      throw toStorageError(error, 'keep a message');
    }
  }
  async function list<Row>(table: Table): Promise<Row[]> {
    try {
      const request: IDBRequest<Row[]> = (await database.open()).transaction(table).objectStore(table).getAll();
      return await new Promise<Row[]>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } catch (error) {
      throw toStorageError(error, 'read');
    }
  }
  return {
    putOutbox: (entry) => change(['outbox'], (transaction) => void transaction.objectStore('outbox').put(entry)),
    removeOutbox: (clientId) =>
      change(['outbox'], (transaction) => void transaction.objectStore('outbox').delete(clientId)),
    listOutbox: async () => (await list<OutboxEntry>('outbox')).sort((a, b) => a.order - b.order),
    putDraft: (conversationId, text) =>
      change(['drafts'], (transaction) => {
        const drafts = transaction.objectStore('drafts');
        if (text === '') drafts.delete(conversationId);
        else drafts.put({ conversationId, text });
      }),
    listDrafts: () => list<{ conversationId: Id; text: string }>('drafts'),
    clear: () =>
      change(['outbox', 'drafts'], (transaction) => {
        transaction.objectStore('outbox').clear();
        transaction.objectStore('drafts').clear();
      }),
    close: () => database.close(),
  };
}
