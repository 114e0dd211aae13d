import type { Id, IdKind } from '@porttask/contracts/ids';
import { idPrefixes } from '@porttask/contracts/ids';
import { encodeTime, TIME_LEN, ulid } from 'ulid';
import type { RandomSource } from '#kernel/ports';

/** Random symbols of a ULID. */
const symbols = 16;

/** A new id: sortable by the time of `at`, 80 random bits. */
export function newId<K extends IdKind>(kind: K, at: Date, random: RandomSource): Id<K> {
  const bytes = random.bytes(symbols);
  let next = 0;
  const unit = () => bytes.readUInt8(next++) / 256;
  const time = at.getTime();
  // The time is encoded here: `ulid` takes the instant 0 for none, and would read the clock.
  const value = encodeTime(time) + ulid(time, unit).slice(TIME_LEN);
  return `${idPrefixes[kind]}_${value.toLowerCase()}` as Id<K>;
}
