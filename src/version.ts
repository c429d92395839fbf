// The release of Headroom itself.
export const version = '0.1.0';
