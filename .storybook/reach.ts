import { expect } from 'storybook/test';

/** The smallest side of a target in CSS pixels (WCAG 2.5.8), less what rounding takes. */
const SMALLEST = 24 - 0.5;
const REACHED = [
  'a[href]',
  'button',
  'input',
  'select',
  'textarea',
  'summary',
  ...['button', 'link', 'menuitem', 'menuitemradio', 'option', 'radio', 'slider', 'switch', 'tab'].map(
    (role) => `[role=${role}]`,
  ),
  '[tabindex]',
].join();
/** What needs no name of its own: a place to scroll or to put the focus is not a control. */
const CONTROLS = REACHED.replace(',[tabindex]', '');
/** A window that takes the focus when it opens, to hand it on at the first Tab: it is seen by having opened. */
const WINDOWS = 'dialog, [data-autofocus][tabindex="-1"]:not(button, input)';
const RING = ['outlineStyle', 'outlineColor', 'outlineWidth', 'boxShadow', 'borderColor', 'backgroundColor'] as const;

interface Box {
  element: Element;
  rect: DOMRect;
  isSmall: boolean;
}
const tagOf = ({ localName, attributes }: Element): string => {
  const shown = [...attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => ` ${name}="${value}"`);
  return `<${localName}${shown.join('')}>`.slice(0, 200);
};
const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
  element.closest('[inert], [aria-hidden=true], .majlis-unseen') === null &&
  element.getBoundingClientRect().width > 1;
const isOff = (element: Element): boolean => element.matches(':disabled, [aria-disabled=true]');

/** The label of a field is pressed as the field is. */
function targetOf(element: Element): DOMRect {
  const label = element.matches('input') ? element.closest('label') : null;
  return (label ?? element).getBoundingClientRect();
}
const isAmongWords = (element: Element): boolean =>
  element.matches('a') && getComputedStyle(element).display === 'inline';

const distance = (x: number, y: number, rect: DOMRect): number =>
  Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
/** Whether the circle that a small target may lie in touches another target, or the circle of another small one. */
function isCrowded({ element, rect }: Box, boxes: readonly Box[]): boolean {
  const x = rect.left + rect.width / 2;
  const y = rect.top + rect.height / 2;
  return boxes.some((other) => {
    if (other.element.contains(element) || element.contains(other.element)) return false;
    if (!other.isSmall) return distance(x, y, other.rect) < SMALLEST / 2;
    const across = other.rect.left + other.rect.width / 2 - x;
    return Math.hypot(across, other.rect.top + other.rect.height / 2 - y) < SMALLEST;
  });
}
function findSmall(elements: readonly Element[]): string[] {
  const boxes = elements
    .filter((element) => element.matches(CONTROLS) && !isOff(element) && !isAmongWords(element))
    .map((element): Box => {
      const rect = targetOf(element);
      return { element, rect, isSmall: Math.min(rect.width, rect.height) < SMALLEST };
    });
  return boxes
    .filter((box) => box.isSmall && isCrowded(box, boxes))
    .map(({ element, rect }) => `target of ${rect.width} × ${rect.height}: ${tagOf(element)}`);
}

function findNameless(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => element.matches(CONTROLS))
    .filter((element) => {
      try {
        expect(element).toHaveAccessibleName();
        return false;
      } catch {
        // The matcher has no other way to say no.
        return true;
      }
    })
    .map((element) => `no name: ${tagOf(element)}`);
}

/** How a focused element and what stands around it and in it look: a ring may be drawn on any of them. */
function drawn(element: Element): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement, ...element.children];
  return JSON.stringify(
    around.map((one) => {
      const style = one ? getComputedStyle(one) : null;
      return (
        style && RING.map((name) => (style.outlineStyle === 'none' && name.startsWith('outline') ? '' : style[name]))
      );
    }),
  );
}
const finishAll = () => {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
};
function findUnringed(elements: readonly HTMLElement[]): string[] {
  const before = document.activeElement;
  const faults: string[] = [];
  for (const element of elements) {
    if (isOff(element) || element.matches(WINDOWS) || !element.isConnected || !isSeen(element)) continue;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    finishAll();
    const plain = drawn(element);
    element.focus({ preventScroll: true });
    finishAll();
    if (document.activeElement !== element) continue;
    if (element.matches(':focus-visible') && drawn(element) === plain) faults.push(`no ring: ${tagOf(element)}`);
  }
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  return faults;
}

/** What in this page a finger, the keyboard or a screen reader would miss: too small, nameless, out of order, unringed. */
export function findUnreached(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll<HTMLElement>(`:is(${REACHED})`)].filter(
    (element) => element.closest('.majlis') !== null && isSeen(element),
  );
  const forward = elements.filter(({ tabIndex }) => tabIndex > 0).map((element) => `tabindex: ${tagOf(element)}`);
  return [...forward, ...findSmall(elements), ...findNameless(elements), ...findUnringed(elements)];
}
