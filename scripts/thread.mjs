// Lets a thread read TypeScript where the sources are run as they are: tsx itself reaches only the first thread of older Nodes.
import { register } from 'tsx/esm/api';

register();
