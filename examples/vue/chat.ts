import { type MessagingSystem, selectMessages, selectTyping } from '@majlis/core';
import { defineComponent, h, nextTick, ref, useTemplateRef, watch } from 'vue';
import { useMajlis } from './use-majlis.ts';

export const Chat = defineComponent({
  props: { system: { type: Object, required: true }, conversationId: { type: String, required: true } },
  setup(props) {
    const system = props.system as MessagingSystem;
    const id = props.conversationId;
    const messages = useMajlis(system, (state) => selectMessages(state, id));
    const typing = useMajlis(system, (state) => selectTyping(state, id));
    const connection = useMajlis(system, (state) => state.connection.status);
    const text = ref('');
    const list = useTemplateRef<HTMLElement>('list');

    watch(
      messages,
      async () => {
        system.markAsRead(id).catch(console.error);
        await nextTick();
        list.value?.scrollTo({ top: list.value.scrollHeight });
      },
      { immediate: true },
    );
    watch(text, (now) => (now ? system.sendTyping(id) : system.stopTyping(id)));
    function send(event: Event): void {
      event.preventDefault();
      const written = text.value;
      text.value = '';
      system.sendTextMessage(id, written).catch(() => {
        text.value = written;
      });
    }
    const row = ({ key, content, type, isOwn, status }: (typeof messages.value)[number]) =>
      h('li', {
        ...{ key, dir: 'auto', 'data-own': isOwn || undefined, 'data-status': isOwn ? status : '' },
        onClick: () => status === 'failed' && system.messages.retry(key),
        textContent: content ?? type,
      });

    return () => [
      h('p', { role: 'status' }, connection.value === 'connected' ? '' : connection.value),
      h('ol', { ref: 'list', 'aria-label': 'Messages', 'aria-live': 'polite' }, messages.value.map(row)),
      h('p', { role: 'status' }, typing.value.length > 0 ? 'writes …' : ''),
      h('form', { onSubmit: send }, [
        h('input', {
          ...{ value: text.value, dir: 'auto', autocomplete: 'off', 'aria-label': 'Message', required: true },
          onInput: ({ target }: Event) => {
            text.value = (target as HTMLInputElement).value;
          },
        }),
        h('button', { type: 'submit' }, 'Send'),
      ]),
    ];
  },
});
