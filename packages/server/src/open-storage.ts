import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDiskBlobs, removeUnfinished } from './blobs/disk.ts';
import { createMemoryBlobs } from './blobs/memory.ts';
import { createS3Blobs, type S3Options } from './blobs/s3.ts';
import { readMediaKey } from './data-folder.ts';
import type { Blobs, Store } from './domain/index.ts';
import { lockFolder } from './storage/folder-lock/index.ts';
import { openPgliteStore } from './storage/sql/pglite.ts';
import { openPostgres } from './storage/sql/postgres.ts';

export interface StorageOptions {
  /** Where everything is kept. Without it nothing outlives the process. */
  dataFolder?: string;
  /** A PostgreSQL server instead of the embedded one; files stay in `dataFolder`, or go to `s3`. */
  databaseUrl?: string;
  /** Where files go instead of `dataFolder`: several servers need one place. Only beside `databaseUrl` or `store`. */
  s3?: S3Options;
  /** Brought along: closed with the server. */
  store?: Store;
  /** Told when a connection to the database breaks; another is opened when it is needed. */
  onLost?: (error: Error) => void;
}
export interface Storage {
  store: Store;
  blobs: Blobs;
  /** For signed media URLs. */
  mediaKey: Uint8Array;
  /** Where it is, for people. */
  place: string;
  /** Rejects while the database does not answer; absent for one that is part of this process. */
  ping?(): Promise<void>;
  close(): Promise<void>;
}

const RANDOM_KEY_BYTES = 32;

async function openFolder(folder: string): Promise<Storage> {
  const lock = await lockFolder(folder);
  try {
    const blobs = join(folder, 'blobs');
    await removeUnfinished(blobs);
    const store = await openPgliteStore({ dataDir: join(folder, 'db') });
    return {
      store,
      blobs: createDiskBlobs(blobs),
      mediaKey: await readMediaKey(folder),
      place: folder,
      close: async () => {
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const toBlobs = ({ s3, dataFolder: folder }: StorageOptions): Blobs => {
  if (s3) return createS3Blobs(s3);
  return folder === undefined ? createMemoryBlobs() : createDiskBlobs(join(folder, 'blobs'));
};

async function openDatabase(databaseUrl: string, options: StorageOptions): Promise<Storage> {
  const { dataFolder, onLost } = options;
  const opened = await openPostgres({
    connectionString: databaseUrl,
    ...(onLost === undefined ? {} : { onIdleError: onLost }),
  });
  return {
    ...opened,
    blobs: toBlobs(options),
    place: dataFolder ?? 'memory',
    close: () => opened.store.close(),
  };
}

/**
 * Opens what is durable.
 * @throws FolderLockedError when another process serves the folder.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataFolder, databaseUrl } = options;
  if (dataFolder !== undefined && databaseUrl === undefined && !options.store) {
    if (options.s3) throw new Error('s3 needs databaseUrl: an embedded store keeps its files beside it');
    return openFolder(dataFolder);
  }
  if (databaseUrl !== undefined && !options.store) return openDatabase(databaseUrl, options);
  const store = options.store ?? (await openPgliteStore());
  return {
    store,
    blobs: toBlobs(options),
    mediaKey: dataFolder === undefined ? randomBytes(RANDOM_KEY_BYTES) : await readMediaKey(dataFolder),
    place: dataFolder ?? 'memory',
    close: () => store.close(),
  };
}
