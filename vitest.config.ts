import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@lib': fileURLToPath(new URL('./src/ContentHub.Web/Assets/lib', import.meta.url)) } },
  test: {
    environment: 'jsdom',
    include: ['src/**/Assets/**/*.test.ts', 'themes/**/*.test.ts', 'scripts/front-end/*.test.ts', 'tests/paste/*.test.ts', 'tests/markdown/*.test.ts'],
  },
});
