import { z } from '../zod';
import { isTimeZone } from './instant';

// Apart from `instant.ts`, which reaches the content script and must stay free of zod.

export const instantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

export const localDateSchema = z.iso.date();

export const timeZoneSchema = z.string().max(64).refine(isTimeZone);
