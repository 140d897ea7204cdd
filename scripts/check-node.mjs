const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Majlis needs Node 22.18 or newer to run its scripts, and this is ${process.version}. On Linux the workspace brings its own: run "npx -y pnpm@12 install" without --no-optional. Elsewhere install Node 24.`,
  );
  process.exit(1);
}
