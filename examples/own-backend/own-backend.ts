import { createBackend } from './backend.ts';

const { MAJLIS_JWT_SECRET: secret, PORT = '8788', DATA = 'own-backend.db', ORIGIN = '' } = process.env;
if (!secret) {
  console.error('unable to start; there is no MAJLIS_JWT_SECRET, the secret that your sign-in signs tokens with');
  process.exit(1);
}
createBackend({ file: DATA, secret, origins: ORIGIN.split(',').filter(Boolean) }).listen(Number(PORT), () => {
  console.log(`http://localhost:${PORT}/api`);
});
