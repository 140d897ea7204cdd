import { type RefObject, useInsertionEffect, useRef } from 'react';

/** A box whose content is that of the last committed render, for functions that keep their identity. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const box = useRef(value);
  useInsertionEffect(() => {
    box.current = value;
  });
  return box;
}
