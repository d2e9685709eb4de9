import { afterAll } from 'vitest';
import { closeCompilers } from '../support/engine.ts';
import { testSettings } from '../support/settings/matrix.ts';

afterAll(closeCompilers);

testSettings(['0.6.12', '0.7.6', '0.8.20', '0.8.26']);
