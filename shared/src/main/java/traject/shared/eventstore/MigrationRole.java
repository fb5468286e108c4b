package traject.shared.eventstore;

import javax.sql.DataSource;

/** Connects as the role that owns the tables, which may do what the application may not: choose positions. */
public record MigrationRole(DataSource dataSource) {}
