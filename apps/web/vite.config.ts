import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.PORT ?? '4400'}`;
const serverPaths = ['/v1', '/ofrep', '/api/', '/openapi.json', '/docs/api', '/.well-known', '/readyz'];

/** Libraries that every page needs change seldom: in chunks of their own they stay cached over releases. */
const libraries = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'routing', test: /node_modules\/(@tanstack|openapi-fetch)\// },
];

/** What several pages share goes into few files instead of one for each small module. */
const shared = [
  { name: 'kit', test: /node_modules\//, minShareCount: 6 },
  { name: 'patterns', test: /src\/(ui|lib)\//, minShareCount: 6 },
];

export default defineConfig({
  plugins: [react()],
  build: {
    // The content security policy allows neither inline scripts nor fonts in data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: [...libraries, ...shared] } } },
  },
  server: { proxy: Object.fromEntries(serverPaths.map((path) => [path, server])) },
});
