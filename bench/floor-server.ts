import Fastify from 'fastify';
import pg from 'pg';

/** The floor of the gate case: a bare route with one query by primary key over the same kind of pool. */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c role=porttask_platform',
});
const app = Fastify({ logger: false });
app.get('/floor/:id', async (request) => {
  const { id } = request.params as { id: string };
  const { rows } = await pool.query({
    name: 'floor',
    text: 'select id, email, name from users where id = $1',
    values: [id],
  });
  return { success: true, data: rows[0] };
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('message', (message) => {
  if (message === 'cpu') process.send?.(process.cpuUsage());
});
process.send?.('ready');
