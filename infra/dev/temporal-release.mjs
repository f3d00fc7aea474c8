/**
 * The release that the stack runs. Later ones cannot be built by `go install`, because their go.mod contains a replace.
 */
export const temporalVersion = '1.5.1';

/** SHA-256 of the release's archives; docs/decisions names their source. */
const checksums = {
  linux_amd64: 'ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d',
  linux_arm64: 'bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5',
  darwin_amd64: 'bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9',
  darwin_arm64: 'cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415',
};

/** The archive for a platform. @returns {{ url: string, sha256: string } | null} null = none is known */
export function releaseFor(platform = process.platform, arch = process.arch) {
  const name = `${platform}_${arch === 'x64' ? 'amd64' : arch}`;
  const sha256 = Object.entries(checksums).find(([key]) => key === name)?.[1];
  const base = `https://github.com/temporalio/cli/releases/download/v${temporalVersion}`;
  return sha256 ? { url: `${base}/temporal_cli_${temporalVersion}_${name}.tar.gz`, sha256 } : null;
}
