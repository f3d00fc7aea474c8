import { useEffect, useState } from 'react';
import type { RegisterView } from '../session/session.js';

type Clock = RegisterView['clock'];

/** Business time of a register, extrapolated between two readings: ISO. */
export function useClock(clock: Clock): string {
  const [reading, setReading] = useState({ clock, now: clock.now });
  const moving = clock.kind === 'simulated' && !clock.held;
  useEffect(() => {
    if (!moving) return undefined;
    const read = performance.now();
    const from = new Date(clock.now).getTime();
    const timer = setInterval(
      () => setReading({ clock, now: new Date(from + (performance.now() - read) * clock.speed).toISOString() }),
      500,
    );
    return () => clearInterval(timer);
  }, [clock, moving]);
  return reading.clock === clock ? reading.now : clock.now;
}
