import { createStore } from './store.ts';

type Pending = { readonly answer: (confirmed: boolean) => void };

/** The question "is it really you?", while it is open. `ui/step-up-dialog` shows it. */
export const stepUpQuestion = createStore<Pending | null>(null);

let asking: Promise<boolean> | null = null;

/** Asks once, however many calls wait for it. Resolves with whether the person confirmed. */
export function askForStepUp(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    stepUpQuestion.set({
      answer(confirmed) {
        asking = null;
        stepUpQuestion.set(null);
        resolve(confirmed);
      },
    });
  });
  return asking;
}
