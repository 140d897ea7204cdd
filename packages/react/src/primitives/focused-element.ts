/** What has the focus in the tree that this node is part of: a shadow root hides it from its document. */
export function focusedBeside(node: Node | null): Element | null {
  const root = node?.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : (node?.ownerDocument?.activeElement ?? null);
}
