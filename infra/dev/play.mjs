// `npm run play -- FILE…`: plays stories against the installation that runs here, or another (--against URL).
import { runCli } from './cli.mjs';

await runCli(['play', ...process.argv.slice(2)]);
