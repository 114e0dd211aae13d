import Fastify from 'fastify';
import pg from 'pg';

/** Floors of the cases over HTTP: bare routes over the same kind of pool. */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c role=porttask_platform',
});
const app = Fastify({ logger: false });

/** The gate: one query by primary key. */
app.get('/floor/:id', async (request) => {
  const { id } = request.params as { id: string };
  const { rows } = await pool.query({
    name: 'floor',
    text: 'select id, email, name from users where id = $1',
    values: [id],
  });
  return { success: true, data: rows[0] };
});

/** Lists: statements written by hand, answered as they come. They are told at the start, by name. */
type Statement = { readonly text: string; readonly values: unknown[] };
const statements = new Map<string, readonly Statement[]>();
app.get('/statements/:name', async (request) => {
  const { name } = request.params as { name: string };
  let rows: unknown[] = [];
  for (const { text, values } of statements.get(name) ?? []) ({ rows } = await pool.query(text, values));
  return { success: true, data: rows };
});

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('message', (message: 'cpu' | [name: string, asked: readonly Statement[]]) => {
  if (message === 'cpu') return process.send?.(process.cpuUsage());
  statements.set(...message);
  return process.send?.('told');
});
process.send?.('ready');
