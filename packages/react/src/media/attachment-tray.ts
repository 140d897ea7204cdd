import { createMajlisError, isMajlisError, type MajlisError } from '@majlis/core';
import { createExternalStore } from '../provider/external-store.ts';
import type { PreparedImage } from './image-resize.ts';

/** A picture that was picked and not yet sent. */
export interface TrayItem {
  key: string;
  status: 'preparing' | 'ready' | 'failed';
  /** Of the file that was picked; empty when it has none. */
  name: string;
  /** Bytes that were picked. */
  size: number;
  caption: string;
  /** Null until it is ready. */
  image: PreparedImage | null;
  /** A `blob:` URL, valid while the item is in the tray. */
  previewUrl: string | null;
  /** `file_unreadable`, `unsupported_media_type` or `too_large`. */
  error: MajlisError | null;
}
export interface AttachmentTray {
  get(): readonly TrayItem[];
  subscribe(listener: () => void): () => void;
  /** Prepares each; one that cannot be sent says so in its own item and harms no other. */
  add(files: Iterable<Blob>): void;
  setCaption(key: string, caption: string): void;
  remove(key: string): void;
  clear(): void;
}

export const EMPTY_TRAY: readonly TrayItem[] = Object.freeze([]);

/** Pictures between picking and sending. */
export function createAttachmentTray(prepare: (file: Blob) => Promise<PreparedImage>): AttachmentTray {
  const store = createExternalStore(EMPTY_TRAY);
  let made = 0;

  const holds = (key: string) => store.get().some((item) => item.key === key);
  const change = (key: string, fields: Partial<TrayItem>) =>
    store.set(store.get().map((item) => (item.key === key ? { ...item, ...fields } : item)));
  const forget = (items: readonly TrayItem[]) => {
    for (const { previewUrl } of items) if (previewUrl) URL.revokeObjectURL(previewUrl);
  };

  async function prepareItem(key: string, file: Blob): Promise<void> {
    try {
      const image = await prepare(file);
      if (holds(key)) change(key, { status: 'ready', image, previewUrl: URL.createObjectURL(image.file) });
    } catch (cause) {
      const message = 'unable to prepare the picture; this browser could not make it ready';
      const error = isMajlisError(cause) ? cause : createMajlisError({ code: 'file_unreadable', message, cause });
      change(key, { status: 'failed', error });
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    add(files) {
      for (const file of files) {
        made += 1;
        const key = `attachment-${made}`;
        const { name, size } = file instanceof File ? file : { name: '', size: file.size };
        const nothing = { caption: '', image: null, previewUrl: null, error: null };
        const item: TrayItem = { key, status: 'preparing', name, size, ...nothing };
        store.set([...store.get(), item]);
        void prepareItem(key, file);
      }
    },
    setCaption: (key, caption) => change(key, { caption }),
    remove(key) {
      forget(store.get().filter((item) => item.key === key));
      store.set(store.get().filter((item) => item.key !== key));
    },
    clear() {
      forget(store.get());
      store.set(EMPTY_TRAY);
    },
  };
}
