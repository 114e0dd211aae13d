import { IconAlertTriangle, IconClock, IconMessageQuestion } from '@tabler/icons-react';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Time } from '../../ui/time.tsx';
import type { Dashboard } from './api.ts';
import type { AttentionItem } from './attention-items.ts';
import { attentionItems } from './attention-items.ts';
import classes from './dashboard.module.css';

const icons = { red: IconAlertTriangle, amber: IconClock, blue: IconMessageQuestion };

/** What somebody should look at now. That there is nothing is told, too. */
export function Attention({ dashboard }: { readonly dashboard: Dashboard }) {
  const items = attentionItems(dashboard);
  return (
    <Card title="Needs attention" flush>
      {items.length === 0 ? (
        <p className={classes.none}>Nothing is late, and no deadline is at risk.</p>
      ) : (
        <ul className={classes.rows}>
          {items.map((item) => (
            <Row key={item.key} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ item: { tone, title, text, at, to } }: { readonly item: AttentionItem }) {
  const ToneIcon = icons[tone];
  return (
    <li className={classes.row} data-tone={tone}>
      <ToneIcon size={16} stroke={1.8} className={classes.icon} aria-hidden />
      <span className={classes.what}>
        <Link to={to} className={classes.name}>
          {title}
        </Link>
        <span className={classes.meta}>{text}</span>
      </span>
      <span className={classes.when}>
        <Time at={at} />
      </span>
    </li>
  );
}
