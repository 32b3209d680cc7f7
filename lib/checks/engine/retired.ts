/**
 * The ids of rules that no longer exist, with the rules that took their place. An id is never given a second time: stored
 * reports and links still mean the old rule.
 */
export const RETIRED: Readonly<Record<string, readonly string[]>> = {};
