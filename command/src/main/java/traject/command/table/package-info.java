/** Tables of CSV and XLSX read through a mapping: rows become the lines that come in as any others. */
@NullMarked
package traject.command.table;

import org.jspecify.annotations.NullMarked;
