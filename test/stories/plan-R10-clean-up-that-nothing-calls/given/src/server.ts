// Reads search_cache.
export const ttl = 3600;
