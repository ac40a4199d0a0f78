import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', render: 'src/render/index.ts', node: 'src/node/index.ts' },
    format: ['esm', 'cjs'],
    // tsup sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    target: 'es2022',
    // CommonJS too: without it each entry holds its own copy of the classes, and `instanceof` fails across entries.
    splitting: true,
    removeNodeProtocol: false,
    sourcemap: true,
  },
  { entry: { cli: 'src/cli/bin.ts' }, format: 'esm', target: 'node20', removeNodeProtocol: false },
])
