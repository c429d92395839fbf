// The hostile corpus of SQL on the engine url.
import { hostileSql } from './sql.ts';

hostileSql('url');
