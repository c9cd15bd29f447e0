// Binds every server of a program to this machine alone, for programs that offer no address to bind: node --require scripts/lib/loopback.cjs …
'use strict';

const net = require('node:net');
const { listen } = net.Server.prototype;
const own = '127.0.0.1';

const isPort = value => typeof value === 'number' || (typeof value === 'string' && /^[0-9]+$/.test(value));

net.Server.prototype.listen = function (...args) {
  const [first, second] = args;
  if (args.length === 0 || typeof first === 'function') args.unshift({ port: 0, host: own });
  else if (isPort(first)) args.splice(1, typeof second === 'string' || second === undefined || second === null ? 1 : 0, own);
  else if (typeof first === 'object' && first !== null && isPort(first.port)) args[0] = { ...first, host: own };
  return listen.apply(this, args); // a pipe, a handle or a descriptor is nobody's address
};
