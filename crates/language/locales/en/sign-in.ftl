# Signing in: accounts, sessions, passkeys, the identity provider.
problem-write-token-title = This page is out of date
problem-write-token-detail = This change did not carry the mark of your session, so nothing was changed. Reload the page and try again.
