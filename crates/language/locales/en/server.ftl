# The server at start, and accounts.
server-port-busy = Port { $port } is in use by another program. Stop that program, or choose another port with “--port”.
server-address = The address { $address } cannot be listened on. Choose another with “--address” or “--port”. Cause: { $cause }
server-demo-beyond-loopback = A demonstration has accounts that anyone knows, so it listens on this machine only (127.0.0.1). Start with “--no-demo” to listen elsewhere.
server-https-needed = Beyond this machine the service is only given over https: put a TLS proxy in front of it and start with “--https”.
server-web-missing = The web app is not in { $dir }. Build it with “cargo xtask web”, or say where it is with “--web-dir”.
server-failed = The server stopped by a failure. Cause: { $cause }
server-purpose-unknown = Choose one of the purposes offered.

problem-wrong-host-title = Another name
problem-wrong-host-detail = On this machine the service answers as “localhost” or “127.0.0.1” only. Open it under one of these.

server-account-name-form = A sign-in name has 2 to 32 characters: small letters a–z, digits, dot, hyphen and underscore, with a letter first. Nothing was changed.
server-account-name-taken = There is an account of this name already. Choose another name. Nothing was changed.
server-account-no-such = There is no account of this name. Nothing was changed.
server-account-passphrase-length = A passphrase needs at least 12 characters; four or five words that do not belong together are good. Nothing was changed.
server-account-secret = The passphrase could not be protected, because the machine is short of memory. Nothing was changed; try again.
