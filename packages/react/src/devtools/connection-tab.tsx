import { useState } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { LOOK } from './devtools-look.ts';

/** Whether it is connected, as whom, to what, and how long a request takes. */
export function ConnectionTab() {
  const { system } = useChatContext();
  const connection = useStoreSelector((state) => state.connection);
  const userId = useStoreSelector((state) => state.userId);
  const capabilities = useStoreSelector((state) => state.capabilities);
  const [measured, setMeasured] = useState('');
  const measure = async () => {
    const startedAt = performance.now();
    try {
      await system.getConversations({ limit: 1 });
      setMeasured(`${Math.round(performance.now() - startedAt)} ms`);
    } catch (error) {
      setMeasured(error instanceof Error ? error.message : String(error));
    }
  };
  const facts = {
    status: connection.status,
    'held by': connection.shared ? 'another tab' : 'this tab',
    user: userId ?? '–',
    backend: capabilities ? `${capabilities.server?.name ?? 'unnamed'} ${capabilities.server?.version ?? ''}` : '–',
    levels: capabilities ? Object.keys(capabilities.levels).join(', ') : '–',
    error: connection.error ? `${connection.error.code}: ${connection.error.message}` : '–',
  };
  return (
    <>
      <dl>
        {Object.entries(facts).map(([name, value]) => (
          <div key={name} style={LOOK.row}>
            <dt>{name}</dt>
            <dd data-fact={name}>{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" style={LOOK.button} onClick={() => void measure()}>
        Measure a request
      </button>{' '}
      <output>{measured}</output>
    </>
  );
}
