/** As high as what stays at the top of a pane, in px. */
const HEAD = 48;

/** Scrolls the pane of a split view so that the element stands near its top, what follows in view too; the page itself stays. */
export function bringIntoPane(element: Element): void {
  const pane = element.closest('[data-pane]');
  if (!pane) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  // Above it what stays at the pane's top, below it as many of the next as there is room for: each move draws the pane anew.
  const room = Math.max(HEAD, frame.height / 6);
  // What has no room below is in view when it begins in the upper half.
  const isTooHigh = box.height > frame.height - room - 24;
  const end = isTooHigh ? box.top + frame.height / 2 : box.bottom + 24;
  if (box.top >= frame.top + HEAD && end <= frame.bottom) return;
  // At once: gliding costs a frame's work many times over, and whoever steps by keys is at the next entry by then.
  const top = pane.scrollTop + box.top - frame.top - room;
  pane.scrollTo({ top, behavior: 'instant' });
  // What lies between was only estimated until it was drawn; set right after the jump.
  if (Math.abs(box.top - frame.top) > frame.height * 2) {
    requestAnimationFrame(() => {
      const now = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      if (now < 0 || now > pane.clientHeight - 24) pane.scrollBy({ top: now - room, behavior: 'instant' });
    });
  }
}
