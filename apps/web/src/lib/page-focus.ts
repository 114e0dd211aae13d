let wanted = false;

/** Whether the page that comes up next should take the focus: after a change of page, not at the first load. */
export const pageFocus = {
  ask() {
    wanted = true;
  },
  /** Gives the focus to the heading of a page that came up, unless a field of it took it already. */
  give(heading: HTMLElement | null) {
    if (!wanted) return;
    wanted = false;
    if (!document.activeElement?.matches('input, textarea')) heading?.focus({ preventScroll: true });
  },
};
