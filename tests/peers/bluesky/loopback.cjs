// Preloaded: a server that asks to listen on every address gets 127.0.0.1 only.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
const isOpen = (host) => !host || host === '0.0.0.0' || host === '::';

Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === 'object' && 'port' in first) {
    return listen.call(this, isOpen(first.host) ? { ...first, host: '127.0.0.1' } : first, ...rest);
  }

  if (/^\d+$/.test(String(first))) {
    const [host, ...others] = typeof rest[0] === 'string' ? rest : [undefined, ...rest];
    return listen.call(this, Number(first), isOpen(host) ? '127.0.0.1' : host, ...others.filter((o) => o !== undefined && o !== null));
  }

  return listen.call(this, first, ...rest);
};
