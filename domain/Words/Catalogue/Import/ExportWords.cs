namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What an export says, beside the files that it writes.</summary>
public static class ExportWords
{
    public static readonly Word<string> OtherFormat = new("export.other-format", "text");

    public static readonly Word<int> LeftOutTitle = new("export.left-out-title", "count");

    public static readonly Word<string, string, Saying> LeftOutLine = new("export.left-out-line", "file", "cells", "why");

    public static readonly Word<string, string, int, int, int, int> Written =
        new("export.written", "organisation", "folder", "people", "kpis", "values", "files");

    public static readonly Word<int, string> LeftOut = new("export.left-out", "count", "file");
}
