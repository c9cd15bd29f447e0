namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What keeps a folder or one of its files from being read.</summary>
public static class ImportFileWords
{
    public static readonly Word Missing = new("import.file-missing");

    public static readonly Word<string> NeedsHeader = new("import.file-needs-header", "columns");

    public static readonly Word Unknown = new("import.file-unknown");

    public static readonly Word<string> ColumnMissing = new("import.column-missing", "column");

    public static readonly Word<string, string> ColumnUnknown = new("import.column-unknown", "file", "column");

    public static readonly Word<string> ColumnsAre = new("import.columns-are", "columns");

    public static readonly Word<string, string, string> ColumnTwice = new("import.column-twice", "column", "first", "second");

    public static readonly Word ColumnNameless = new("import.column-nameless");

    public static readonly Word<int, int> TooManyCells = new("import.line-too-many-cells", "cells", "columns");

    public static readonly Word<int, int> TooFewCells = new("import.line-too-few-cells", "cells", "columns");

    public static readonly Word<int, int> CellTooLong = new("import.cell-too-long", "length", "most");

    public static readonly Word<int> TooManyLines = new("import.file-too-many-lines", "most");

    public static readonly Word<string> Empty = new("import.file-empty", "columns");

    public static readonly Word QuoteOpen = new("import.quote-open");

    public static readonly Word QuoteInside = new("import.quote-inside");

    public static readonly Word Workbook = new("import.file-workbook");

    public static readonly Word<string, string> NotUtf8 = new("import.file-not-utf8", "word", "value");

    public static readonly Word ZeroByte = new("import.file-zero-byte");

    public static readonly Word Twice = new("import.file-twice");

    public static readonly Word<int> TooLarge = new("import.file-too-large", "mebibytes");

    public static readonly Word<int> TogetherTooLarge = new("import.files-too-large", "mebibytes");

    public static readonly Word MergedAcross = new("import.cells-merged");

    public static readonly Word<int> TooManyColumns = new("import.file-too-many-columns", "most");

    public static readonly Word<int> TooManyCellsTogether = new("import.files-too-many-cells", "most");

    public static readonly Word SheetHidden = new("import.sheet-hidden");
}
