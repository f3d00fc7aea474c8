import { ConfigError, configHelp, readConfig } from '@vinhdanh/contracts';
import { z } from 'zod';
import { migrate } from './migrate.js';

const MigrateConfig = z.object({
  DATABASE_OWNER_URL: z.string().startsWith('postgres').describe('PostgreSQL, as the owner of the database'),
  APP_ROLE_PASSWORD: z.string().min(8).describe('Password given to the login role vinhdanh_app'),
});

if (process.argv.includes('--help')) {
  process.stdout.write(configHelp('migrate', MigrateConfig));
} else {
  try {
    const config = readConfig(MigrateConfig, process.env);
    const warn = (message: string): void => {
      process.stdout.write(`${JSON.stringify({ level: 'warn', msg: message })}\n`);
    };
    const { applied } = await migrate(config.DATABASE_OWNER_URL, { appPassword: config.APP_ROLE_PASSWORD, warn });
    process.stdout.write(`${JSON.stringify({ level: 'info', msg: 'migrated', applied })}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError ? 78 : 1;
  }
}
