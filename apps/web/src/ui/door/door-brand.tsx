import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Look } from '../branding/brand-look.ts';

/** In whose look the pages before one is in are shown; undefined while nobody knows yet. */
export type DoorLook = Look | null | undefined;

const Setter = createContext<(look: Look | null) => void>(() => undefined);

type Props = {
  /** What the address says of it. */
  readonly look: DoorLook;
  readonly children: (look: DoorLook) => ReactNode;
};

/** Lets pages say whose door it is, e.g. that of the organization somebody is invited to. */
export function DoorBrandProvider({ look, children }: Props) {
  const [chosen, setChosen] = useState<Look | null>(null);
  return <Setter value={setChosen}>{children(chosen ?? look)}</Setter>;
}

/** Shows the door in the look of an organization while this page is open. */
export function useDoorBrand(look: Look | undefined): void {
  const set = useContext(Setter);
  useEffect(() => {
    set(look ?? null);
    return () => set(null);
  }, [look, set]);
}
