import { describe, expect, it } from 'vitest';
import { SessionWatch } from './session-watch.js';

describe('live connections of a session', () => {
  it('end with it, and those of other sessions go on', () => {
    const watch = new SessionWatch();
    const ended: string[] = [];
    watch.add('a', () => ended.push('a1'));
    watch.add('a', () => ended.push('a2'));
    watch.add('b', () => ended.push('b1'));
    watch.over('a');
    watch.over('a');
    expect(ended).toEqual(['a1', 'a2']);
    expect(watch.sessions()).toEqual(['b']);
  });

  it('are twenty at most; one that closes makes room', () => {
    const watch = new SessionWatch();
    const closes = Array.from({ length: 20 }, () => watch.add('a', () => undefined));
    expect(watch.add('a', () => undefined)).toBeNull();
    expect(watch.add('b', () => undefined)).not.toBeNull();
    closes[0]?.();
    expect(watch.add('a', () => undefined)).not.toBeNull();
  });
});
