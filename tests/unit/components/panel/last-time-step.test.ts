// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastTimeStep } from '../../../../components/panel/steps/last-time/LastTimeStep';
import type { RitualContext } from '../../../../components/panel/steps/ritual-context';
import { carryActionItem, completeActionItem } from '../../../../lib/storage/actions/action-items';
