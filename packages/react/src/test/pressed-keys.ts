import { userEvent } from 'vitest/browser';

export const focused = () => document.activeElement;
export const press = (keys: string) => userEvent.keyboard(keys);
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}
