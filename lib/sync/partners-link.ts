import { CarrierError, type Carrier } from './carrier';

/** Thrown where it is the partner's link that cannot be used, and not the folder this copy writes in. */
export class LinkError extends Error {
  override name = 'LinkError';

  constructor(override readonly cause: CarrierError) {
    super(cause.message);
  }
}

/** Returns the carrier behind the partner's link. It is opened when it is first read; its troubles are `LinkError`s. */
export function partnersLink(open: () => Promise<Carrier>): Carrier {
  async function through<Result>(work: (carrier: Carrier) => Promise<Result>): Promise<Result> {
    try {
      return await work(await open());
    } catch (error) {
      throw error instanceof CarrierError ? new LinkError(error) : error;
    }
  }
  return {
    list: () => through((carrier) => carrier.list()),
    get: (name) => through((carrier) => carrier.get(name)),
    put: (name, content) => through((carrier) => carrier.put(name, content)),
    remove: (name) => through((carrier) => carrier.remove(name)),
  };
}
