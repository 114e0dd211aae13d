import { runCli } from '#app/run-cli';

process.exitCode = await runCli(process.argv.slice(2), process.env);
