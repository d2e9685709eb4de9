import { afterAll } from 'vitest';
import { closeCompilers } from '../support/engine.ts';
import { testSettings } from '../support/settings/matrix.ts';

afterAll(closeCompilers);

testSettings(['0.8.28', '0.8.30', '0.8.34', '0.8.37']);
