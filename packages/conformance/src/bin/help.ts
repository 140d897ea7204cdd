export const HELP = `majlis-conformance <base-url> [options]    checks a backend; the URL ends in /api
majlis-conformance list                    every check with its clause
majlis-conformance explain <id>            what a check demands, and usual causes
majlis-conformance init                    writes majlis-conformance.json to start from

Who asks (one of these; a third user makes the checks of outsiders possible)
  --token <jwt>            given two or three times
  --token-command <cmd>    run once per user with MAJLIS_USER_INDEX 0, 1, 2; prints a token
  --token-module <file>    exports \`token(index)\`
  --secret <text>          signs HS256 tokens for users made for the run
                           (better in the environment: MAJLIS_CONFORMANCE_SECRET)

What is checked
  --level <name>           repeat; by default what the server declares
  --only <prefix>          repeat; ids that start so
  --transport <name>       socketio (default) or polling
  --origin <origin>        an origin that the server lets in
  --read-only              changes nothing: for production
  --deadline <seconds>     for one answer or event; 10
  --known <file>           ids of known failures, one a line; a stale one fails
  --allow-untestable       what could not be tested is no failure
  --config <file>          these options by name, as JSON

Reports
  --json, --junit, --html, --badge <file>
  --quiet                  no progress

Exit codes
  0  the backend keeps what was checked
  1  a check failed, could not be tested, or a known failure is stale
  2  nothing can be said: no such server, no usable tokens, or it died on the way
  3  the command is wrong
`;
