import { layoutHolds } from './harness/layout-holds.ts';

layoutHolds(null);
