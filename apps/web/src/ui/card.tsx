import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './card.module.css';

type Props = {
  readonly title?: string;
  /** One line under the title. */
  readonly description?: ReactNode;
  /** A link or button at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** Content reaches the border, e.g. a list of rows. */
  readonly flush?: boolean;
};

/** A part of a page with a title of its own. */
export function Card({ title, description, action, children, flush = false }: Props) {
  const id = useId();
  return (
    <section
      className={classes.card}
      aria-labelledby={title ? id : undefined}
      data-flush={flush || undefined}
    >
      {title && (
        <header className={classes.head}>
          <div>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            {description && <p className={classes.description}>{description}</p>}
          </div>
          {action}
        </header>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
