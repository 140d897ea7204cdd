/** As much of a reflection of typedoc as is looked at. */
export interface Described {
  name: string;
  variant?: string;
  hasComment(): boolean;
  signatures?: readonly { hasComment(): boolean }[] | undefined;
}
export interface Door {
  name: string;
  children?: readonly Described[] | undefined;
}

/** A function says what it gives at its signatures; a name that only leads to another is described there. */
function isDescribed(one: Described): boolean {
  if (one.variant === 'reference') return true;
  return one.hasComment() || (one.signatures ?? []).some((signature) => signature.hasComment());
}

/** Public names without a docstring, door by door. */
export function findUndescribed(doors: readonly Door[]): string[] {
  return doors.flatMap(({ name, children = [] }) =>
    children.filter((one) => !isDescribed(one)).map((one) => `@majlis/${name}: ${one.name} has no docstring`),
  );
}
