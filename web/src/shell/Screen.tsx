import { useRoute } from '../route/use-route'
import { InputsScreen } from '../screens/inputs/InputsScreen'
import { MoneyScreen } from '../screens/money/MoneyScreen'
import { OverviewScreen } from '../screens/overview/OverviewScreen'
import { PeopleScreen } from '../screens/people/PeopleScreen'
import { RingsScreen } from '../screens/ring/RingsScreen'
import { ScreeningScreen } from '../screens/screening/ScreeningScreen'
import { WorkerScreen } from '../screens/worker/WorkerScreen'
import { Nowhere } from './Nowhere'

/** The route decides; an address that leads nowhere says so. */
export function Screen() {
  const [screen = 'overview', id] = useRoute().path
  if (screen === 'overview') return <OverviewScreen />
  if (screen === 'people') return id === undefined ? <PeopleScreen /> : <WorkerScreen id={id} />
  if (screen === 'rings') return <RingsScreen id={id} />
  if (screen === 'money') return <MoneyScreen />
  if (screen === 'screening') return <ScreeningScreen id={id} />
  if (screen === 'inputs') return <InputsScreen sha256={id} />
  return <Nowhere what={`screen "${screen}"`} />
}
