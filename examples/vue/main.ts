import { createMessagingSystem } from '@majlis/core';
import { createApp } from 'vue';
import { Chat } from './chat.ts';

const person = new URLSearchParams(location.search).get('as') ?? 'layla';
const session = await (await fetch(`session/${person}`)).json();
const system = createMessagingSystem({ baseUrl: session.baseUrl });
await system.initialize(session.userId, session.token);
const { id } = await system.getOrCreateConversation(session.otherUserId);
await system.getMessages(id);

createApp(Chat, { system, conversationId: id }).mount('#chat');
