import type { Id } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { OutboxEntry, Storage, UserStorage } from './ports.ts';

const VERSION = 1;

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
      try {
        return createUserStorage(await openDatabase(`majlis ${scope} ${userId}`));
      } catch (error) {
        onFallback(toStorageError(error, 'open'));
        return memory.open(userId);
      }
    },
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      reject(new Error('this runtime has no IndexedDB'));
      return;
    }
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', { keyPath: 'clientId' });
      request.result.createObjectStore('drafts', { keyPath: 'conversationId' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds an older version open'));
  });
}

/** `storage_full` when the device has no room, else `storage_unavailable`. */
function toStorageError(error: unknown, doing: string): MajlisError {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return createMajlisError({
    code: isFull ? 'storage_full' : 'storage_unavailable',
    message: `unable to ${doing} on this device; ${isFull ? 'its storage is full' : 'its storage cannot be used'}`,
    hint: isFull ? 'Free some space on the device, then send again.' : undefined,
    cause: error,
  });
}

function createUserStorage(database: IDBDatabase): UserStorage {
  // Another tab may want to upgrade or delete: this one lets go.
  database.onversionchange = () => database.close();

  /** Resolves when what it did is on the disk, not before. */
  function change(stores: string[], act: (transaction: IDBTransaction) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      try {
        const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(toStorageError(transaction.error, 'keep a message'));
        act(transaction);
      } catch (error) {
        reject(toStorageError(error, 'keep a message'));
      }
    });
  }
  function list<Row>(store: string): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      try {
        const request: IDBRequest<Row[]> = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(toStorageError(request.error, 'read'));
      } catch (error) {
        reject(toStorageError(error, 'read'));
      }
    });
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
