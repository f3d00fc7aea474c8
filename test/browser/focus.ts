import type { Page } from 'playwright-core';

/** The position of the focus, as a reader sees and hears it. */
export interface Stop {
  /** Accessible name: label, text or title; '' = none. */
  readonly name: string;
  /** The focus has a ring or border of its own, is in the window, and is not covered. */
  readonly visible: boolean;
  /** What is wrong where it is not. */
  readonly why: string;
  /** Nothing has the focus: the round has ended. */
  readonly none: boolean;
  /** Number of the element, given when it first had the focus: its place changes as news changes the page. */
  readonly at: number;
}

declare global {
  interface Window {
    focusNumbers?: WeakMap<Element, number>;
  }
}

export function focusOf(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    // The focus style is drawn with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', visible: false, why: 'no focus', none: true, at: -1 };
    const numbers: WeakMap<Element, number> & { given?: number } = (window.focusNumbers ??= new WeakMap());
    if (!numbers.has(element)) numbers.set(element, (numbers.given = (numbers.given ?? 0) + 1));
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const labels =
      'labels' in element && element.labels instanceof NodeList
        ? [...element.labels].map((label) => label.textContent ?? '')
        : [];
    const names = [
      element.getAttribute('aria-label'),
      labelled.join(' '),
      labels.join(' '),
      element.innerText,
      element.textContent,
      element.title,
    ];
    const name = names.find((one) => one !== null && one !== undefined && one.trim() !== '')?.trim() ?? '';
    // A native control beneath a drawn one represents it.
    const drawn =
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
        ? (element.closest('label') ?? element.parentElement ?? element)
        : element;
    const box = drawn.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 1);
    const y = box.top + Math.min(box.height / 2, 14);
    const inWindow =
      box.width > 0 && box.height > 0 && y >= 0 && y <= innerHeight && box.right > 0 && box.left < innerWidth;
    const top = inWindow ? document.elementFromPoint(x, y) : null;
    const uncovered =
      top !== null && (drawn.contains(top) || top.contains(drawn) || (drawn.parentElement?.contains(top) ?? false));
    const ringed = [element, element.nextElementSibling, element.parentElement].some((one) => {
      if (one === null) return false;
      const style = getComputedStyle(one);
      return (
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
        (one.matches('input, textarea, select') && style.borderColor !== '' && one.matches(':focus'))
      );
    });
    const why = [
      ringed ? '' : 'no ring',
      inWindow ? '' : 'out of the window',
      uncovered ? '' : `under ${top?.className ?? 'nothing'}`,
    ]
      .filter((part) => part !== '')
      .join(', ');
    return { name, visible: why === '', why, none: false, at: numbers.get(element) ?? -1 };
  });
}

/** More stops than any page has. */
const most = 400;

/** Presses Tab until an element of that name has the focus. @throws Error after a whole round */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<Stop> {
  const met: string[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (typeof wanted === 'string' ? stop.name === wanted : wanted.test(stop.name)) {
      if (!stop.visible) throw new Error(`the focus on "${stop.name}" is not visible: ${stop.why}`);
      return stop;
    }
    met.push(stop.name);
  }
  throw new Error(`Tab does not reach ${String(wanted)}; it reached ${[...new Set(met)].join(' | ')}`);
}

/**
 * All stops from the beginning of the page forward until its end, then one step back.
 * @throws Error if the focus is trapped
 */
export async function tabRound(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (stop.none || stop.at === stops[0]?.at) return stops;
    if (stop.at === stops.at(-1)?.at) throw new Error(`"${stop.name}" traps the focus`);
    stops.push(stop);
  }
  throw new Error(
    `the page does not end after ${most} stops; the last ones: ${stops
      .slice(-4)
      .map(({ name }) => name)
      .join(' | ')}`,
  );
}
