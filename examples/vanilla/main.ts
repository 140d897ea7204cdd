import { createMessagingSystem, selectMessages, selectTyping } from '@majlis/core';

const byId = <Element extends HTMLElement>(id: string) => document.getElementById(id) as Element;
const [list, form, field] = [byId('messages'), byId('composer'), byId<HTMLInputElement>('text')];
const person = new URLSearchParams(location.search).get('as') ?? 'layla';

// Your own sign-in answers this: who it is, a token for them, and where the backend is.
const session = await (await fetch(`session/${person}`)).json();
const system = createMessagingSystem({
  baseUrl: session.baseUrl,
  getToken: async () => (await (await fetch(`session/${person}`)).json()).token,
});
await system.initialize(session.userId, session.token);
const { id } = await system.getOrCreateConversation(session.otherUserId);
await system.getMessages(id);

const rows = new Map<string, HTMLLIElement>();
function show(): void {
  const state = system.state.getSnapshot();
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const shown = selectMessages(state, id).map(({ key, content, type, isOwn, status }) => {
    const row = rows.get(key) ?? document.createElement('li');
    rows.set(key, row);
    row.dir = 'auto';
    row.textContent = content ?? type;
    row.toggleAttribute('data-own', isOwn);
    row.dataset.status = isOwn ? status : '';
    // What could not be sent stands there, and a click tries again.
    row.onclick = status === 'failed' ? () => void system.messages.retry(key) : null;
    return row;
  });
  list.replaceChildren(...shown);
  if (isAtEnd) list.scrollTop = list.scrollHeight;
  byId('typing').textContent = selectTyping(state, id).length > 0 ? 'writes …' : '';
  byId('connection').textContent = state.connection.status === 'connected' ? '' : state.connection.status;
  if (document.visibilityState === 'visible') system.markAsRead(id).catch(console.error);
}
system.state.subscribe(show);
show();
field.disabled = false;

field.addEventListener('input', () => (field.value ? system.sendTyping(id) : system.stopTyping(id)));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value;
  field.value = '';
  // Once it is accepted it is never lost; only what nobody may send comes back.
  system.sendTextMessage(id, text).catch(() => {
    field.value = text;
  });
});
