import type { Id, IdKind } from '@porttask/contracts/ids';
import { idPrefixes } from '@porttask/contracts/ids';
import { ulid } from 'ulid';
import type { RandomSource } from '#kernel/ports';

/** A new id: sortable by the time of `at`, 80 random bits. */
export function newId<K extends IdKind>(kind: K, at: Date, random: RandomSource): Id<K> {
  const unit = () => random.bytes(1).readUInt8() / 256;
  return `${idPrefixes[kind]}_${ulid(at.getTime(), unit).toLowerCase()}` as Id<K>;
}
