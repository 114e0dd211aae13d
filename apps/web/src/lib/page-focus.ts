let wanted = false;

/** Whether the page that comes up next should take the focus: after a change of page, not at the first load. */
export const pageFocus = {
  ask() {
    wanted = true;
  },
  take(): boolean {
    const was = wanted;
    wanted = false;
    return was;
  },
};
