// An account directory (did:plc) that keeps everything in memory; a server can't make accounts without one.
import plc from '@did-plc/server';

const server = plc.PlcServer.create({ db: plc.Database.mock(), port: Number(process.env.PLC_PORT) });
await server.start();
