import { testSettings } from '../../support/settings/matrix.ts';

testSettings('0.7.6');
