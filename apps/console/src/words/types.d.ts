import 'i18next';
import type { vi } from './vi/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof vi;
    returnNull: false;
  }
}
