// Makes the cluster that the embedded Postgres starts from. Run after every change of PGlite's version; commit the result.
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { clusterAsset, makeCluster } from '../src/database/engines/embedded.ts';

const cluster = await makeCluster();
const params = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  [constants.BROTLI_PARAM_SIZE_HINT]: cluster.length,
};
const compressed = brotliCompressSync(cluster, { params });
mkdirSync('assets', { recursive: true });
writeFileSync(`assets/${clusterAsset}`, compressed);
process.stdout.write(`assets/${clusterAsset}: ${compressed.length} bytes, ${cluster.length} unpacked\n`);
