import { z } from 'zod/mini';

// zod probes `new Function` at the first object parse, which an extension page's content security policy
// reports as a violation (colinhacks/zod#5864). Jitless mode never probes. Nothing else may import zod.
z.config({ jitless: true });

export { z };
