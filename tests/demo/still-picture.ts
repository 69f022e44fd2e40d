/**
 * Takes pictures until two in a row are the same, and returns that one: what fades, slides or still loads has come
 * to rest. After two seconds it takes what there is, for something may be made to move for ever.
 */
export async function stillPicture(take: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  const limit = Date.now() + 2000;
  let before = await take();
  for (;;) {
    await new Promise((done) => setTimeout(done, 100));
    const picture = await take();
    if (Buffer.from(before).equals(picture) || Date.now() > limit) return picture;
    before = picture;
  }
}
