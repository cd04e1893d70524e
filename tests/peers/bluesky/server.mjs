// The Bluesky server, configured by its own environment variables; see tests/peers/pds.
import { PDS, envToCfg, envToSecrets, readEnv } from '@atproto/pds';

const env = readEnv();
const server = await PDS.create(envToCfg(env), envToSecrets(env));
await server.start();
process.on('SIGTERM', () => server.destroy().finally(() => process.exit(0)));
