/** Bytes of one piece: one row of the database, and what a download holds at a time. */
const pieceBytes = 256 * 1024;

/** Cuts a stream into pieces of equal size; the last one may be shorter. */
export async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    length += chunk.length;
    while (length >= pieceBytes) {
      const all = Buffer.concat(held);
      yield all.subarray(0, pieceBytes);
      held = [all.subarray(pieceBytes)];
      length -= pieceBytes;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}
