/** A fact as the tables say it now. */
export interface Said {
  readonly id: string;
  readonly value: unknown;
  /** Of an invite its SEQUENCE. */
  readonly floor: number | null;
}

/** How facts of one kind are read, checked and written. All but `takes` inside a transaction over `factTables`. */
export interface Kind {
  read(): Promise<Said[]>;
  /** Null: there is none any more. */
  write(said: Said): Promise<unknown>;
  takes(said: Said): boolean;
  /** Whether a value says nothing that a person chose. */
  isUnsaid?(said: Said): boolean;
}
