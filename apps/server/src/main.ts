import { runServer } from '#app/run-server';

await runServer(process.env);
