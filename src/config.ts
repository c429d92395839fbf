// Inputs and the repository's file become one frozen Config; every mistake is reported at once.

/** What a team says it knows about one table. */
export interface DeclaredTable {
  readonly traffic?: 'low' | 'high';
  readonly rowsPerDay?: number;
  readonly retention?: string;
}
