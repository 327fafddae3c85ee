import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { indexCase } from './case/case-index'
import { decodeCase } from './case/decode'
import { App } from './shell/App'
import { Failure } from './shell/Failure'
import { applyTheme, storedTheme } from './shell/theme'
import './styles/all.css'

applyTheme(storedTheme())

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (place === null) throw new Error('the page has no element "root"')
  const root = createRoot(place)
  try {
    const found = await decodeCase(document.getElementById('case')?.textContent ?? '')
    root.render(
      <StrictMode>
        <App index={indexCase(found)} />
      </StrictMode>,
    )
  } catch (problem) {
    root.render(<Failure problem={problem} />)
  }
}

void start()
