// The release of Headroom itself.
export const version = '0.1.0';

/** A digest of the sources, put here when dist/ is built: what one build keeps, another may not understand. */
declare const HEADROOM_BUILD: string | undefined;
export const build = typeof HEADROOM_BUILD === 'undefined' ? 'source' : HEADROOM_BUILD;
