// Starts the embedded PostgreSQL on the folder given and keeps it: SIGTERM stops it in order, SIGUSR2 just exits.
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';

const [, , dataDir = ''] = process.argv;
const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off', shared_buffers: '16MB' } });
console.log(`ready ${server.url}`);
const keepAlive = setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => void server.stop().then(() => clearInterval(keepAlive)));
process.on('SIGUSR2', () => process.exit(0));
// Ctrl-C reaches the whole process group; this program leaves it to others.
process.on('SIGINT', () => undefined);
