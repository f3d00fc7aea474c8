/**
 * Tokens for dependencies without a class. Everything else is injected by its class, named explicitly, because no tool
 * emits decorator metadata.
 */
export const CONFIG = Symbol('settings');
export const LOGGER = Symbol('logger of the process');
