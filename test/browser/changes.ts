import type { Page } from 'playwright-core';

declare global {
  interface Window {
    changedElements?: Set<Element>;
  }
}

const mark = 'data-test-changed';

/** Notes from now on which elements of the page appear or change. */
export async function watchChanges(page: Page): Promise<void> {
  await page.evaluate((marked) => {
    const changed = (window.changedElements = new Set());
    const note = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement;
      if (element !== null && element !== document.body) changed.add(element);
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, attributeName } of records) {
        if (type === 'childList') addedNodes.forEach(note);
        else if (attributeName !== marked) note(target);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }, mark);
}

/**
 * Marks what has appeared or changed since `watchChanges` and is still on the page.
 * @returns a selector of the outermost of these elements; null = nothing has changed
 */
export async function markChanges(page: Page): Promise<string | null> {
  const any = await page.evaluate((marked) => {
    const changed = [...(window.changedElements ?? [])].filter((element) => element.isConnected);
    const within = new Set(changed);
    const inside = (element: Element): boolean => {
      for (let above = element.parentElement; above !== null; above = above.parentElement)
        if (within.has(above)) return true;
      return false;
    };
    document.querySelectorAll(`[${marked}]`).forEach((element) => element.removeAttribute(marked));
    const outermost = changed.filter((element) => !inside(element));
    for (const element of outermost) element.setAttribute(marked, '');
    return outermost.length > 0;
  }, mark);
  return any ? `[${mark}]` : null;
}
