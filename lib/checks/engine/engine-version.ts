/**
 * The version of the rules, stored with every report. It changes when a rule is added, removed or finds something
 * else than before; accepted tasks are then re-checked.
 */
export const ENGINE_VERSION = '3';
