import { defineContentScript } from 'wxt/utils/define-content-script';
import { showTabCall } from '../components/in-page/show-tab-call';

/** Started by the background alone, in the page of which a person said that it is their call. */
export default defineContentScript({ registration: 'runtime', main: showTabCall });
