import { describe, expect, it } from 'vitest';
import { otherUsers, sharedPorts } from './other-users.mjs';

const passwd = `root:x:0:0:root:/root:/bin/bash
postgres:x:103:105::/var/lib/postgresql:/bin/bash
lan:x:1000:1000:Lan:/home/lan:/bin/bash
minh:x:1001:1001:Minh:/home/minh:/usr/bin/zsh
dich-vu:x:1002:1002::/nonexistent:/usr/sbin/nologin
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
`;

describe('other users of the machine', () => {
  it('other users of the machine are those who can log in, except root and services', () => {
    expect(otherUsers(1000, passwd)).toEqual(['minh']);
    expect(otherUsers(0, passwd)).toEqual(['lan', 'minh']);
    expect(otherUsers(1001, 'root:x:0:0::/root:/bin/bash\n')).toEqual([]);
    expect(otherUsers(1000, null)).toBeNull();
  });

  it('the start warns about other users and their ports, and is silent without other users', () => {
    expect(sharedPorts(['minh'], [7233, 8233])).toMatch(/other users \(minh\).*ports 7233 and 8233/);
    expect(sharedPorts(null, [7233])).toMatch(/If this machine has other users/);
    expect(sharedPorts([], [7233])).toBeNull();
  });
});
