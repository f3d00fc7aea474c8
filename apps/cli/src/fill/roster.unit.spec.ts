import type { Day } from '@vinhdanh/contracts';
import { describe, expect, it } from 'vitest';
import { plusDays, resolveDay } from '../story/day.js';
import { demoStories, takingUp } from './demo.js';

const stories = demoStories();
const dated = (today: Day) =>
  [stories.waiting, stories.province].flatMap(({ story, steps }) =>
    steps.flatMap((step) =>
      'does' in step
        ? [{ about: `${story} ${step.case ?? ''}`, does: step.does, day: resolveDay(step.on, today) }]
        : [],
    ),
  );

describe('the cases of the demo', () => {
  it('a demo case consists of acts of the usual path and its own events', () => {
    const { cases, steps } = stories.province;
    expect(Object.keys(cases).length).toBeGreaterThan(30);
    expect(steps.length).toBeGreaterThan(400);
    expect(new Set(steps.flatMap((step) => ('does' in step ? [step.does] : [])))).toEqual(
      new Set([
        ...steps.flatMap((step) => ('does' in step ? [step.does] : [])),
        'suspend',
        'request-consultation',
        'publish',
        'fast-track',
        'open-revocation',
        'decline',
      ]),
    );
  });

  it.each<Day>(['2026-11-20', '2026-11-22', '2026-11-23', '2026-02-18', '2026-05-04'])(
    'demo cases filled on %s have no later day, and each case is in order',
    (today) => {
      for (const [about, acts] of Map.groupBy(dated(today), (act) => act.about)) {
        expect(
          acts.map((act) => act.day),
          about,
        ).toEqual(acts.map((act) => act.day).toSorted());
        expect((acts.at(-1)?.day ?? '') <= today, about).toBe(true);
      }
    },
  );

  it('a demo case is found again by the working day on which its persons took up their roles', () => {
    const week = Array.from({ length: 8 }, (_, index) => plusDays('2026-11-16', index));
    const began = week.map((today) => takingUp(stories, today));
    for (const [index, today] of week.entries())
      expect(dated(week[began.indexOf(began[index] ?? '')] ?? '')).toEqual(dated(today));
    expect(new Set(began).size).toBe(6);
  });
});
