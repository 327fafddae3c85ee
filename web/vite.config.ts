import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { csp } from './csp.ts'

/** `npm run dev` shows the fixture: the page itself carries no case, and the policy would stop hot reloading. */
function fixture(): Plugin {
  return {
    name: 'bridle:fixture',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        const cases = await server?.ssrLoadModule('/fixtures/case.ts')
        const report = await server?.ssrLoadModule('/../src/report/html.ts')
        const open = html.replace(/<meta\s+http-equiv="Content-Security-Policy"[\s\S]*?\/>/, '')
        return report?.renderReport(cases?.fixtureCase(), open) ?? open
      },
    },
  }
}

export default defineConfig({
  plugins: [react(), fixture(), viteSingleFile(), csp()],
  build: {
    // light-dark() and DecompressionStream, on which the page rests, came to all browsers by May 2024.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: 'report.html' },
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
