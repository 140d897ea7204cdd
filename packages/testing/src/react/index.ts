export { type OtherPerson, type RenderChatOptions, type RenderedChat, renderChat } from './render-chat.tsx';
