import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { send } from './sqlite.ts';

// One writer with a connection of its own: SQLite is asked without awaiting, so writers at once are threads.
const db = new DatabaseSync(workerData.path, { timeout: 60_000 });
parentPort?.once('message', (messages: Parameters<typeof send>[1][]) => {
  const answers = messages.map((message) => send(db, message));
  db.close();
  parentPort?.postMessage(answers);
});
