// The house's rules for its API, as far as a linter can check them.

import { rules as bodies } from './bodies.mjs'
import { rules as bundle } from './bundle.mjs'
import { rules as operations } from './operations.mjs'
import { rules as paths } from './paths.mjs'
import { rules as schemas } from './schemas.mjs'

export default { rules: { ...operations, ...paths, ...bodies, ...schemas, ...bundle } }
