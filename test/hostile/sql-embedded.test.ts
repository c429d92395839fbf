// The hostile corpus of SQL on the engine embedded.
import { hostileSql } from './sql.ts';

hostileSql('embedded');
