/** Scrolls the pane of a split view so that the element stands in its middle; the page itself stays. */
export function bringIntoPane(element: Element): void {
  const pane = element.closest('[data-pane]');
  if (!pane) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  // What has no room below a third of the pane is in view when it begins in the upper half.
  const isTooHigh = box.height > (frame.height * 2) / 3 - 24;
  const end = isTooHigh ? box.top + frame.height / 2 : box.bottom + 24;
  if (box.top >= frame.top + 48 && end <= frame.bottom) return;
  // At once: gliding costs a frame's work many times over, and whoever steps by keys is at the next entry by then.
  const top = pane.scrollTop + box.top - frame.top - frame.height / 3;
  pane.scrollTo({ top, behavior: 'instant' });
  // What lies between was only estimated until it was drawn; set right after the jump.
  if (Math.abs(box.top - frame.top) > frame.height * 2) {
    requestAnimationFrame(() => {
      const now = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      if (now < 0 || now > pane.clientHeight - 24) pane.scrollBy({ top: now - frame.height / 3, behavior: 'instant' });
    });
  }
}
