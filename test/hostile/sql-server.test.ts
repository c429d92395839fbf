// The hostile corpus of SQL on the engine server.
import { hostileSql } from './sql.ts';

hostileSql('server');
