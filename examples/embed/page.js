// What any page does that knows who is signed in; the token is a property, never markup.
const person = new URLSearchParams(location.search).get('as') ?? 'layla';
const askForSession = async () => (await fetch(`session/${person}`)).json();
const chat = document.querySelector('majlis-chat');

chat.addEventListener('majlis:unread', ({ detail }) => {
  document.querySelector('#unread').textContent = detail.unreadCount > 0 ? `${detail.unreadCount} new` : '';
});
chat.addEventListener('majlis:error', ({ detail }) => {
  document.querySelector('#unread').textContent = detail.error.message;
});
chat.addEventListener('majlis:ready', () => chat.setAttribute('data-ready', ''));

const { baseUrl, userId, otherUserId, locale } = await askForSession();
Object.assign(chat, { baseUrl, userId, otherUserId, locale });
chat.getToken = async () => (await askForSession()).token;
