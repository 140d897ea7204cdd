// A text from one person to another and back, through the server that the tarball brings.
import { execFileSync, spawn } from 'node:child_process';
import { createMessagingSystem, selectMessages } from '@majlis/core';

const shell = process.platform === 'win32';
const env = { ...process.env, MAJLIS_JWT_SECRET: 'a secret of this folder alone, and of no other' };
const server = spawn('majlis-server', ['--port', '0', '--data', './majlis-data'], { env, shell });
const mint = (userId) =>
  execFileSync('majlis-server', ['token', userId, '--name', userId], { env, shell, encoding: 'utf8' }).trim();

/** The address in the line with which it says that it is ready. */
function hearAddress() {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const [url] = /http:\/\/[\d.:]+(\/api)?/.exec(said) ?? [];
      if (url && said.includes('ready')) resolve(url.endsWith('/api') ? url : `${url}/api`);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`majlis-server ended with ${code}\n${said}`)));
  });
}

async function signIn(baseUrl, userId) {
  const system = createMessagingSystem({ baseUrl });
  await system.initialize(userId, mint(userId));
  return system;
}

/** Resolves when the text is on this person's screen. */
async function see(system, { conversationId, text }) {
  const isThere = () =>
    selectMessages(system.state.getSnapshot(), conversationId).some(({ content }) => content === text);
  await system.getMessages(conversationId);
  await new Promise((resolve) => {
    system.state.subscribe(() => isThere() && resolve());
    if (isThere()) resolve();
  });
}

const baseUrl = await hearAddress();
try {
  const noura = await signIn(baseUrl, 'noura');
  const layla = await signIn(baseUrl, 'layla');
  const { id } = await layla.getOrCreateConversation('noura');
  await layla.sendTextMessage(id, 'هل السيارة متاحة؟');
  await see(noura, { conversationId: id, text: 'هل السيارة متاحة؟' });
  await noura.sendTextMessage(id, 'نعم، متاحة');
  await see(layla, { conversationId: id, text: 'نعم، متاحة' });
  await Promise.all([layla.disconnect(), noura.disconnect()]);
  console.log('there and back');
} finally {
  server.kill('SIGTERM');
}
