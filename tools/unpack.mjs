import path from 'node:path'
import { inflate } from '@sparticuz/chromium'

const [, , folder = ''] = process.argv

// Browser, software graphics, fonts, and the libraries that bare machines lack.
for (const archive of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']) {
  await inflate(path.join(folder, archive))
}
