// `npm run play -- FILE…`: tells stories to the installation that runs here, or to another (--against URL).
import { runCli } from './cli.mjs';

await runCli(['play', ...process.argv.slice(2)]);
