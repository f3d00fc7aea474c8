import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './src/build/budget.js';
import { glossaryWords } from './src/build/glossary.js';
import { precompress } from './src/build/precompress.js';

/** Address of the API during development of the console (`npm run console`). */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), glossaryWords(), precompress(), budget()],
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Scripts do not name their source maps, which are beside them: 72 such lines take 3 kB of the first load.
    sourcemap: 'hidden',
    chunkSizeWarningLimit: 900,
    manifest: true,
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api }, '/health': { target: api } } },
});
